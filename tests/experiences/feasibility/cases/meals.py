from experiences.feasibility.finding import warning

from ..building import experience, leg, nowhere, step
from ..case import Case

MORNING, AFTERNOON = step("castle", "11:00", 110), step("museum", "12:50", 80)

CASES = [
    Case("a morning out", experience(step("castle", "09:30", 150))),
    Case(
        "no time to eat",
        experience(MORNING, AFTERNOON),
        (warning("no_lunch", "museum"),),
    ),
    Case(
        "a meal",
        experience(
            step("castle", "10:00", 120),
            step("lunch", "12:15", 60, kind="meal"),
            step("museum", "13:30", 60),
        ),
    ),
    Case(
        "free time",
        experience(
            step("castle", "10:00", 120),
            nowhere("rest", kind="free", start="12:00", duration_minutes=45),
            step("museum", "12:45", 120),
        ),
    ),
    Case(
        "a gap", experience(step("castle", "10:00", 120), step("museum", "12:45", 120))
    ),
    Case(
        "a gap in which one is on the way",
        experience(
            step("castle", "10:00", 120),
            step("museum", "12:45", 120, leg=leg(minutes=15)),
        ),
        (warning("no_lunch", "museum"),),
    ),
    Case(
        "an evening without dinner",
        experience(step("museum", "17:30", 90), step("show", "19:00", 150)),
        (warning("no_dinner", "show"),),
    ),
]
