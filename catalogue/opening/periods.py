"""Structured periods, as DATAtourisme and APIDAE give them, as one OSM expression.

Time is cut wherever a period begins or ends; between two cuts every week is alike.
Stretches with the same hours are joined again, over weekdays and over periods. A day
with no hours given is "unknown": nobody said that it is open day and night.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from .checks import MAX_LENGTH
from .expression import parse
from .notes import Note
from .selectors import FIRST_YEAR, LAST_YEAR
from .stretches import Stretch, expression_of
from .weekly import DayHours, opening, union

BEGINNING = date(FIRST_YEAR, 1, 1)
END = date(LAST_YEAR, 12, 31)
EVERY_DAY = tuple(range(7))


@dataclass(frozen=True, slots=True)
class Period:
    """Open from ``valid_from`` to ``valid_through``, both included, on ``days``.

    Dates of None, before 1900 or 9999-12-31 leave that side open. ``closes`` before
    ``opens`` is on the next day; None with ``opens`` given: the end is not known.
    ``days`` are weekdays, 0 = Monday; none means all.
    """

    valid_from: date | None = None
    valid_through: date | None = None
    opens: time | None = None
    closes: time | None = None
    days: tuple[int, ...] = ()

    @property
    def first(self) -> date:
        return max(self.valid_from or BEGINNING, BEGINNING)

    @property
    def last(self) -> date:
        return self.valid_through or END


@dataclass(frozen=True, slots=True)
class Result:
    """``expression`` is "" where no period could be used."""

    expression: str
    notes: tuple[Note, ...] = ()


def from_periods(periods: Sequence[Period]) -> Result:
    """One expression, open at the times of ``periods`` and at no other.

    Where periods overlap their hours are joined. Periods that make no sense are left
    out, with a note that names their position.
    """
    problems = [_problem(period) for period in periods]
    notes = [
        Note(problem or "hours-not-given", position)
        for position, (period, problem) in enumerate(
            zip(periods, problems, strict=True)
        )
        if problem or _hours(period) is None
    ]
    usable = [p for p, problem in zip(periods, problems, strict=True) if not problem]
    expression = expression_of(_stretches(usable))
    if len(expression) > MAX_LENGTH:
        return Result("", (*notes, Note("too-long")))
    normalised = parse(expression).normalised if expression else ""
    return Result(normalised, tuple(notes))


def _problem(period: Period) -> str:
    if period.last < period.first:
        return "end-before-start"
    if not set(period.days) <= set(EVERY_DAY):
        return "wrong-weekday"
    return ""


def _hours(period: Period) -> DayHours:
    return opening(period.opens, period.closes)


def _stretches(periods: Sequence[Period]) -> Iterator[Stretch]:
    """What lies between two cuts and has any period, in order of time."""
    begins, ends = _by_cut(periods)
    cuts = sorted({*begins, *ends})
    valid: list[Period] = []
    for cut, after in pairwise(cuts):
        over = {id(period) for period in ends.get(cut, ())}
        valid = [period for period in valid if id(period) not in over]
        valid += begins.get(cut, ())
        if valid:
            week = tuple(_on_weekday(valid, day) for day in EVERY_DAY)
            yield Stretch(date.fromordinal(cut), date.fromordinal(after - 1), week)


def _by_cut(
    periods: Sequence[Period],
) -> tuple[dict[int, list[Period]], dict[int, list[Period]]]:
    """The periods by the day on which they begin, and by the day after their end.

    Days are ordinals, for there is no date after 9999-12-31.
    """
    begins: dict[int, list[Period]] = {}
    ends: dict[int, list[Period]] = {}
    for period in periods:
        begins.setdefault(period.first.toordinal(), []).append(period)
        ends.setdefault(period.last.toordinal() + 1, []).append(period)
    return begins, ends


def _on_weekday(periods: Sequence[Period], day: int) -> DayHours:
    return union(_hours(p) for p in periods if day in (p.days or EVERY_DAY))
