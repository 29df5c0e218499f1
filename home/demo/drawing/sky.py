"""The sky: its gradient, sun or moon, thin clouds, stars."""

import numpy as np

from .canvas import HEIGHT, WIDTH, add_light, enlarged, gradient
from .noise import wandering
from .palette import Palette, mix

LIGHTS = {  # highest and lowest place of sun or moon, size and strength of its glow
    "dawn": (0.26, 0.42, 520, 0.62, 34),
    "evening": (0.26, 0.42, 520, 0.62, 34),
    "dusk": (0.28, 0.42, 480, 0.6, 34),
    "night": (0.1, 0.24, 300, 0.12, 20),
}


def sky(colours: Palette, hour: str, rng: np.random.Generator) -> np.ndarray:
    """A sheet with nothing but sky on it."""
    small = gradient(
        [
            (0, colours.top),
            (0.34, colours.middle),
            (0.62, colours.low),
            (1, colours.low),
        ]
    )
    low, high, glow, part, radius = LIGHTS.get(hour, (-0.1, 0.1, 700, 0.45, 0))
    x, y = rng.uniform(0.14, 0.86) * WIDTH, rng.uniform(low, high) * HEIGHT
    add_light(small, x, y, glow, colours.sun, part)
    add_light(small, x, y, radius * 4.5 + 1, colours.sun, 0.28)
    sheet = enlarged(small)
    if hour == "night":
        _stars(sheet, rng)
    if radius:
        _disc(sheet, x, y, radius, colours, 0.95)
    if hour == "night":
        return sheet
    for _ in range(int(rng.integers(1, 4))):
        _cloud(sheet, colours, rng)
    return sheet


def _disc(sheet, x, y, radius, colours: Palette, part: float) -> None:
    left, top = int(x - radius - 2), int(y - radius - 2)
    size = int(radius * 2 + 5)
    rows, cols = np.mgrid[top : top + size, left : left + size]
    cover = np.clip(radius - np.hypot(cols - x, rows - y) + 0.5, 0, 1)[:, :, None]
    view = sheet[top : top + size, left : left + size]
    view += (colours.sun - view) * cover * part


def _stars(sheet: np.ndarray, rng: np.random.Generator) -> None:
    for _ in range(420):
        x, y = int(rng.uniform(2, WIDTH - 3)), int(rng.uniform(2, HEIGHT * 0.55))
        bright = rng.uniform(0.15, 1) ** 2.2
        sheet[y, x] += (250 - sheet[y, x]) * bright
        if bright > 0.5:
            around = sheet[y - 1 : y + 2, x - 1 : x + 2]
            around += (250 - around) * bright * 0.3


def _cloud(sheet: np.ndarray, colours: Palette, rng: np.random.Generator) -> None:
    """A long thin bank with a flat foot."""
    foot = rng.uniform(0.08, 0.36) * HEIGHT
    middle, half = rng.uniform(0, WIDTH), rng.uniform(260, 620)
    along = np.clip(1 - ((np.arange(WIDTH) - middle) / half) ** 2, 0, 1) ** 1.5
    thick = along * (16 + 16 * np.abs(wandering(rng, 180, 4)))
    top = (foot - thick).astype(np.float32)
    first, last = int(top.min()) - 1, int(foot) + 10
    rows = np.arange(max(0, first), last, dtype=np.float32)[:, None]
    cover = np.clip((rows - top) / 9, 0, 1) * np.clip((foot - rows) / 9 + 1, 0, 1)
    cover *= (thick > 0.5) * along
    view = sheet[max(0, first) : last]
    view += (mix(colours.low, colours.sun, 0.5) - view) * cover[:, :, None] * 0.55


def veil(sheet: np.ndarray, y: float, colours: Palette, part: float) -> None:
    """A bank of haze whose foot is at `y`, thinning upwards."""
    top, bottom = int(y - 110), int(min(HEIGHT, y + 40))
    rows = np.arange(top, bottom, dtype=np.float32)
    cover = np.clip(1 - np.abs(rows - y) / np.where(rows < y, 110, 40), 0, 1) ** 1.6
    view = sheet[top:bottom]
    view += (mix(colours.far, colours.low, 0.6) - view) * cover[:, None, None] * part
