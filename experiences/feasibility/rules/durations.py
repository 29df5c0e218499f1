"""Somebody said how long each step takes."""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.durations import is_assumed, minutes_of
from experiences.feasibility.finding import Finding, warning


def check(course: Course) -> Iterator[Finding]:
    """`minutes`: what is reckoned with meanwhile."""
    for one in course.placed:
        if is_assumed(one.step):
            yield warning("duration_unknown", one.id, minutes=minutes_of(one.step))
