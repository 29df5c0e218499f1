"""A stop takes in as many people in wheelchairs at once as come."""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning


def check(course: Course) -> Iterator[Finding]:
    users = course.group.wheelchair_users
    if not users:
        return
    for one in course.placed:
        if one.step.stop is None:
            continue
        places = one.step.stop.wheelchair_places
        if places is None:
            yield warning("wheelchair_places_unknown", one.id, count=users)
        elif places < users:
            yield blocking(
                "too_few_wheelchair_places", one.id, count=users, limit=places
            )
