"""A dated departure may be full or cancelled."""

from collections.abc import Iterator

from experiences.document import Departure
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning


def check(course: Course) -> Iterator[Finding]:
    """It is enough that one departure of that day can be taken."""
    of_the_day = [one for one in course.document.departures if one.day == course.day]
    found = [_problem(one, course.group.persons) for one in of_the_day]
    problems = [one for one in found if one is not None]
    if problems and len(problems) == len(found):
        yield min(problems, key=lambda one: one.blocks)


def _problem(one: Departure, persons: int) -> Finding | None:
    if one.state == "cancelled":
        return blocking("departure_cancelled", subject=one.code)
    if one.state == "full":
        return blocking("departure_full", subject=one.code, count=persons, limit=0)
    if one.seats is None:
        return warning("seats_unknown", subject=one.code)
    left = one.seats - one.sold - one.on_option
    if left < persons:
        return blocking(
            "departure_full", subject=one.code, count=persons, limit=max(left, 0)
        )
    return None
