"""What lies within a circle, exactly, and how far."""

from dataclasses import dataclass

import numpy as np

from search.geo import Near, distances

from .generation import Generation


@dataclass(frozen=True, slots=True)
class Circle:
    """Ids within the circle, ascending, and their distances in metres."""

    ids: np.ndarray
    metres: np.ndarray

    def of(self, ids: np.ndarray) -> np.ndarray:
        """The distances of ids that lie within."""
        return self.metres[np.searchsorted(self.ids, ids)]


def circle(generation: Generation, near: Near) -> Circle:
    """Edge included. What has no point lies in no circle."""
    known = generation.positions
    metres = distances(near.latitude, near.longitude, known.latitudes, known.longitudes)
    within = metres <= near.km * 1000
    return Circle(known.ids[within], metres[within])
