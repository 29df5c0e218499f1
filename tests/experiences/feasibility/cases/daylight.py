"""In Lourdes the sun sets at 17:28 on the shortest day."""

from datetime import date, time

from experiences.feasibility.finding import warning

from ..building import NOWHERE, experience, leg, step, stop
from ..case import Case

WINTER = date(2026, 12, 21)
SUN = {"opens": time(8, 28), "closes": time(17, 28)}


def at(start, **more):
    return experience(step("walk", start, where=stop(**more)))


def by(way, start="18:30"):
    return experience(
        step("castle", "17:00"), step("inn", start, where=stop("inn"), leg=way)
    )


CASES = [
    Case("outdoors by day", at("15:00", outdoors=True), (), WINTER),
    Case(
        "outdoors until after sunset",
        at("17:00", outdoors=True),
        (warning("in_the_dark", "walk", minutes=32, **SUN),),
        WINTER,
    ),
    Case(
        "outdoors before sunrise",
        at("08:00", outdoors=True),
        (warning("in_the_dark", "walk", minutes=28, **SUN),),
        WINTER,
    ),
    Case("the same in May", at("17:00", outdoors=True)),
    Case(
        "under the stars, until after the next sunrise",
        experience(
            step("walk", "21:00", 270, where=stop(outdoors=True)),
            step("b", "12:00", day=2),
        ),
        (warning("in_the_dark", "walk", minutes=270, **SUN),),
        WINTER,
    ),
    Case(
        "a night out",
        experience(step("walk", "15:28", 1200, where=stop(outdoors=True))),
        (
            warning("no_dinner", "walk"),
            warning("no_pause", "walk", given=1200, needed=270),
            warning("long_day", "walk", given=1200, needed=660),
            warning("in_the_dark", "walk", minutes=900, **SUN),
        ),
        WINTER,
    ),
    Case(
        "not known whether it is outdoors",
        at("18:00", outdoors=None),
        (warning("outdoors_unknown", "walk", minutes=60, **SUN),),
        WINTER,
    ),
    Case("a meal is indoors", at("18:00", outdoors=None, kind="eat"), (), WINTER),
    Case(
        "a marked way is outdoors",
        at("18:00", outdoors=None, kind="route"),
        (warning("in_the_dark", "walk", minutes=60, **SUN),),
        WINTER,
    ),
    Case(
        "nobody knows where it is", at("18:00", outdoors=True, at=NOWHERE), (), WINTER
    ),
    Case("a short walk after dark", by(leg(minutes=15)), (), WINTER),
    Case(
        "a long walk after dark",
        by(leg(minutes=30)),
        (warning("way_in_the_dark", "inn", on_the_way=True, minutes=30, **SUN),),
        WINTER,
    ),
    Case(
        "a bicycle after dark",
        by(leg("bicycle", minutes=10)),
        (warning("way_in_the_dark", "inn", on_the_way=True, minutes=10, **SUN),),
        WINTER,
    ),
    Case("a car after dark", by(leg("car", minutes=30)), (), WINTER),
]
