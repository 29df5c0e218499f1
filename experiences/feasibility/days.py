"""The steps of a course by the day of the programme that they belong to."""

from collections.abc import Iterator
from itertools import groupby

from .course import Course, Placed


def by_day(course: Course) -> Iterator[tuple[int, list[Placed]]]:
    """(number of the day from 0, its steps but the night), in order."""
    awake = [one for one in course.placed if one.step.kind != "night"]
    awake.sort(key=lambda one: one.step.day)
    for day, placed in groupby(awake, key=lambda one: one.step.day):
        yield day - 1, list(placed)
