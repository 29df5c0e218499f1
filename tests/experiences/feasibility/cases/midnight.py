from datetime import time

from experiences.feasibility.finding import blocking

from ..building import experience, step, stop
from ..case import Case

BAR = stop("bar", "Mo-Su 18:00-02:00")
WEDNESDAYS = stop("bar", "We 18:00-02:00")

CASES = [
    Case("over midnight", experience(step(start="23:30", minutes=120, where=BAR))),
    Case(
        "longer than the night of the bar",
        experience(step(start="23:30", minutes=180, where=BAR)),
        (blocking("closes_too_early", "visit", closes=time(2), minutes=30),),
    ),
    Case(
        "after midnight of a night that began the day before",
        experience(step("late", "00:30", day=2, where=WEDNESDAYS)),
    ),
    Case(
        "after midnight of a day on which it does not open",
        experience(step("late", "00:30", day=1, where=WEDNESDAYS)),
        (blocking("closed_on_arrival", "late", at=time(0, 30), opens=time(18)),),
    ),
    Case(
        "closes at midnight",
        experience(step(start="23:30", where=stop("bar", "Mo-Su 18:00-24:00"))),
        (blocking("closes_too_early", "visit", closes=time(0), minutes=30),),
    ),
    Case(
        "the next thing begins before midnight is over",
        experience(
            step("show", "23:00", 90, where=BAR), step("walk", "00:15", 30, day=2)
        ),
        (blocking("overlaps", "walk", minutes=15, others=("show",)),),
    ),
]
