"""Who is out at noon or late in the evening eats.

A day that covers the hours of a meal has a meal in them, or as much free time. The
hours are those in which French kitchens serve.
"""

from collections.abc import Iterator
from typing import NamedTuple

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.days import by_day
from experiences.feasibility.finding import Finding, warning

ENOUGH = 45  # minutes of free time in which one eats


class Hours(NamedTuple):
    """Minutes of the clock between which a meal begins."""

    code: str
    first: int
    last: int


LUNCH = Hours("no_lunch", 11 * 60 + 30, 14 * 60)
DINNER = Hours("no_dinner", 18 * 60 + 30, 21 * 60)


def check(course: Course) -> Iterator[Finding]:
    for number, placed in by_day(course):
        for meal in (LUNCH, DINNER):
            bounds = tuple(
                course.clock.minute_of(number, minute) for minute in meal[1:]
            )
            if _is_out(placed, *bounds) and not _eats(placed, *bounds):
                yield warning(meal.code, _under_way(placed, bounds[1]).id)


def _is_out(placed: list[Placed], first: int, last: int) -> bool:
    return placed[0].start < first and placed[-1].end > last


def _eats(placed: list[Placed], first: int, last: int) -> bool:
    at_table = any(
        one.step.kind == "meal" and one.start <= last and one.end > first
        for one in placed
    )
    return at_table or any(
        min(end, last + ENOUGH) - max(start, first) >= ENOUGH
        for start, end in _free(placed)
    )


def _free(placed: list[Placed]) -> Iterator[tuple[int, int]]:
    """Free time, and gaps in which nobody is on the way."""
    for one in placed:
        if one.step.kind == "free":
            yield one.start, one.end
    for before, one in zip(placed, placed[1:], strict=False):
        yield before.end, one.setting_out


def _under_way(placed: list[Placed], minute: int) -> Placed:
    """What keeps one from eating then."""
    begun = [one for one in placed if one.start <= minute]
    return begun[-1]
