"""How long a way takes at a group's pace, where nobody entered its minutes.

Rough on purpose, and rather slow than fast. Whoever knows better enters the minutes.

On foot as signposts of hiking trails reckon it (DIN 33466): 4 km an hour on the level
and 300 m of ascent an hour, the longer of both times and half of the other. That is a
normal pace; 12 to 15 minutes a kilometre is how most people walk in town. Children and
manual wheelchairs are slower: people push them at about 0.8 m/s all day long (Tolerico
and others, J. Rehabil. Res. Dev. 44 (2007), 561-571), which is 2.8 km an hour. Other
figures are our own, by what is usual on the roads of the Pyrenees.
"""

from math import ceil

from .group import Group

USUAL = "usual"
WALKING = {"calm": 3.2, USUAL: 4.0, "brisk": 5.0}  # km an hour
CYCLING = {"calm": 11.0, USUAL: 14.0, "brisk": 18.0}
DRIVING = {"car": 40.0, "coach": 35.0, "adapted_vehicle": 35.0}  # whatever the pace
WHEELCHAIR_KMH = 2.8
CHILD_WALKING = ((6, 2.5), (10, 3.2))  # under that age, km an hour
CHILD_CYCLING = ((10, 9.0), (14, 12.0))
ASCENT_METRES_AN_HOUR = {"calm": 250, USUAL: 300, "brisk": 400}
CYCLING_ASCENT = {"calm": 250, USUAL: 400, "brisk": 600}

READY = {"bicycle": 5, "car": 5, "coach": 10, "adapted_vehicle": 5}  # minutes, once
BOARDING_MINUTES = 5  # each wheelchair: the ramp and four straps
VEHICLES = frozenset({"coach", "adapted_vehicle"})


def minutes(mode: str, metres: float, ascent_m: int, group: Group, pace: str) -> int:
    """Whole minutes, rounded up; 0 for no way. KeyError for a mode or a pace that has
    no speed, as public transport, which follows a timetable."""
    if not metres:
        return 0
    level = metres / 1000 / speed(mode, group, pace)
    climb = ascent_m / _ascent(mode, pace)
    hours = max(level, climb) + min(level, climb) / 2
    return ceil(hours * 60 - 1e-9) + READY.get(mode, 0) + _boarding(mode, group)


def speed(mode: str, group: Group, pace: str) -> float:
    """Kilometres an hour of the slowest of the group, on the level."""
    if mode in DRIVING:
        return DRIVING[mode]
    if mode == "bicycle":
        return min(CYCLING[pace], *_of_children(group, CHILD_CYCLING))
    pushed = (WHEELCHAIR_KMH,) if group.wheelchair_users else ()
    return min(WALKING[pace], *pushed, *_of_children(group, CHILD_WALKING))


def _of_children(group: Group, limits: tuple[tuple[int, float], ...]) -> list[float]:
    found = [kmh for under, kmh in limits if any(a < under for a in group.children)]
    return found or [float("inf")]


def _ascent(mode: str, pace: str) -> float:
    if mode in DRIVING:
        return float("inf")
    return (CYCLING_ASCENT if mode == "bicycle" else ASCENT_METRES_AN_HOUR)[pace]


def _boarding(mode: str, group: Group) -> int:
    return BOARDING_MINUTES * group.wheelchair_users if mode in VEHICLES else 0
