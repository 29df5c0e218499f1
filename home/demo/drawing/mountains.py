"""Ranges in aerial perspective: the farther, the paler and bluer."""

import numpy as np

from .canvas import HEIGHT, WIDTH, columns, enlarged, fill_below, first_row
from .noise import ridged, wandering
from .palette import SNOW, Palette, mix
from .sky import veil

STEP = 2  # faces are painted on every second point and enlarged


def ranges(
    sheet: np.ndarray,
    colours: Palette,
    rng: np.random.Generator,
    *,
    high: float = 0.2,
    foot: float = 0.62,
    count: int = 5,
) -> None:
    """Paint `count` ranges; the highest crest near `high`, the last at `foot`, both
    as parts of the height."""
    lines = [_crest(rng, i, count, high, foot) for i in range(count)]
    sunny = rng.choice((-1.0, 1.0))
    for number, line in enumerate(lines):
        near = number / max(1, count - 1)
        following = lines[number + 1] if number + 1 < count else None
        bottom = HEIGHT if following is None else int(following.max()) + 3
        face(sheet, line, bottom, near, sunny, colours, rng)
        if following is not None:
            veil(sheet, float(following.mean()), colours, 0.34 * (1 - near * 0.7))


def _crest(rng, number: int, count: int, high: float, foot: float) -> np.ndarray:
    near = number / max(1, count - 1)
    base = HEIGHT * (high + 0.13 + (foot - high - 0.13) * near**1.1)
    tall = HEIGHT * (0.3 - 0.2 * near) * rng.uniform(0.8, 1.15)
    shape = ridged(rng, 620 - 260 * near, 6 if near < 0.75 else 4)
    if near > 0.6:
        shape = 0.5 * shape + 0.5 * wandering(rng, 520, 4)
    middle = rng.uniform(0.1, 0.9) * WIDTH
    massif = np.exp(-(((columns() - middle) / (WIDTH * rng.uniform(0.22, 0.4))) ** 2))
    return (base - tall * shape * (0.42 + 0.75 * massif)).astype(np.float32)


def face(sheet, line, bottom, near, sunny, colours: Palette, rng) -> None:
    """One range below its crest `line`. `near`: 0 far, 1 near; `sunny`: -1 or 1."""
    first = first_row(line)
    bottom = min(bottom, HEIGHT)
    if bottom - first < 2:
        return
    rows = np.arange(first, bottom, STEP, dtype=np.float32)[:, None]
    depth = np.linspace(0, 1, len(rows), dtype=np.float32)[:, None, None]
    body = mix(colours.far, colours.near, 0.1 + 0.8 * near**1.15)
    mist = mix(body, mix(colours.far, colours.low, 0.45), 0.75 - 0.45 * near)
    colour = body + (mist - body) * depth**0.9
    shade = _shade(line, rows, sunny, rng)
    bright = mix(body, colours.sun, 0.42 - 0.2 * near)
    dark = mix(body, colours.near, 0.34)
    light = np.clip(shade, 0, 1)[:, :, None] * (1 - depth * 0.75)
    gloom = np.clip(-shade, 0, 1)[:, :, None] * (1 - depth * 0.75)
    colour = colour + (bright - colour) * light * 0.85
    colour = colour + (dark - colour) * gloom * 0.7
    if near < (0.8 if colours.winter else 0.3):
        colour = _snow(colour, line, rows, shade, near, colours, rng)
    size = (WIDTH, bottom - first)
    fill_below(sheet, line, enlarged(colour.astype(np.float32), size), bottom)


def _shade(line, rows, sunny, rng) -> np.ndarray:
    """-1 (away from the sun) to 1: spurs that run down from every peak."""
    slope = np.gradient(_soft(line, 9)) * sunny
    fine = np.gradient(_soft(line, 3)) * sunny
    x = columns()[::STEP][None, :]
    below = np.clip(rows - line[::STEP][None, :], 0, None)
    lean = rng.uniform(0.35, 0.6)
    wave = wandering(rng, 240, 4)
    bend = 26 * wave[::STEP][None, :] * np.clip(below / 120, 0, 1)
    one = _at(slope, x + lean * below + bend)
    other = _at(slope, x - lean * below - bend)
    detail = _at(fine, x + 0.2 * below + bend)
    return np.tanh(1.9 * (0.55 * one + 0.55 * other) + 0.7 * detail)


def _snow(colour, line, rows, shade, near, colours: Palette, rng) -> np.ndarray:
    """Snow above a line that winter pulls down."""
    reach = colours.snow * (1 - near * 0.55) * HEIGHT
    edge = float(np.percentile(line, 3)) + reach * (
        0.75 + 0.35 * wandering(rng, 130, 5)
    )
    cover = np.clip((edge[::STEP][None, :] - rows) / 46 + shade * 0.35, 0, 1)
    white = mix(SNOW, mix(colours.low, colours.near, 0.28), 0.16)
    blue = mix(white, mix(colours.top, colours.near, 0.3), 0.5)
    if colours.night:
        white, blue = mix(white, colours.near, 0.5), mix(blue, colours.near, 0.5)
    snow = blue + (white - blue) * np.clip(shade * 0.9 + 0.5, 0, 1)[:, :, None]
    return colour + (snow - colour) * (cover * (0.92 - 0.35 * near))[:, :, None]


def _soft(line: np.ndarray, width: int) -> np.ndarray:
    kernel = np.ones(width) / width
    return np.convolve(np.pad(line, width, "edge"), kernel, "same")[width:-width]


def _at(values: np.ndarray, x: np.ndarray) -> np.ndarray:
    return values[np.clip(x, 0, WIDTH - 1).astype(np.int32)]
