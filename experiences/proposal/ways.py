"""How long it takes from each candidate to each other, as feasibility reckons it."""

from collections.abc import Mapping, Sequence
from itertools import permutations

import numpy as np

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from catalogue.tracks.geometry import haversine
from experiences.document import Leg, Step, Stop
from experiences.feasibility.legs import (
    DETOUR,
    SAME_PLACE_METRES,
    beginning,
    ending,
    travels,
)
from experiences.feasibility.parts import parts_at
from experiences.feasibility.speeds import minutes

from .brief import Base, Brief

Known = Mapping[tuple[str, str], Leg]
"""(id of an offer, id of the next) → the way that was surveyed, by the mode asked."""
Matrix = list[list[int]]
NOBODY_KNOWS = 30  # minutes left for a way to or from where nobody said it is
TIMETABLE = 2  # public transport: so many times as long as by coach, at least
NO_WAY = 10_000  # minutes: one cannot go there


def matrix(stops: Sequence[Stop], base: Base, brief: Brief, known: Known) -> Matrix:
    """Minutes from row to column; the last row and column are the base."""
    metres = _metres(stops, base)
    count = len(stops) + 1
    found = [[0] * count for _ in range(count)]
    for one, other in permutations(range(count), 2):
        found[one][other] = _minutes(float(metres[one, other]), brief)
    numbers = {stop.id: number for number, stop in enumerate(stops)}
    for (here, there), leg in known.items():
        if here in numbers and there in numbers:
            one, other = numbers[here], numbers[there]
            found[one][other] = _surveyed(
                leg, found[one][other], stops[one], stops[other], brief
            )
    return found


def _surveyed(leg: Leg, usual: int, here: Stop, there: Stop, brief: Brief) -> int:
    """As somebody said it; no way at all where it does not suit the group."""
    steps = [Step(id="0", day=1, stop=here), Step(id="1", day=1, stop=there, leg=leg)]
    parts = (
        part
        for need, own in brief.group.all_needs.items()
        for part in parts_at(steps, 1, NEEDS[need], own, brief.first)
    )
    if any(p.on_the_way and p.answer is Answer.DOES_NOT_SUIT for p in parts):
        return NO_WAY
    return travels(steps, brief.group, brief.pace)[1].minutes or usual


def _metres(stops: Sequence[Stop], base: Base) -> np.ndarray:
    """From where one leaves each to where one begins with each, in a straight line;
    NaN where that is not known."""
    home = (base.longitude, base.latitude)
    from_x, from_y = _points([*map(ending, stops), home])
    to_x, to_y = _points([*map(beginning, stops), home])
    return haversine(from_x[:, None], from_y[:, None], to_x[None], to_y[None])


def _points(places: Sequence[tuple[float | None, float | None]]) -> np.ndarray:
    nan = float("nan")
    return np.array([(nan, nan) if None in one else one for one in places]).T


def _minutes(straight: float, brief: Brief) -> int:
    if straight != straight:  # NaN
        return NOBODY_KNOWS
    if straight < SAME_PLACE_METRES:
        return 0
    mode, times = brief.mode, 1
    if mode not in DETOUR:
        mode, times = "coach", TIMETABLE
    length = round(straight * DETOUR[mode])
    return times * minutes(mode, length, 0, brief.group, brief.pace)
