from experiences.feasibility.finding import warning
from experiences.feasibility.group import Group

from ..building import experience, nowhere, step
from ..case import Case

YOUNG = Group(children=(7,))
FOUR_HOURS = experience(step("castle", "08:00", 120), step("museum", "10:00", 120))


def long_day(until):
    return experience(
        step("castle", "09:00", 150),
        step("lunch", "12:00", 60, kind="meal"),
        step("museum", "13:30", 150),
        step("dinner", "18:30", 60, kind="meal"),
        step("walk", "19:30", until),
    )


CASES = [
    Case("four hours without a pause", FOUR_HOURS),
    Case(
        "four hours without a pause, with a child",
        FOUR_HOURS,
        (warning("no_pause", "museum", given=240, needed=180),),
        group=YOUNG,
    ),
    Case(
        "a pause between",
        experience(
            step("castle", "08:00", 120),
            nowhere("rest", kind="free", start="10:00", duration_minutes=30),
            step("museum", "10:30", 90),
        ),
        group=YOUNG,
    ),
    Case(
        "five hours",
        experience(step("castle", "14:00", 300)),
        (warning("no_pause", "castle", given=300, needed=270),),
    ),
    Case("eleven hours in all", long_day(30)),
    Case(
        "more than eleven hours",
        long_day(60),
        (warning("long_day", "walk", given=690, needed=660),),
    ),
]
