"""In France an hour is missing on 2027-03-28 at 2, and comes twice on 2026-10-25."""

from datetime import date, time

from experiences.feasibility.finding import blocking, info, warning

from ..building import experience, step, stop
from ..case import Case

SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)
EVE = date(2027, 3, 27)
TWO_DAYS = experience(
    step("show", "22:00", 60), step("breakfast", "08:00", 30, day=2, kind="meal")
)
UNTIL_THREE = stop("bar", "Mo-Su 18:00-03:00")
FIVE_HOURS = experience(step("ball", "23:00", 300, where=UNTIL_THREE))
REST = warning("no_pause", "ball", given=300, needed=270)

CASES = [
    Case(
        "an hour is missing, so that it ends later",
        experience(step("vigil", "01:30"), step("mass", "03:15", 30)),
        (blocking("overlaps", "mass", minutes=15, others=("vigil",)),),
        SPRING,
    ),
    Case(
        "the same on any other night",
        experience(step("vigil", "01:30"), step("mass", "03:15", 30)),
        (),
        EVE,
    ),
    Case(
        "a time that does not exist",
        experience(step("vigil", "02:30")),
        (blocking("no_such_time", "vigil", at=time(2, 30)),),
        SPRING,
    ),
    Case(
        "a time that comes twice",
        experience(step("vigil", "02:30")),
        (info("time_comes_twice", "vigil", at=time(2, 30)),),
        AUTUMN,
    ),
    Case(
        "two hours from half past one end at half past two, the first time over",
        experience(step("vigil", "01:30", 120), step("mass", "02:45", 30)),
        (
            blocking("overlaps", "mass", minutes=45, others=("vigil",)),
            info("time_comes_twice", "mass", at=time(2, 45)),
        ),
        AUTUMN,
    ),
    Case(
        "the night is an hour shorter",
        TWO_DAYS,
        (warning("short_night", "breakfast", given=480, needed=540),),
        EVE,
    ),
    Case("the same night a week before", TWO_DAYS, (), date(2027, 3, 20)),
    Case("the bar is open an hour longer", FIVE_HOURS, (REST,), date(2026, 10, 24)),
    Case(
        "the same ball a week before",
        FIVE_HOURS,
        (blocking("closes_too_early", "ball", closes=time(3), minutes=60), REST),
        date(2026, 10, 17),
    ),
]
