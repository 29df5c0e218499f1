"""The vehicle of a leg has as many places for wheelchairs as are needed."""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, blocking, warning
from experiences.feasibility.parts import VEHICLES, way_place

PLACES = "vehicle_wheelchair_places"


def check(course: Course) -> Iterator[Finding]:
    users = course.group.wheelchair_users
    for _before, one in course.neighbours() if users else ():
        if one.travel.is_a_way and one.travel.mode in VEHICLES:
            yield from _found(course, one, users)


def _found(course: Course, one: Placed, users: int) -> Iterator[Finding]:
    values = way_place(one.step.leg, course.date_of(one)).values
    places = values.get(PLACES)
    if not isinstance(places, int | float):
        yield warning("vehicle_places_unknown", one.id, on_the_way=True, count=users)
    elif places < users:
        yield blocking(
            "too_few_vehicle_places",
            one.id,
            on_the_way=True,
            count=users,
            limit=int(places),
        )
