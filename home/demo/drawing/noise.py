"""Lines that wander: the shapes of ranges, banks and hills."""

import numpy as np

from .canvas import WIDTH, columns


def wandering(rng: np.random.Generator, period: float, octaves: int = 4) -> np.ndarray:
    """A smooth line between about -1 and 1; `period` in pixels of its widest wave."""
    x, line, size = columns(), np.zeros(WIDTH, np.float32), 1.0
    for _ in range(octaves):
        knots = int(WIDTH / period) + 4
        values = rng.uniform(-1, 1, knots)
        line += size * _smooth(x / period + rng.uniform(0, 1), values)
        period, size = period / 2.03, size * 0.5
    return line / 1.6


def ridged(rng: np.random.Generator, period: float, octaves: int = 5) -> np.ndarray:
    """A line with sharp crests and round valleys, from 0 (valley) to about 1."""
    x, line, size = columns(), np.zeros(WIDTH, np.float32), 1.0
    weight = np.ones(WIDTH, np.float32)
    for _ in range(octaves):
        knots = int(WIDTH / period) + 4
        values = rng.uniform(-1, 1, knots)
        wave = 1 - np.abs(_linear(x / period + rng.uniform(0, 1), values))
        line += size * weight * wave
        weight = np.clip(wave, 0.25, 1)
        period, size = period / 2.17, size * 0.42
    return (line - 0.55) / 1.25


def _smooth(at: np.ndarray, values: np.ndarray) -> np.ndarray:
    left = at.astype(int)
    part = at - left
    part = part * part * (3 - 2 * part)
    return values[left] * (1 - part) + values[left + 1] * part


def _linear(at: np.ndarray, values: np.ndarray) -> np.ndarray:
    return np.interp(at, np.arange(len(values)), values).astype(np.float32)
