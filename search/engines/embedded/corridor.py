"""What lies beside a line, exactly, and where along it."""

from dataclasses import dataclass

import numpy as np

from search.asking.conditions import NearLine
from search.routes.lines import beside

from .generation import Generation


@dataclass(frozen=True, slots=True)
class Corridor:
    """Ids near the line, ascending, and how many metres along it they are."""

    ids: np.ndarray
    at: np.ndarray

    def of(self, ids: np.ndarray) -> np.ndarray:
        """Where along the line ids are that lie near it."""
        return self.at[np.searchsorted(self.ids, ids)]


def corridor(generation: Generation, asked: NearLine) -> Corridor:
    known, within = generation.positions, asked.km * 1000
    found = beside(asked.line, within, known.latitudes, known.longitudes)
    near = found.metres <= within
    return Corridor(known.ids[near], found.at[near])
