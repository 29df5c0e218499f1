"""What the group pays at each stop is known."""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, warning


def check(course: Course) -> Iterator[Finding]:
    for one in course.placed:
        if one.step.stop is not None and not one.step.stop.priced:
            yield warning("price_missing", one.id)
