"""The hours of an offer as an index holds them: patterns of days, by the quarter hour.

A year of quarter hours is long, but most days are like many others. A *pattern* is one
course of a day, as codes: 0 to 95 for the moments at which its quarter hours begin,
EVENING, OPENS where it opens at all, or WHOLE for all of these. Its number stands
before its days and before its codes, so that “open on that day at that moment” is: some
pattern has the day and has the code. The commonest PATTERNS of an offer are kept so;
days of others are written out, a term for each of their codes (`patterns`).

As numbers: `hour_days` has pattern * DAY_STEP + ordinal of the day, or EVERY for all of
the horizon; `hours_open` and `hours_unknown` have pattern * CODE_STEP + code; and for
days that are written out, ordinal * CODE_STEP + code, which no pattern reaches.
"""

from collections.abc import Sequence
from datetime import date

from catalogue.document import OfferDocument
from catalogue.opening.courses import Course
from catalogue.opening.grammar import DAY_MINUTES, State

from ..asking.conditions import (
    After,
    All,
    AnyOf,
    Condition,
    Conditions,
    Has,
    Not,
    until,
)
from .courses import courses_of
from .days import HORIZON_DAYS, open_and_unknown

QUARTER = 15  # minutes
MOMENTS = range(0, DAY_MINUTES, QUARTER)
EVENING_FROM = 20 * 60  # shops are closed by then, and concerts begin
EVENING = len(MOMENTS)  # codes
OPENS, WHOLE = EVENING + 1, EVENING + 2
PATTERNS = 8
EVERY = 0
CODE_STEP, DAY_STEP = 1_000, 10_000_000


def code_at(minute: int) -> int:
    """The code of a moment: of the quarter hour that the minute of the day is in."""
    return minute // QUARTER


def state_of(course: Course, code: int) -> State:
    """At a moment, or in the evening."""
    if code == EVENING:
        return course.between(EVENING_FROM, DAY_MINUTES)
    return course.at(MOMENTS[code])


def open_at(days: Sequence[date], code: int) -> Conditions:
    """Known to be open on one of these days, `code` on it, by an entry that reaches as
    far. `days` ascend, and there is one at least."""
    reaches = After("indexed_on", days[0].toordinal() - HORIZON_DAYS)
    return _some_day("hours_open", days, code), reaches


def may_be_open_at(days: Sequence[date], code: int) -> Conditions:
    """Not known to be open at any of them, nor known to be closed at all of them."""
    untold = _some_day("hours_unknown", days, code)
    too_far = until("indexed_on", days[-1].toordinal() - HORIZON_DAYS)
    doubt = AnyOf((untold, too_far))
    return (doubt,) if len(days) == 1 else (doubt, Not(All(open_at(days, code))))


def days_open_at(
    document: OfferDocument, days: Sequence[date], code: int
) -> list[date]:
    """The same of one offer, from its document: those of the days on which it is."""
    first, last = days[0], days[-1]
    if code == OPENS:
        opened, _ = open_and_unknown(document, first, last)
        return [day for day in days if day in opened]
    said = courses_of(document, first, last)
    return [day for day in days if state_of(said[day], code) == "open"]


def _some_day(field: str, days: Sequence[date], code: int) -> Condition:
    numbers = [EVERY, *(day.toordinal() for day in days)]
    patterns = (
        All(
            (
                Has("hour_days", tuple(one * DAY_STEP + n for n in numbers)),
                Has(field, (one * CODE_STEP + code, one * CODE_STEP + WHOLE)),
            )
        )
        for one in range(PATTERNS)
    )
    written_out = tuple(n * CODE_STEP + c for n in numbers[1:] for c in (code, WHOLE))
    return AnyOf((*patterns, Has(field, written_out)))
