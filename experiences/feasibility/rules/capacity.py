"""A stop takes the whole group, and takes groups as small as this one.

One that takes this group but not the largest for which the experience is offered is
told too.
"""

from collections.abc import Iterator

from experiences.document import Stop
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning

GROUP = 10  # persons from whom on a place is asked whether it has room: a usual limit


def check(course: Course) -> Iterator[Finding]:
    for one in course.placed:
        if one.step.stop is not None:
            most = course.document.group_max
            yield from _of(one.step.stop, one.id, course.group.persons, most)


def _of(stop: Stop, step: str, count: int, most: int | None) -> Iterator[Finding]:
    limits = [one for one in (stop.capacity, stop.group_max) if one is not None]
    if limits and count > min(limits):
        yield blocking("too_large_a_group", step, count=count, limit=min(limits))
    elif limits and most is not None and most > min(limits):
        yield warning("fewer_than_offered", step, count=most, limit=min(limits))
    if not limits and count >= GROUP:
        yield warning("capacity_unknown", step, count=count)
    if stop.group_min is not None and count < stop.group_min:
        yield blocking("too_small_a_group", step, count=count, limit=stop.group_min)
