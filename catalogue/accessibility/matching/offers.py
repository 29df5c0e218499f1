"""The offers that rows are matched with, found by reference and by place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor

from catalogue.imports.known.folding import folded

from .names import words

CELL = 0.005  # degrees: some 550 m from south to north
CHAIN = 3  # offers of one name
Reference = tuple[str, str]  # scheme, identifier


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of where and what something is; "" and None: not known.

    `key`: of an offer its id. `kinds`: those that it may be.
    """

    key: int
    names: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    insee: str = ""
    commune: str = ""
    postal_code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    references: frozenset[Reference] = frozenset()

    @property
    def point(self) -> tuple[float, float] | None:
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude


class Offers:
    """An index over offers: by reference, by cell of a grid, by word in a commune."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places: dict[int, Place] = {}
        self._times: Counter[tuple[str, ...]] = Counter()
        self._by_reference: dict[Reference, list[int]] = defaultdict(list)
        self._by_cell: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place in places:
            self._add(place)

    def _add(self, place: Place) -> None:
        self.places[place.key] = place
        for reference in place.references:
            self._by_reference[reference].append(place.key)
        if place.point:
            self._by_cell[_cell(*place.point)].append(place.key)
        for name in place.names:
            for key in _words_in_communes(place, name):
                self._by_word[key].append(place.key)
        self._times.update({words(name) for name in place.names})

    def is_common(self, place: Place) -> bool:
        """Do several offers bear its name, as those of a chain do?"""
        return any(self._times[words(name)] >= CHAIN for name in place.names)

    def sharing(self, reference: Reference) -> list[int]:
        """The offers that have this reference."""
        return self._by_reference.get(reference, [])

    def around(self, place: Place) -> set[int]:
        """Those in the cells about it, and those of its commune that share a word."""
        found: set[int] = set()
        if place.point:
            row, column = _cell(*place.point)
            for down in (-1, 0, 1):
                for right in (-1, 0, 1):
                    found.update(self._by_cell.get((row + down, column + right), ()))
        for name in place.names:
            for key in _words_in_communes(place, name):
                found.update(self._by_word.get(key, ()))
        return found


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return floor(latitude / CELL), floor(longitude / CELL)


def _words_in_communes(place: Place, name: str) -> Iterator[tuple[str, str]]:
    """(commune, word): the commune by its code, and by its name and postal code."""
    communes = [place.insee] if place.insee else []
    if place.commune and place.postal_code:
        communes.append(f"{folded(place.commune)} {place.postal_code}")
    for commune in communes:
        for word in words(name):
            yield commune, word
