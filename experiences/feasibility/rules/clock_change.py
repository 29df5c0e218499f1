"""In the nights in which clocks change, an hour is missing or comes twice."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from catalogue.opening.expression import PARIS
from experiences.feasibility.course import Course, Placed
from experiences.feasibility.durations import clock
from experiences.feasibility.finding import Finding, blocking, info


def check(course: Course) -> Iterator[Finding]:
    if course.clock.is_plain:
        return
    for one in course.placed:
        if one.step.start is not None:
            yield from _found(course, one)


def _found(course: Course, one: Placed) -> Iterator[Finding]:
    start = one.step.start
    if course.clock.shown(one.start) != (one.step.day - 1, clock(start)):
        yield blocking("no_such_time", one.id, at=start)
    elif _comes_twice(course, one):
        yield info("time_comes_twice", one.id, at=start)


def _comes_twice(course: Course, one: Placed) -> bool:
    day = course.day + timedelta(days=one.step.day - 1)
    local = datetime.combine(day, one.step.start, PARIS)
    return local.utcoffset() != local.replace(fold=1).utcoffset()
