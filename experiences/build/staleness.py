"""The first day on which time alone changes a document or its index entry."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ..document import ExperienceDocument


def stale_on(
    experience: ExperienceDocument, rights: Iterable[date], today: date
) -> date | None:
    """The earliest of all days after today.

    What expires of an offer moves the offer, which its experiences follow; here is
    what is theirs alone. `rights`: days on which a picture comes or goes.
    """
    after = [day for day in (*_days(experience, today), *rights) if day > today]
    return min(after, default=None)


def _days(experience: ExperienceDocument, today: date) -> Iterator[date]:
    yield next_month(today)  # its days are looked at anew, a month further
    yield from _ends(image.rights_until for image in experience.images)
    for step in experience.steps:
        yield from _ends(seen.expires_on for seen in step.leg.observations)


def next_month(today: date) -> date:
    """The first day of the next month."""
    return date(today.year + today.month // 12, today.month % 12 + 1, 1)


def _ends(days: Iterable[date | None]) -> Iterator[date]:
    yield from (day + timedelta(days=1) for day in days if day and day < date.max)
