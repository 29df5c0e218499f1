"""What lies within a circle, exactly, and how far."""

from dataclasses import dataclass

import numpy as np

from search.asking.geo import BBox, Near, distances

from .generation import Generation, Positions


@dataclass(frozen=True, slots=True)
class Circle:
    """Ids within the circle, ascending, and their distances in metres.

    `box`: the smallest that holds them all; None where there are none. `corners`:
    ids that lie in the box and outside the circle, a quarter as many.
    """

    ids: np.ndarray
    metres: np.ndarray
    box: BBox | None
    corners: np.ndarray

    def of(self, ids: np.ndarray) -> np.ndarray:
        """The distances of ids that lie within."""
        return self.metres[np.searchsorted(self.ids, ids)]


def circle(generation: Generation, near: Near) -> Circle:
    """Edge included. What has no point lies in no circle."""
    known = generation.positions
    metres = distances(near.latitude, near.longitude, known.latitudes, known.longitudes)
    within = metres <= near.km * 1000
    box = _box(known, within)
    corners = known.ids[_inside(known, box) & ~within] if box else known.ids[:0]
    return Circle(known.ids[within], metres[within], box, corners)


def _box(known: Positions, within: np.ndarray) -> BBox | None:
    if not within.any():
        return None
    latitudes, longitudes = known.latitudes[within], known.longitudes[within]
    edges = (longitudes.min(), latitudes.min(), longitudes.max(), latitudes.max())
    return BBox(*map(float, edges))


def _inside(known: Positions, box: BBox) -> np.ndarray:
    return (
        (known.latitudes >= box.south)
        & (known.latitudes <= box.north)
        & (known.longitudes >= box.west)
        & (known.longitudes <= box.east)
    )
