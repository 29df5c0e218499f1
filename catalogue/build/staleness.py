"""The first day on which time alone changes a document or its index entry."""

from collections.abc import Iterator
from datetime import date, timedelta

from catalogue.document import OfferDocument
from catalogue.labels import last_day

from .occurrences import next_end


def stale_on(offer: OfferDocument, rights: list[date], today: date) -> date | None:
    """The earliest of all days after today; None: time changes nothing.

    `rights`: first days of image rights, of images that are not in the document yet.
    """
    after = [day for day in [*_days(offer, today), *rights] if day > today]
    return min(after, default=None)


def _days(offer: OfferDocument, today: date) -> Iterator[date]:
    opening = offer.opening
    if opening.expression:  # the index holds the open days of a stretch of time
        yield next_quarter(today)
    yield from _starts(opening.confirmed_from)
    yield from _ends(opening.confirmed_until, offer.prices_confirmed_until)
    for label in offer.labels:
        yield from _starts(label.awarded_on)
        yield from _ends(last_day(label))
    for price in offer.prices:
        yield from _starts(price.valid_from)
        yield from _ends(price.valid_until)
    yield from _ends(*(image.rights_until for image in offer.images))
    yield from _ends(*(seen.expires_on for seen in offer.observations))
    yield from _ends(next_end(offer.occurrences, today))


def next_quarter(today: date) -> date:
    """The first day of the next quarter: the same all quarter long, so that a
    rebuild within it moves nothing."""
    month = 3 * ((today.month - 1) // 3 + 1) + 1
    return date(today.year + month // 12, (month - 1) % 12 + 1, 1)


def _starts(*days: date | None) -> Iterator[date]:
    yield from (day for day in days if day)


def _ends(*days: date | None) -> Iterator[date]:
    yield from (day + timedelta(days=1) for day in days if day and day < date.max)
