"""The days of an offer: on which it is open, unknown, or past.

As a number a day is its proleptic ordinal (date.toordinal).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from catalogue.document import Occurrence, OfferDocument
from catalogue.opening.calendar import Calendar
from catalogue.page.opening import calendar

HORIZON_DAYS = 550  # today included; further ahead an entry knows nothing
CALENDARS_KEPT = 512  # about 60 kB each
NEVER = date.max.toordinal()
NOT_HELD = frozenset({"cancelled", "postponed"})


def open_and_unknown(
    document: OfferDocument, first: date, last: date
) -> tuple[frozenset[date], frozenset[date]]:
    """(days on which it is open, days of which we cannot say), ends included.

    An event takes place on the days of its occurrences, and its hours, where they
    are known, narrow them. Of other offers occurrences are open days besides the
    hours.
    """
    opened, unknown = _said(calendar(document.opening), first, last)
    held = held_days(document.occurrences, first, last)
    if document.kind != "event" or not document.occurrences:
        return opened | held, unknown - held
    if not document.opening.expression:
        return held, frozenset()
    return held & opened, held & unknown


def dates(document: OfferDocument, today: date) -> list[int]:
    """The days on which an event is on, or may be, up to the horizon; none where no
    day is told. Nothing for other offers."""
    told = document.occurrences or document.opening.expression
    if document.kind != "event" or not told:
        return []
    opened, unknown = open_and_unknown(document, today, horizon(today))
    return sorted(day.toordinal() for day in opened | unknown)


def horizon(today: date) -> date:
    """The last day of which an entry made today knows anything."""
    return today + timedelta(days=HORIZON_DAYS - 1)


def over_on(document: OfferDocument) -> int:
    """The first day on which an event is past; NEVER for everything else.

    One that is postponed without a new date is still to come.
    """
    occurrences = document.occurrences
    if document.kind != "event" or not occurrences:
        return NEVER
    if any(one.status == "postponed" for one in occurrences):
        return NEVER
    return min(max(one.end_date for one in occurrences).toordinal() + 1, NEVER)


@lru_cache(maxsize=CALENDARS_KEPT)
def _said(
    times: Calendar, first: date, last: date
) -> tuple[frozenset[date], frozenset[date]]:
    """(open, unknown) days; many offers have the same hours, or none."""
    return times.open_days(first, last), times.unknown_days(first, last)


def held_days(
    occurrences: Iterable[Occurrence], first: date, last: date
) -> frozenset[date]:
    """The days from `first` to `last` on which one of them takes place."""
    days = set()
    for one in occurrences:
        if one.status in NOT_HELD:
            continue
        start, end = max(one.start_date, first), min(one.end_date, last)
        count = (end - start).days + 1
        days.update(start + timedelta(days=number) for number in range(count))
    return frozenset(days)
