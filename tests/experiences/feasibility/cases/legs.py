from experiences.feasibility.finding import blocking, warning
from experiences.feasibility.group import Group

from ..building import NOWHERE, experience, leg, nowhere, step, stop
from ..case import Case

HILL = stop("hill", at=(43.1147, -0.0458))  # 2.2 km to the north


def to(second, way, pace="calm", where=HILL):
    return experience(
        step("castle", "10:00"), step("hill", second, where=where, leg=way), pace=pace
    )


def too_little(needed, given, told=blocking, mode="foot", estimated=False):
    return (
        told(
            "too_little_time",
            "hill",
            on_the_way=True,
            minutes=needed - given,
            needed=needed,
            given=given,
            estimated=estimated,
            subject=mode,
            others=("castle",),
        ),
    )


def unknown(mode="foot"):
    return (
        warning(
            "way_unknown", "hill", on_the_way=True, subject=mode, others=("castle",)
        ),
    )


KILOMETRE = leg(length_m=1000)

CASES = [
    Case("as much time as the way takes", to("11:20", leg(minutes=20))),
    Case("a minute too little", to("11:19", leg(minutes=20)), too_little(20, 19)),
    Case("a kilometre at a calm pace", to("11:19", KILOMETRE)),
    Case(
        "an estimate that is nearly kept",
        to("11:15", KILOMETRE),
        too_little(19, 15, warning, estimated=True),
    ),
    Case(
        "an estimate that cannot be kept",
        to("11:10", KILOMETRE),
        too_little(19, 10, estimated=True),
    ),
    Case("a kilometre at a brisk pace", to("11:12", KILOMETRE, "brisk")),
    Case(
        "a kilometre with a child of four",
        to("11:20", KILOMETRE),
        too_little(24, 20, warning, estimated=True),
        group=Group(children=(4,)),
    ),
    Case(
        "a kilometre with 200 m of ascent",
        to("11:30", leg(length_m=1000, ascent_m=200), "usual"),
        too_little(48, 30, estimated=True),
    ),
    Case(
        "the straight line and its detour",
        to("11:20", leg("car")),
        (),
    ),
    Case(
        "on foot as the crow does not fly",
        to("11:20", leg()),
        too_little(55, 20, estimated=True),
    ),
    Case("no point", to("12:00", leg(), where=stop("hill", at=NOWHERE)), unknown()),
    Case(
        "no point, but somebody entered the minutes",
        to("12:00", leg(minutes=50), where=stop("hill", at=NOWHERE)),
    ),
    Case(
        "a timetable nobody entered",
        to("14:00", leg("public_transport")),
        unknown("public_transport"),
    ),
    Case("two offers in one place", to("11:00", leg(), where=stop("crypt"))),
    Case(
        "free time where one is",
        experience(
            step("castle", "10:00"), nowhere("rest", kind="free", start="11:00")
        ),
    ),
    Case(
        "from free time on, the way begins where one was",
        experience(
            step("castle", "10:00"),
            nowhere("rest", kind="free", start="11:00"),
            step("hill", "12:19", where=HILL, leg=KILOMETRE),
        ),
    ),
    Case(
        "a transfer is the way",
        experience(
            step("castle", "10:00"),
            nowhere("bus", kind="transfer", start="11:00", duration_minutes=15),
            step("hill", "11:15", where=HILL),
        ),
    ),
    Case(
        "a transfer of which nobody entered how long it takes",
        experience(
            step("castle", "10:00"),
            nowhere("bus", kind="transfer", start="11:00", duration_minutes=None),
            step("hill", "11:30", where=HILL),
        ),
        (warning("duration_unknown", "bus", minutes=30),),
    ),
]
