from datetime import time

from experiences.feasibility.finding import blocking, warning

from ..building import experience, nowhere, step, stop
from ..case import Case

HOTEL = stop("hotel", "Mo-Su 15:00-20:00", kind="stay")


def night(start="18:00", where=HOTEL):
    return step("hotel", start, None, kind="night", where=where)


CASES = [
    Case("the reception closes, the guests sleep on", experience(night())),
    Case(
        "the reception is closed on arrival",
        experience(night("22:00")),
        (blocking("closed_on_arrival", "hotel", at=time(22)),),
    ),
    Case(
        "one checks in after the last visit",
        experience(step("castle", "16:00", 90), night("")),
    ),
    Case(
        "nowhere to sleep yet",
        experience(
            nowhere("night", kind="night", start="18:00", duration_minutes=None)
        ),
        (warning("not_chosen_yet", "night"),),
    ),
    Case(
        "up before the night was long enough",
        experience(
            step("show", "22:00", 90, where=stop(hours="24/7")),
            night("", stop("hotel", "24/7", kind="stay")),
            step("market", "07:00", 30, day=2),
        ),
        (warning("short_night", "market", given=450, needed=540),),
    ),
    Case(
        "the night ends when one has to leave",
        experience(night(), step("market", "06:00", 30, day=2)),
    ),
    Case(
        "one checks in, and dines then",
        experience(night(), step("dinner", "", kind="meal", earliest="18:30")),
    ),
    Case(
        "one dines before one has checked in",
        experience(night(), step("dinner", "18:10", kind="meal")),
        (blocking("overlaps", "dinner", minutes=5, others=("hotel",)),),
    ),
]
