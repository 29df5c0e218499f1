"""Stretches of time with one week each, joined and written as one expression."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from .expression import HOURS_NOT_GIVEN
from .selectors import FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS
from .weekly import DayHours, Week, hours_text

Dates: TypeAlias = tuple[date, date]
Days: TypeAlias = tuple[int, ...]  # weekdays; (): all


@dataclass(frozen=True, slots=True)
class Stretch:
    """The same ``week`` from ``first`` to ``last``, both included."""

    first: date
    last: date
    week: Week


def expression_of(stretches: Iterable[Stretch]) -> str:
    """The rules of ``stretches``, which share no day; "" if there are none."""
    rules: dict[tuple[Days, DayHours], list[Dates]] = {}
    for stretch in _joined(stretches):
        for days, hours in _by_hours(stretch):
            dates = rules.setdefault((days, hours), [])
            _append(dates, stretch)
    return "; ".join(
        _rule(days, hours, dates) for (days, hours), dates in rules.items()
    )


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Neighbours with the same week as one."""
    joined: list[Stretch] = []
    for stretch in stretches:
        before = joined[-1] if joined else None
        if before and before.week == stretch.week and _follows(before.last, stretch):
            joined[-1] = Stretch(before.first, stretch.last, stretch.week)
        else:
            joined.append(stretch)
    return joined


def _append(dates: list[Dates], stretch: Stretch) -> None:
    if dates and _follows(dates[-1][1], stretch):
        dates[-1] = (dates[-1][0], stretch.last)
    else:
        dates.append((stretch.first, stretch.last))


def _follows(last: date, stretch: Stretch) -> bool:
    return stretch.first.toordinal() == last.toordinal() + 1


def _by_hours(stretch: Stretch) -> list[tuple[Days, DayHours]]:
    """Each set of hours with its weekdays, of those that occur in ``stretch``."""
    occurring = sorted(_occurring(stretch.first, stretch.last))
    found: dict[DayHours, list[int]] = {}
    for day in occurring:
        if stretch.week[day] != ():
            found.setdefault(stretch.week[day], []).append(day)
    return [
        ((), hours) if days == occurring else (tuple(days), hours)
        for hours, days in found.items()
    ]


def _occurring(first: date, last: date) -> set[int]:
    """The weekdays from ``first`` to ``last``."""
    steps = min((last - first).days, 6)
    return {(first.weekday() + step) % 7 for step in range(steps + 1)}


def _rule(days: Days, hours: DayHours, dates: list[Dates]) -> str:
    when = ",".join(filter(None, (_dates_text(*pair) for pair in dates)))
    what = f'unknown "{HOURS_NOT_GIVEN}"' if hours is None else hours_text(hours)
    return " ".join(part for part in (when, _days_text(days), what) if part)


def _dates_text(first: date, last: date) -> str:
    if last == date(LAST_YEAR, 12, 31):
        return "" if first == date(FIRST_YEAR, 1, 1) else f"{_date_text(first)}+"
    if first == last:
        return _date_text(first)
    return f"{_date_text(first)}-{_date_text(last)}"


def _date_text(day: date) -> str:
    return f"{day.year} {MONTHS[day.month - 1]} {day.day}"


def _days_text(days: Days) -> str:
    """ "Mo-We,Fr"; runs of two are written out."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(_run_text(run) for run in runs)


def _run_text(run: list[int]) -> str:
    names = [WEEKDAYS[day] for day in run]
    return ",".join(names) if len(run) < 3 else f"{names[0]}-{names[-1]}"
