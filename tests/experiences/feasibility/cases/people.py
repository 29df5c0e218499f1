from experiences.feasibility.finding import blocking, warning
from experiences.feasibility.group import Group

from ..building import award, experience, leg, seen, step, stop
from ..case import Case

FAMILY = Group(adults=2, children=(4, 11))
COACHLOAD = Group(adults=30)
GERMANS = Group(language="de")
ON_WHEELS = Group(wheelchair_users=2)
FLAT = {"labels": [award()], "wheelchair_places": 2}


def at(**more):
    return experience(step(where=stop(**more)))


def by_vehicle(**facts):
    return experience(
        step("castle", "10:00", where=stop(**FLAT)),
        step(
            "museum",
            "11:30",
            where=stop("museum", **FLAT),
            leg=leg("adapted_vehicle", minutes=20, observations=seen(**facts)),
        ),
    )


CASES = [
    Case("as many as it takes", at(capacity=30), (), group=COACHLOAD),
    Case(
        "more than it takes",
        at(capacity=29),
        (blocking("too_large_a_group", "visit", count=30, limit=29),),
        group=COACHLOAD,
    ),
    Case(
        "more than it takes of a group",
        at(capacity=100, group_max=25),
        (blocking("too_large_a_group", "visit", count=30, limit=25),),
        group=COACHLOAD,
    ),
    Case(
        "less than the largest group that is offered",
        experience(step(where=stop(capacity=12)), group_max=20),
        (warning("fewer_than_offered", "visit", count=20, limit=12),),
    ),
    Case(
        "fewer than it takes as a group",
        at(group_min=10),
        (blocking("too_small_a_group", "visit", count=2, limit=10),),
    ),
    Case(
        "not known how many it takes",
        at(),
        (warning("capacity_unknown", "visit", count=30),),
        group=COACHLOAD,
    ),
    Case("old enough", at(age_min=4, age_max=12), (), group=FAMILY),
    Case(
        "too young",
        at(age_min=6),
        (blocking("too_young", "visit", count=4, limit=6),),
        group=FAMILY,
    ),
    Case(
        "too old",
        at(age_max=10),
        (blocking("too_old", "visit", count=11, limit=10),),
        group=FAMILY,
    ),
    Case(
        "too young for the whole",
        experience(step(), age_min=5),
        (blocking("too_young", count=4, limit=5),),
        group=FAMILY,
    ),
    Case(
        "an activity of which nobody told the age",
        at(kind="do"),
        (warning("age_unknown", "visit", count=4),),
        group=FAMILY,
    ),
    Case("guided in German", at(kind="do", languages=["fr", "de"]), (), group=GERMANS),
    Case(
        "an activity led in French",
        at(kind="do", languages=["fr"]),
        (blocking("language_not_spoken", "visit", subject="de"),),
        group=GERMANS,
    ),
    Case(
        "a visit guided in French",
        at(languages=["fr"]),
        (warning("language_not_spoken", "visit", subject="de"),),
        group=GERMANS,
    ),
    Case(
        "not known what they speak",
        at(),
        (warning("language_unknown", "visit", subject="de"),),
        group=GERMANS,
    ),
    Case("room for two wheelchairs", at(**FLAT), (), group=ON_WHEELS),
    Case(
        "room for one wheelchair",
        at(labels=[award()], wheelchair_places=1),
        (blocking("too_few_wheelchair_places", "visit", count=2, limit=1),),
        group=ON_WHEELS,
    ),
    Case(
        "not known how many wheelchairs there is room for",
        at(labels=[award()]),
        (warning("wheelchair_places_unknown", "visit", count=2),),
        group=ON_WHEELS,
    ),
    Case(
        "a vehicle for two wheelchairs",
        by_vehicle(vehicle_ramp_or_lift=True, vehicle_wheelchair_places=2),
        (),
        group=ON_WHEELS,
    ),
    Case(
        "not known how many wheelchairs a vehicle takes",
        by_vehicle(vehicle_ramp_or_lift=True),
        (
            warning(
                "access_unknown",
                "museum",
                on_the_way=True,
                subject="wheelchair",
                missing=("vehicle_wheelchair_places",),
            ),
            warning("vehicle_places_unknown", "museum", on_the_way=True, count=2),
        ),
        group=ON_WHEELS,
    ),
    Case(
        "a vehicle for one wheelchair",
        by_vehicle(vehicle_ramp_or_lift=True, vehicle_wheelchair_places=1),
        (
            blocking(
                "too_few_vehicle_places", "museum", on_the_way=True, count=2, limit=1
            ),
        ),
        group=ON_WHEELS,
    ),
]
