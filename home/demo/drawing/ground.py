"""What one stands on: hills, water, trees."""

import numpy as np

from .canvas import COARSE, HEIGHT, WIDTH, Pen, enlarged, fill_below, first_row
from .noise import wandering
from .palette import Colour, Palette, mix


def hill(sheet, colours: Palette, rng, y: float, *, swing=40.0, tone=0.0) -> np.ndarray:
    """A meadow from about row `y` down; returns its edge. `tone`: 0 lit, 1 shaded."""
    edge = (y + swing * wandering(rng, 900, 3)).astype(np.float32)
    first = first_row(edge)
    rows = np.arange(first, HEIGHT, COARSE, dtype=np.float32)[:, None]
    depth = (rows - first) / max(1, HEIGHT - first)
    lit = mix(colours.meadow, colours.shade, tone)
    deep = mix(colours.shade, colours.dark, 0.16 + 0.2 * tone)
    swells = _swells(rows, depth, edge[::COARSE], rng)
    part = np.clip(0.1 + 0.75 * depth + swells, 0, 1)[:, :, None]
    colour = (lit + (deep - lit) * part).astype(np.float32)
    fill_below(sheet, edge, enlarged(colour, (WIDTH, HEIGHT - first)))
    return edge


def _swells(rows, depth, edge, rng: np.random.Generator) -> np.ndarray:
    """The rise and fall of the ground: long waves, wider the nearer they are."""
    below = np.clip(rows - edge[None, :], 0, None)
    wave = np.zeros_like(below)
    for period in (520, 230):
        bend = 60 * wandering(rng, period * 2, 3)[::COARSE][None, :]
        phase = 7.5 * np.sqrt((below + bend * (0.3 + depth)).clip(0) / period)
        wave += np.sin(phase * 2.2 + rng.uniform(0, 6))
    return wave * 0.1


def water(sheet, colours: Palette, rng, top: float, bottom: float, near=None) -> None:
    """A still surface that mirrors what is above it, with long ripples."""
    first, last = int(top), int(min(bottom, HEIGHT))
    rows = np.arange(first, last)
    source = np.clip(2 * first - rows - 1, 0, HEIGHT - 1)
    wave = (2.5 * np.sin(rows / 3.1) + 4 * np.sin(rows / 13.0)) * (
        (rows - first) / (last - first)
    )
    shift = (np.arange(WIDTH)[None, :] + wave[:, None]).astype(int) % WIDTH
    mirror = sheet[source[:, None], shift]
    depth = np.linspace(0.12, 0.6, last - first, dtype=np.float32)[:, None, None]
    surface = mirror + (colours.water - mirror) * depth
    streaks = (
        np.clip(wandering(rng, 40, 2)[: last - first], 0, 1)
        if last - first < WIDTH
        else 0
    )
    surface += (colours.low - surface) * (streaks * 0.22)[:, None, None]
    if near is None:
        sheet[first:last] = surface
        return
    cover = np.clip(rows[:, None] - near[None, :] + 0.5, 0, 1)[:, :, None]
    sheet[first:last] += (surface - sheet[first:last]) * cover


def fir(pen: Pen, x: float, foot: float, tall: float, colour: Colour, rng) -> None:
    """One fir, ragged, a little different each time."""
    half = tall * rng.uniform(0.15, 0.21)
    left, right = [], []
    for level in np.linspace(0, 1, 6):
        spread = half * level
        y = foot - tall * (1 - level)
        left += [(x - spread * 0.55, y), (x - spread, y + tall * 0.06)]
        right += [(x + spread * 0.55, y), (x + spread, y + tall * 0.06)]
    pen.shape([(x, foot - tall * 1.04), *right, *reversed(left)], colour)


def round_tree(pen: Pen, x, foot, tall, colour: Colour, light: Colour, rng) -> None:
    """A broad tree of a few masses of leaves, lit from above."""
    pen.box(
        x - tall * 0.025,
        foot - tall * 0.4,
        x + tall * 0.025,
        foot,
        mix(colour, light * 0, 0.5),
    )
    for _ in range(7):
        dx, dy = rng.normal(0, tall * 0.15), rng.uniform(-0.22, 0.2) * tall
        size = tall * rng.uniform(0.14, 0.22)
        pen.oval(x + dx, foot - tall * 0.66 + dy, size, size * 0.86, colour)
    for _ in range(6):
        dx, dy = rng.normal(-tall * 0.05, tall * 0.12), rng.uniform(-0.26, 0.02) * tall
        size = tall * rng.uniform(0.06, 0.12)
        pen.oval(x + dx, foot - tall * 0.68 + dy, size, size * 0.8, light, 0.55)


def trees(pen: Pen, edge: np.ndarray, colours: Palette, rng, count: int, tall: float):
    """Trees in loose groups along an edge: firs high up, round ones below."""
    centres = rng.uniform(0, WIDTH, max(1, count // 7))
    firs = rng.random() < 0.55
    for _ in range(count):
        x = float(rng.choice(centres) + rng.normal(0, 90))
        if not 4 < x < WIDTH - 4:
            continue
        foot = float(edge[int(x)]) + 6 + abs(rng.normal(0, 6))
        size = tall * rng.uniform(0.65, 1.2)
        colour = mix(colours.foliage, colours.dark, rng.uniform(0.05, 0.4))
        if firs:
            fir(pen, x, foot, size, mix(colour, colours.near, 0.3), rng)
        else:
            light = mix(colours.foliage, colours.meadow, 0.5)
            round_tree(pen, x, foot, size, colour, light, rng)
