"""How long it takes to get from each step to the next.

Minutes that somebody entered count as they are. Else they are estimated: from the
entered length, or from the straight line times a detour.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from catalogue.tracks.geometry import haversine
from experiences.document import Leg, Step, Stop

from .group import Group
from .speeds import minutes

# A road is about 1.2 times as long as the straight line in a town (Newell, Traffic Flow
# on Transportation Networks, 1980). Ours: more where a valley decides where one drives.
DETOUR = {"foot": 1.3, "bicycle": 1.4, "car": 1.5, "coach": 1.5, "adapted_vehicle": 1.5}
SAME_PLACE_METRES = 30


@dataclass(frozen=True, slots=True)
class Travel:
    """`minutes`, `metres`: None: not known. `estimated`: nobody entered the minutes."""

    mode: str
    minutes: int | None
    metres: int | None = None
    estimated: bool = False

    @property
    def is_a_way(self) -> bool:
        """False where one stays where one is."""
        return self.minutes != 0


def travels(steps: Sequence[Step], group: Group, pace: str) -> tuple[Travel, ...]:
    """The way to each step; to the first one there is none.

    A step without an offer takes place where one is. A transfer is a way itself: it
    begins where one is and ends at the next step.
    """
    return tuple(_travel(steps, number, group, pace) for number in range(len(steps)))


def _travel(steps: Sequence[Step], number: int, group: Group, pace: str) -> Travel:
    step, leg = steps[number], steps[number].leg
    if not is_a_way(steps, number):
        return Travel(leg.mode, 0)
    if leg.minutes is not None:
        return Travel(leg.mode, leg.minutes, leg.length_m)
    return _estimated(
        leg, straight_metres(last_stop(steps[:number]), step.stop), group, pace
    )


def is_a_way(steps: Sequence[Step], number: int) -> bool:
    """Does one go anywhere to get to that step, from the one before it?"""
    step, leg = steps[number], steps[number].leg
    if number and leg.observations:  # whatever its length: a flight of stairs is short
        return True
    if number == 0 or leg.minutes == 0:
        return False
    if leg.minutes is not None or leg.length_m is not None:
        return True
    if step.stop is None or "transfer" in (steps[number - 1].kind, step.kind):
        return False
    metres = straight_metres(last_stop(steps[:number]), step.stop)
    return metres is None or metres >= SAME_PLACE_METRES


def last_stop(before: Sequence[Step]) -> Stop | None:
    """Where one is after these steps; None: not known."""
    for step in reversed(before):
        if step.kind == "transfer":
            return None
        if step.stop is not None:
            return step.stop
    return None


def straight_metres(here: Stop | None, there: Stop | None) -> float | None:
    """From where one leaves a stop to where one begins with another, in a straight
    line; None where a side has no point."""
    if here is None or there is None:
        return None
    if here.id == there.id:
        return 0
    points = (*ending(here), *beginning(there))
    return None if None in points else float(haversine(*points))


def beginning(stop: Stop) -> tuple[float | None, float | None]:
    """Longitude and latitude; of a route, its first point."""
    if stop.line and stop.line[0]:
        return stop.line[0][0]
    return stop.place.longitude, stop.place.latitude


def ending(stop: Stop) -> tuple[float | None, float | None]:
    """Longitude and latitude; of a route, its last point."""
    if stop.line and stop.line[-1]:
        return stop.line[-1][-1]
    return stop.place.longitude, stop.place.latitude


def _estimated(leg: Leg, straight: float | None, group: Group, pace: str) -> Travel:
    if leg.mode not in DETOUR:
        return Travel(leg.mode, None, leg.length_m)
    length = leg.length_m
    if length is None and straight is not None:
        length = round(straight * DETOUR[leg.mode])
    if length is None:
        return Travel(leg.mode, None)
    took = minutes(leg.mode, length, leg.ascent_m or 0, group, pace)
    return Travel(leg.mode, took, length, estimated=True)


def following(order: Sequence[Step], before: Sequence[Step]) -> list[Step]:
    """The same steps; what was entered or observed of a way between two places that did
    not follow each other in `before` is no more known."""
    known = {(_place(before, n - 1), _place(before, n)) for n in range(len(before))}
    return [
        one
        if (_place(order, n - 1), _place(order, n)) in known
        else replace(one, leg=Leg(mode=one.leg.mode))
        for n, one in enumerate(order)
    ]


def _place(steps: Sequence[Step], number: int) -> tuple[str, str]:
    if number < 0:
        return "", ""
    return steps[number].id, steps[number].stop.id if steps[number].stop else ""
