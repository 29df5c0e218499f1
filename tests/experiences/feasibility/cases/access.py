from experiences.feasibility.finding import blocking, warning
from experiences.feasibility.group import Group

from ..building import DAY, LEVEL_WAY, award, experience, leg, nowhere, seen, step, stop
from ..case import Case

WHEELCHAIR = Group(needs={"wheelchair": {}})
DEAF = Group(needs={"deaf": {}})
STRONG = Group(needs={"wheelchair": {"slope": 10}})
LABELLED = [award()]
VEHICLE = ("vehicle_ramp_or_lift", "vehicle_wheelchair_places")
OWN = ("path_slope_pct", "entrance_steps", "threshold_height_cm")
WAY = (
    "path_firm_surface",
    "path_steps",
    "path_slope_pct",
    "path_cross_slope_pct",
    "path_min_width_cm",
)
STEPPED = stop("crypt", observations=seen(path_firm_surface=False))


def two(way, first=None, second=None):
    return experience(
        step("castle", "10:00", where=first or stop(labels=LABELLED)),
        step(
            "museum", "11:30", where=second or stop("museum", labels=LABELLED), leg=way
        ),
    )


def walked(**facts):
    return leg(minutes=20, observations=seen(**{**LEVEL_WAY, **facts}))


def fails(name="museum", on_the_way=False, told=blocking, need="wheelchair", **more):
    code = "does_not_suit" if told is blocking else "access_unknown"
    return (told(code, name, on_the_way=on_the_way, subject=need, **more),)


CASES = [
    Case(
        "a level way between two labelled places", two(walked()), (), group=WHEELCHAIR
    ),
    Case(
        "steps on the way",
        two(walked(path_steps=3)),
        fails(on_the_way=True, told=warning, missing=("path_ramp",)),
        group=WHEELCHAIR,
    ),
    Case(
        "steps on the way, and nothing to avoid them",
        two(walked(path_steps=3, path_ramp="none", path_lift_accessible=False)),
        fails(on_the_way=True),
        group=WHEELCHAIR,
    ),
    Case(
        "nobody observed the way",
        two(leg(minutes=20)),
        fails(on_the_way=True, told=warning, missing=WAY),
        group=WHEELCHAIR,
    ),
    Case(
        "a way that is no obstacle to the need",
        two(leg(minutes=20), stop(), stop("museum")),
        fails(
            "castle",
            told=warning,
            need="deaf",
            missing=("sign_language", "call_device"),
            others=("museum",),
        ),
        group=DEAF,
    ),
    Case(
        "a label does not vouch for an own limit",
        two(walked(path_slope_pct=9)),
        fails("castle", told=warning, missing=OWN, others=("museum",)),
        group=STRONG,
    ),
    Case(
        "a slope beyond the usual limit",
        two(walked(path_slope_pct=9, path_slope_length_m=40)),
        fails(on_the_way=True),
        group=WHEELCHAIR,
    ),
    Case("one's own car", two(leg("car", minutes=20)), (), group=WHEELCHAIR),
    Case(
        "a vehicle of which nothing is known",
        two(leg("adapted_vehicle", minutes=20)),
        fails(on_the_way=True, told=warning, missing=VEHICLE),
        group=WHEELCHAIR,
    ),
    Case(
        "a bicycle",
        two(leg("bicycle", minutes=20)),
        fails(on_the_way=True, told=warning),
        group=WHEELCHAIR,
    ),
    Case(
        "the weakest decides, whatever is unknown before it",
        two(leg(minutes=20), second=STEPPED),
        fails(),
        group=WHEELCHAIR,
    ),
    Case(
        "on the last day of the label",
        two(leg("car", minutes=20), stop(labels=[award(until=DAY)])),
        group=WHEELCHAIR,
    ),
    Case(
        "a meal nobody chose yet",
        experience(
            step("castle", "10:00", where=stop(labels=LABELLED)),
            nowhere("lunch", kind="meal", start="12:00"),
        ),
        (warning("not_chosen_yet", "lunch"), *fails("lunch", told=warning)),
        group=WHEELCHAIR,
    ),
    Case(
        "an alternative that suits the group",
        experience(
            step("crypt", "10:00", where=STEPPED, choice="m"),
            step("castle", "10:00", where=stop(labels=LABELLED), choice="m"),
        ),
        (warning("does_not_suit", "crypt", subject="wheelchair"),),
        group=WHEELCHAIR,
    ),
]
