import random

import numpy as np
import pytest

from catalogue.tracks.heights import heights_along

DISTANCES = np.arange(0, 20_000, 10.0)
TRIANGLE = np.abs((DISTANCES / 2500) % 2 - 1) * 300  # four hills of 300 m


def noise(seed: int, size: int) -> np.ndarray:
    chance = random.Random(seed)
    return np.array([chance.gauss(0, 2) for _ in range(size)])


def test_a_flat_way_has_no_ascent_however_noisy_the_receiver():
    heights = 400 + noise(1, len(DISTANCES))
    raw = np.diff(heights)
    result = heights_along([(DISTANCES, heights)])

    assert raw[raw > 0].sum() > 2000  # what summing every rise would tell
    assert (result.ascent, result.descent) == (0, 0)


@pytest.mark.parametrize("noisy", [False, True])
def test_hills_are_counted_within_three_percent(noisy):
    heights = TRIANGLE + (noise(2, len(DISTANCES)) if noisy else 0)
    result = heights_along([(DISTANCES, heights)])

    assert result.ascent == pytest.approx(1200, rel=0.03)
    assert result.descent == pytest.approx(1200, rel=0.03)


@pytest.mark.parametrize(("height", "ascent"), [(4.0, 0), (8.0, 8)])
def test_a_rise_counts_from_five_metres_and_then_whole(height, ascent):
    heights = np.interp(DISTANCES, [0, 5000, 10_000], [100, 100, 100 + height])

    assert heights_along([(DISTANCES, heights)]).ascent == ascent


def test_a_small_dip_does_not_end_a_climb():
    heights = np.interp(DISTANCES, [0, 5000, 6000, 12_000], [100, 200, 197, 300])
    result = heights_along([(DISTANCES, heights)])

    assert (result.ascent, result.descent) == (200, 0)


def test_the_way_between_two_lines_is_not_climbed():
    valley = (DISTANCES, np.full(len(DISTANCES), 400.0))
    top = (DISTANCES + 20_000, np.full(len(DISTANCES), 1400.0))
    result = heights_along([valley, top])

    assert (result.ascent, result.profile[0], result.profile[-1]) == (
        0,
        (0, 400.0),
        (39_990, 1400.0),
    )


def test_the_profile_has_200_points_in_order():
    profile = heights_along([(DISTANCES, TRIANGLE)]).profile

    assert len(profile) == 200
    assert list(profile) == sorted(profile)
    assert profile[0] == (0, 300.0)
