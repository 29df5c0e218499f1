"""The days of an offer, as an index holds them: numbers, or EVERY for all of them.

A number is the day's proleptic ordinal (date.toordinal).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from catalogue.document import Occurrence, OfferDocument
from catalogue.opening.calendar import Calendar
from catalogue.page.opening import calendar

HORIZON_DAYS = 550  # today included; further ahead an entry knows nothing
CALENDARS_KEPT = 512  # about 60 kB each
EVERY = 0
NEVER = date.max.toordinal()
NOT_HELD = frozenset({"cancelled", "postponed"})


def open_and_unknown(
    document: OfferDocument, today: date
) -> tuple[list[int], list[int]]:
    """(days on which it is open, days of which we cannot say) up to the horizon.

    An event takes place on the days of its occurrences, and its hours, where they
    are known, narrow them. Of other offers occurrences are open days besides the
    hours.
    """
    last = today + timedelta(days=HORIZON_DAYS - 1)
    opened, unknown = _said(calendar(document.opening), today, last)
    held = _held(document.occurrences, today, last)
    if document.kind != "event" or not document.occurrences:
        return _numbers(opened | held), _numbers(unknown - held)
    if not document.opening.expression:
        return _numbers(held), []
    return _numbers(held & opened), _numbers(held & unknown)


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


def _held(
    occurrences: Iterable[Occurrence], first: date, last: date
) -> frozenset[date]:
    days = set()
    for one in occurrences:
        if one.status in NOT_HELD:
            continue
        start, end = max(one.start_date, first), min(one.end_date, last)
        count = (end - start).days + 1
        days.update(start + timedelta(days=number) for number in range(count))
    return frozenset(days)


def _numbers(days: frozenset[date]) -> list[int]:
    if len(days) == HORIZON_DAYS:
        return [EVERY]
    return sorted(day.toordinal() for day in days)
