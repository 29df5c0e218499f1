"""Ascent, descent and profile of a noisy series of heights.

Summing every rise of a receiver counts its noise: 10 to 60 % too much. Instead:
heights are read every 20 m along the line, averaged over 100 m (one jump of the
receiver weighs little), and a climb counts once it exceeds 5 m, then whole, from its
lowest point to its highest. A dip of less than 5 m does not end a climb. So a
rolling road with waves under 5 m counts as flat.
"""

from dataclasses import dataclass

import numpy as np

from .geometry import Floats

STEP = 20.0  # metres
WINDOW = 5  # steps: 100 m
THRESHOLD = 5.0  # metres
MAX_SAMPLES = 100_000
PROFILE_POINTS = 200
SHARE_NEEDED = 0.8  # of the points with a height


@dataclass(frozen=True, slots=True)
class Heights:
    """Metres. ``profile``: (metres from the start, height), 200 at most."""

    ascent: int
    descent: int
    profile: tuple[tuple[int, float], ...]


def are_enough(heights: Floats) -> bool:
    """Whether ``heights`` tell something; all zero is what converters write."""
    known = np.isfinite(heights)
    return bool(known.mean() >= SHARE_NEEDED and heights[known].any())


def heights_along(lines: list[tuple[Floats, Floats]]) -> Heights:
    """``lines``: (metres from the start, height or NaN), one pair per line.

    The way between two lines is neither climbed nor counted.
    """
    smoothed = [_smoothed(*line) for line in lines if np.isfinite(line[1]).any()]
    climbs = [_climbs(heights) for _, heights in smoothed]
    return Heights(
        round(sum(up for up, _ in climbs)),
        round(sum(down for _, down in climbs)),
        _profile(
            np.concatenate([distances for distances, _ in smoothed]),
            np.concatenate([heights for _, heights in smoothed]),
        ),
    )


def _smoothed(distances: Floats, heights: Floats) -> tuple[Floats, Floats]:
    known = np.isfinite(heights)
    length = distances[-1] - distances[0]
    count = int(np.clip(length // STEP + 1, 2, MAX_SAMPLES))
    samples = np.linspace(distances[0], distances[-1], count)
    read = np.interp(samples, distances[known], heights[known])
    return samples, _averaged(read)


def _averaged(heights: Floats) -> Floats:
    """Moving average; its window narrows towards both ends, which stay as they are."""
    count = len(heights)
    sums = np.concatenate(([0.0], np.cumsum(heights)))
    index = np.arange(count)
    reach = np.minimum(WINDOW // 2, np.minimum(index, count - 1 - index))
    return (sums[index + reach + 1] - sums[index - reach]) / (2 * reach + 1)


def _climbs(heights: Floats) -> tuple[float, float]:
    """(ascent, descent) between the turning points."""
    changes = np.diff(_turning_points(heights.tolist()))
    return float(changes[changes > 0].sum()), float(-changes[changes < 0].sum())


def _turning_points(heights: list[float]) -> list[float]:
    """Lows and highs in turn, each ``THRESHOLD`` or more from the one before."""
    turns: list[float] = []
    low = high = heights[0]
    direction = 0  # 1: climbing since ``low``, -1: descending since ``high``
    for height in heights:
        if direction != -1 and high - height >= THRESHOLD:
            turns.append(high)
            direction, low = -1, height
        elif direction != 1 and height - low >= THRESHOLD:
            turns.append(low)
            direction, high = 1, height
        low, high = min(low, height), max(high, height)
        if direction == 1:
            low = height
        elif direction == -1:
            high = height
    return [*turns, high] if direction == 1 else [*turns, low] if turns else []


def _profile(distances: Floats, heights: Floats) -> tuple[tuple[int, float], ...]:
    count = min(PROFILE_POINTS, len(distances))
    samples = np.linspace(distances[0], distances[-1], count)
    read = np.interp(samples, distances, heights)
    return tuple(
        (round(distance), round(height, 1))
        for distance, height in zip(samples.tolist(), read.tolist(), strict=True)
    )
