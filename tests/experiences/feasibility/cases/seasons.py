from datetime import date

from experiences.document import Departure, Season
from experiences.feasibility.finding import blocking, warning
from experiences.feasibility.group import Group

from ..building import DAY, experience, step
from ..case import Case

SPRING = Season(date(2027, 4, 1), date(2027, 6, 15))
SATURDAYS = Season(date(2027, 4, 1), date(2027, 6, 15), [5])
SUMMER = Season(date(2027, 7, 1), date(2027, 8, 31))


def on(*departures, **more):
    return experience(step(), departures=list(departures), **more)


def departure(state="open", day=DAY, seats=20, sold=0, **more):
    return Departure(code="D1", day=day, state=state, seats=seats, sold=sold, **more)


LATER = departure(day=date(2027, 5, 13))

CASES = [
    Case("in season", experience(step(), seasons=[SUMMER, SPRING])),
    Case(
        "on the last day of the season",
        experience(step(), seasons=[Season(date(2027, 4, 1), DAY)]),
    ),
    Case(
        "out of season",
        experience(step(), seasons=[SUMMER]),
        (blocking("out_of_season"),),
    ),
    Case(
        "on another day of the week",
        experience(step(), seasons=[SATURDAYS]),
        (blocking("out_of_season"),),
    ),
    Case("a departure out of season", on(departure(), seasons=[SUMMER])),
    Case("only on other days", on(LATER), (blocking("no_departure"),)),
    Case("only on other days, or on request", on(LATER, on_request=True)),
    Case(
        "cancelled",
        on(departure("cancelled")),
        (blocking("departure_cancelled", subject="D1"),),
    ),
    Case(
        "full",
        on(departure("full")),
        (blocking("departure_full", subject="D1", count=2, limit=0),),
    ),
    Case(
        "a seat is missing",
        on(departure(seats=20, sold=15, on_option=4)),
        (blocking("departure_full", subject="D1", count=2, limit=1),),
    ),
    Case(
        "seats not entered",
        on(departure(seats=None)),
        (warning("seats_unknown", subject="D1"),),
    ),
    Case("one of two departures is cancelled", on(departure("cancelled"), departure())),
    Case(
        "too few people",
        experience(step(), group_min=3),
        (blocking("too_few_persons", count=2, limit=3),),
    ),
    Case(
        "too many people",
        experience(step(), group_max=4),
        (blocking("too_many_persons", count=5, limit=4),),
        group=Group(adults=5),
    ),
]
