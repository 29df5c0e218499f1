"""Months as tables of weeks, with what each day is."""

from calendar import Calendar
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date, get_day_names

from catalogue.page.formats import LOCALES
from catalogue.page.shown import Shown

from .states import UNKNOWN, Mark, marks

FROM_MONDAY = Calendar(firstweekday=0)
MOST = 14


class DayCell(Shown, frozen=True):
    """`mark` None: a day of the past."""

    number: int
    mark: Mark | None


class Month(Shown, frozen=True):
    """`weeks`: seven cells each, None outside the month."""

    title: str
    weeks: tuple[tuple[DayCell | None, ...], ...]


def months(
    states: Mapping[date, str], first: date, last: date, language: str
) -> Iterator[Month]:
    """From the month of `first` to that of `last`, but no more than `MOST`."""
    known = marks()
    start = first.replace(day=1)
    for _number in range(MOST):
        if start > last:
            return
        yield _month(start, states, first, language, known)
        start = (start + timedelta(days=31)).replace(day=1)


@lru_cache(maxsize=8)
def weekdays(language: str) -> tuple[tuple[str, str], ...]:
    """(short, full) from Monday."""
    short = get_day_names("abbreviated", locale=LOCALES[language])
    full = get_day_names("wide", locale=LOCALES[language])
    return tuple((short[number], full[number]) for number in range(7))


def _month(
    start: date,
    states: Mapping[date, str],
    today: date,
    language: str,
    known: dict[str, Mark],
) -> Month:
    def cell(day: date) -> DayCell | None:
        if day.month != start.month:
            return None
        mark = None if day < today else known[states.get(day, UNKNOWN)]
        return DayCell(day.day, mark)

    weeks = FROM_MONDAY.monthdatescalendar(start.year, start.month)
    return Month(
        title=format_date(start, "LLLL y", locale=LOCALES[language]),
        weeks=tuple(tuple(map(cell, week)) for week in weeks),
    )
