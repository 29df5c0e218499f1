from datetime import date

from experiences.feasibility.finding import blocking

from ..building import experience, step, stop
from ..case import Case

CLOSED = (blocking("closed_that_day", "visit"),)


def at(hours):
    return experience(step(where=stop(hours=hours)))


CASES = [
    Case("the 14th of July", at("10:00-18:00; PH off"), CLOSED, date(2027, 7, 14)),
    Case("the 15th of July", at("10:00-18:00; PH off"), (), date(2027, 7, 15)),
    Case("Easter Monday", at("Sa,PH 10:00-12:00"), (), date(2027, 3, 29)),
    Case("the Monday after", at("Sa,PH 10:00-12:00"), CLOSED, date(2027, 4, 5)),
    Case("Ascension Day", at("Mo-Fr 10:00-18:00; PH off"), CLOSED, date(2027, 5, 6)),
    Case("Christmas", at("10:00-18:00; Dec 25 off"), CLOSED, date(2026, 12, 25)),
    Case(
        "no holiday in Alsace's sense",
        at("10:00-18:00; PH off"),
        (),
        date(2026, 12, 26),
    ),
]
