"""The next round: places near each other where a visit gains most verdicts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from catalogue.tracks.geometry import haversine

from .reading import Known

STOPS = 8
REACH_M = 3_000  # from the first stop: a morning's way
CELL_DEGREES = 0.03  # about as wide as the reach
CELLS = 12  # the richest ones, in which rounds are tried
FEW = 4  # answers, soon given: such a verdict is worth twice as much


@dataclass(frozen=True, slots=True)
class Stop:
    """`gained`: verdicts that a survey may give; `metres`: from the stop before."""

    offer: Known
    gained: int
    metres: float


def next_round(
    offers: Sequence[Known], day: date, need: str = "", stops: int = STOPS
) -> list[Stop]:
    """The stops in the order of the way; none where nothing is left to gain."""
    needs = [need] if need else list(NEEDS)
    located = [one for one in offers if one.place.latitude is not None]
    gains = {id(one): _gained(one, needs, day) for one in located}
    field = Field([one for one in located if gains[id(one)]], needs, day)
    return [
        Stop(field.offers[place], gains[id(field.offers[place])], metres)
        for place, metres in field.way(field.best(stops))
    ]


def _gained(offer: Known, needs: Sequence[str], day: date) -> int:
    return sum(offer.answer(need, day) == Answer.UNKNOWN for need in needs)


class Field:
    """Offers on the ground, each with what a visit to it is worth."""

    def __init__(self, offers: list[Known], needs: Sequence[str], day: date) -> None:
        self.offers = offers
        self.latitudes = np.array([one.place.latitude for one in offers], dtype=float)
        self.longitudes = np.array([one.place.longitude for one in offers], dtype=float)
        worth = [_gained(one, needs, day) + _soon(one, needs) for one in offers]
        self.worth = np.array(worth, dtype=float)

    def best(self, stops: int) -> list[int]:
        """The places of the round with most to gain, its first stop first."""
        rounds = [self._around(place, stops) for place in self._centres()]
        return max(rounds, key=lambda one: self.worth[one].sum(), default=[])

    def _centres(self) -> list[int]:
        """The worthiest place of each of the richest cells."""
        cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for place in range(len(self.offers)):
            north = int(self.latitudes[place] // CELL_DEGREES)
            cells[north, int(self.longitudes[place] // CELL_DEGREES)].append(place)
        richest = sorted(cells.values(), key=lambda one: -self.worth[one].sum())
        return [
            max(one, key=lambda place: self.worth[place]) for one in richest[:CELLS]
        ]

    def _around(self, place: int, stops: int) -> list[int]:
        metres = self._metres(place, slice(None))
        near = np.flatnonzero(metres <= REACH_M)
        order = np.lexsort((metres[near], -self.worth[near]))
        return [place, *(int(p) for p in near[order] if p != place)][:stops]

    def way(self, places: list[int]) -> list[tuple[int, float]]:
        """(place, metres from the one before): always on to the nearest."""
        left = list(places)
        way: list[tuple[int, float]] = []
        while left:
            metres = self._metres(way[-1][0], left) if way else np.zeros(1)
            nearest = int(np.argmin(metres))
            way.append((left.pop(nearest), float(metres[nearest])))
        return way

    def _metres(self, place: int, others: slice | list[int]) -> np.ndarray:
        here = self.longitudes[place], self.latitudes[place]
        return haversine(*here, self.longitudes[others], self.latitudes[others])


def _soon(offer: Known, needs: Sequence[str]) -> int:
    verdicts = [offer.verdicts[need] for need in needs if need in offer.verdicts]
    return sum(0 < len(one.missing) <= FEW for one in verdicts)
