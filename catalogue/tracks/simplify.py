"""A line with few points that looks like the line with many.

Douglas and Peucker, best first: the point that lies farthest from the line drawn so
far is added next, until there are enough points or none is farther than the
tolerance. So the limit is kept without trying out tolerances.
"""

import heapq
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .geometry import Floats, on_a_plane

MAX_POINTS = 2_000
TOLERANCE = 1.0  # metre; a receiver is not more exact

Piece = tuple[float, int, int, int]  # minus the offset, first, farthest, last index


def kept_points(
    longitudes: Floats,
    latitudes: Floats,
    bounds: Sequence[tuple[int, int]],
    limit: int = MAX_POINTS,
) -> NDArray[np.intp]:
    """Indices to keep, in order, ``limit`` at most.

    ``bounds`` are the first and the last index of each line: both are kept, so there
    may be at most ``limit`` / 2 lines.
    """
    east, north = on_a_plane(longitudes, latitudes)
    kept = {index for pair in bounds for index in pair}
    pieces = [_piece(east, north, first, last) for first, last in bounds]
    heapq.heapify(pieces)
    while pieces and len(kept) < limit and -pieces[0][0] > TOLERANCE:
        _, first, farthest, last = heapq.heappop(pieces)
        kept.add(farthest)
        for ends in ((first, farthest), (farthest, last)):
            heapq.heappush(pieces, _piece(east, north, *ends))
    return np.array(sorted(kept), dtype=np.intp)


def _piece(east: Floats, north: Floats, first: int, last: int) -> Piece:
    """The point between two that lies farthest from the straight line."""
    if last - first < 2:
        return (0.0, first, first, last)
    inside = slice(first + 1, last)
    offsets = _offsets(
        east[inside] - east[first],
        north[inside] - north[first],
        east[last] - east[first],
        north[last] - north[first],
    )
    farthest = int(np.argmax(offsets))
    return (-float(np.sqrt(offsets[farthest])), first, first + 1 + farthest, last)


def _offsets(east: Floats, north: Floats, to_east: float, to_north: float) -> Floats:
    """Squared distances of points to the stretch from the origin to (to_*)."""
    length = to_east**2 + to_north**2
    if length:
        along = np.clip((east * to_east + north * to_north) / length, 0, 1)
        east, north = east - along * to_east, north - along * to_north
    return east**2 + north**2
