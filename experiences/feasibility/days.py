"""The steps of a course by the day on which people are up for them.

A day ends at four in the morning: who dances until two is still up.
"""

from collections.abc import Iterator
from itertools import groupby

from .course import Course, Placed

DAY_ENDS = 4 * 60  # minutes of the clock


def by_day(course: Course) -> Iterator[tuple[int, list[Placed]]]:
    """(number of the day from 0, its steps but the night), in order."""

    def day_of(one: Placed) -> int:
        day, minute = course.clock.shown(one.start)
        return day - 1 if minute < DAY_ENDS else day

    awake = [one for one in course.placed if one.step.kind != "night"]
    awake.sort(key=day_of)
    for day, placed in groupby(awake, key=day_of):
        yield day, list(placed)
