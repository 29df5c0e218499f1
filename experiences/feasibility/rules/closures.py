"""A stop may be closed for once: for works, for a feast, for a private party."""

from collections.abc import Iterator

from catalogue.document import Closure
from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, blocking


def check(course: Course) -> Iterator[Finding]:
    for one in course.placed:
        found = closure_of(course, one)
        if found:
            first, last = found.first_day, found.last_day
            yield blocking(
                "closed_exceptionally", one.id, first_day=first, last_day=last
            )


def closure_of(course: Course, one: Placed) -> Closure | None:
    """The closure that the day of its start is in."""
    if one.step.stop is None or not one.step.stop.opening.closures:
        return None
    day = course.date_of(one)
    closures = one.step.stop.opening.closures
    return next((c for c in closures if c.first_day <= day <= c.last_day), None)
