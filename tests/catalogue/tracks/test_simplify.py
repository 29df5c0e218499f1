import math

import numpy as np
import pytest

from catalogue.tracks.simplify import TOLERANCE, kept_points

COUNT = 5000
ANGLES = np.linspace(0, 8 * math.pi, COUNT)
SPIRAL = (ANGLES / 1000 * np.cos(ANGLES), 43 + ANGLES / 1000 * np.sin(ANGLES))
DEGREE = 111_195  # metres


def offset(index: int, kept: np.ndarray) -> float:
    """Metres from a point to the line drawn through the points kept."""
    east = SPIRAL[0] * DEGREE * math.cos(math.radians(43))
    north = SPIRAL[1] * DEGREE
    after = min(int(np.searchsorted(kept, index, side="right")), len(kept) - 1)
    a, b = kept[after - 1], kept[after]
    line = np.array([east[b] - east[a], north[b] - north[a]])
    way = np.array([east[index] - east[a], north[index] - north[a]])
    along = np.clip(way @ line / (line @ line), 0, 1)
    return float(np.hypot(*(way - along * line)))


def test_every_point_left_out_lies_within_the_tolerance():
    kept = kept_points(*SPIRAL, [(0, COUNT - 1)])

    assert len(kept) < 1000
    assert max(offset(n, kept) for n in range(0, COUNT, 7)) <= TOLERANCE * 1.05


@pytest.mark.parametrize("limit", [2, 3, 50])
def test_the_limit_is_kept(limit):
    kept = kept_points(*SPIRAL, [(0, COUNT - 1)], limit)

    assert (len(kept), kept[0], kept[-1]) == (limit, 0, COUNT - 1)


def test_both_ends_of_each_line_are_kept():
    kept = kept_points(*SPIRAL, [(0, 1999), (2000, COUNT - 1)], 4)

    assert kept.tolist() == [0, 1999, 2000, COUNT - 1]


def test_points_in_one_place_are_no_trouble():
    place = np.full(100, 43.0)

    assert kept_points(place, place, [(0, 99)]).tolist() == [0, 99]
