"""Steps within a window, and at any time."""

from datetime import time

from experiences.feasibility.finding import blocking

from ..building import experience, leg, step, stop
from ..case import Case

AFTERNOON = stop("museum", "Mo-Su 14:00-18:00")
FAR = leg("car", minutes=30)

CASES = [
    Case(
        "waits until it opens within its window",
        experience(step(start="", earliest="09:00", latest="15:00", where=AFTERNOON)),
    ),
    Case(
        "opens after its window",
        experience(step(start="", earliest="09:00", latest="12:00", where=AFTERNOON)),
        (blocking("closed_on_arrival", "visit", at=time(9), opens=time(14)),),
    ),
    Case(
        "one gets there too late for its window",
        experience(
            step("castle", "11:00"),
            step("museum", "", latest="12:10", leg=FAR),
        ),
        (
            blocking(
                "too_little_time",
                "museum",
                on_the_way=True,
                minutes=20,
                needed=30,
                given=10,
                subject="car",
                others=("castle",),
            ),
        ),
    ),
    Case(
        "the window is over before one is free",
        experience(
            step("castle", "11:00"),
            step("museum", "", earliest="09:00", latest="11:30"),
        ),
        (blocking("overlaps", "museum", minutes=30, others=("castle",)),),
    ),
    Case("at any time: when it opens", experience(step(start="", where=AFTERNOON))),
    Case(
        "at any time: before what follows",
        experience(step("museum", ""), step("castle", "10:10", leg=leg(minutes=10))),
    ),
    Case(
        "at any time: there is no room for it",
        experience(
            step("castle", "10:00"), step("museum", ""), step("church", "11:30", 30)
        ),
        (blocking("overlaps", "church", minutes=30, others=("museum",)),),
    ),
    Case(
        "at any time: open only where there is no room for it",
        experience(
            step("castle", "10:00"),
            step("museum", "", where=AFTERNOON),
            step("church", "13:00", 30),
        ),
        (blocking("closed_on_arrival", "museum", at=time(11), opens=time(14)),),
    ),
    Case(
        "at any time: between the closing of noon and the last admission",
        experience(
            step(
                start="",
                minutes=30,
                where=stop(hours="08:00-09:20,14:00-18:00", last_admission_minutes=25),
            )
        ),
    ),
    Case(
        "two things while a third one goes on",
        experience(
            step("tour", "10:00", 180), step("a", "10:30", 30), step("b", "11:30", 30)
        ),
        (
            blocking("overlaps", "a", minutes=150, others=("tour",)),
            blocking("overlaps", "b", minutes=90, others=("tour",)),
        ),
    ),
]
