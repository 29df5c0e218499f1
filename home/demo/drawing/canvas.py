"""The sheet: what lies behind is painted in numpy, what stands in front with a pen."""

import numpy as np
from PIL import Image, ImageDraw

from .palette import Colour

WIDTH, HEIGHT = 1600, 1067
COARSE = 8  # what is smooth is painted on every eighth point and enlarged
SCALE = 2  # the pen draws larger and is scaled down, so that edges are smooth

_GRAIN = np.random.default_rng(65).normal(0, 2.2, (533, 800, 1)).astype(np.float32)


def columns() -> np.ndarray:
    """The x of every column."""
    return np.arange(WIDTH, dtype=np.float32)


def gradient(stops: list[tuple[float, Colour]]) -> np.ndarray:
    """A small sheet whose colour changes from top to bottom; stops from 0 to 1."""
    rows = np.linspace(0, 1, -(-HEIGHT // COARSE), dtype=np.float32)
    at = [stop for stop, _ in stops]
    bands = [np.interp(rows, at, [c[i] for _, c in stops]) for i in range(3)]
    column = np.stack(bands, axis=1).astype(np.float32)
    return np.repeat(column[:, None, :], WIDTH // COARSE, axis=1)


def add_light(small: np.ndarray, x, y, radius, colour: Colour, part: float) -> None:
    """A soft round light on a small sheet; `x`, `y`, `radius` of the large one."""
    rows, cols = np.mgrid[0 : small.shape[0], 0 : small.shape[1]] * np.float32(COARSE)
    glow = np.exp(-((cols - x) ** 2 + (rows - y) ** 2) / radius**2) * part
    small += (colour - small) * glow[:, :, None]


def enlarged(small: np.ndarray, size: tuple[int, int] = (WIDTH, HEIGHT)) -> np.ndarray:
    """A small sheet, smoothed to (width, height)."""
    bands = (Image.fromarray(small[:, :, i]) for i in range(3))
    smooth = (band.resize(size, Image.Resampling.BILINEAR) for band in bands)
    return np.stack([np.asarray(band) for band in smooth], axis=2)


def fill_below(
    sheet: np.ndarray, line: np.ndarray, colour: np.ndarray, bottom: int = HEIGHT
) -> None:
    """Paint everything below `line` (a y for each column) down to row `bottom`.

    `colour`: one colour, or one for each row (rows, 1, 3) or point (rows, columns, 3)
    from the highest point of the line on.
    """
    first = first_row(line)
    bottom = min(bottom, HEIGHT)
    if bottom <= first:
        return
    rows = np.arange(first, bottom, dtype=np.float32)[:, None]
    cover = np.clip(rows - line[None, :] + 0.5, 0, 1)[:, :, None]
    part = sheet[first:bottom]
    if colour.ndim == 3:
        colour = colour[: bottom - first]
    part += (colour - part) * cover


def first_row(line: np.ndarray) -> int:
    """The first row that a line touches."""
    return max(0, int(line.min()) - 1)


def finished(sheet: np.ndarray) -> Image.Image:
    """The sheet with the grain of paper."""
    grain = np.tile(_GRAIN, (3, 2, 1))[:HEIGHT, :WIDTH]
    return Image.fromarray(np.clip(sheet + grain, 0, 255).astype(np.uint8))


class Pen:
    """Draws shapes in front of a sheet, in its coordinates."""

    def __init__(self) -> None:
        size = (WIDTH * SCALE, HEIGHT * SCALE)
        self._image = Image.new("RGBA", size)
        self._draw = ImageDraw.Draw(self._image)
        self._glows: list[tuple[float, float, float, Colour, float]] = []

    def shape(self, points, colour: Colour, opacity: float = 1.0) -> None:
        """A filled polygon."""
        self._draw.polygon(_scaled(points), fill=_ink(colour, opacity))

    def stroke(self, points, colour: Colour, width: float, opacity=1.0) -> None:
        """A line with round joints."""
        self._draw.line(
            _scaled(points),
            _ink(colour, opacity),
            max(1, round(width * SCALE)),
            "curve",
        )

    def dot(self, x, y, radius, colour: Colour, opacity: float = 1.0) -> None:
        """A filled circle."""
        self.oval(x, y, radius, radius, colour, opacity)

    def oval(self, x, y, wide, high, colour: Colour, opacity: float = 1.0) -> None:
        """A filled ellipse; `wide` and `high` from its centre."""
        box = [v * SCALE for v in (x - wide, y - high, x + wide, y + high)]
        self._draw.ellipse(box, fill=_ink(colour, opacity))

    def box(self, left, top, right, bottom, colour: Colour, opacity=1.0) -> None:
        """A filled rectangle."""
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
        self.shape(corners, colour, opacity)

    def glow(self, x, y, radius, colour: Colour, part: float) -> None:
        """A soft light, laid over everything at the end."""
        self._glows.append((x, y, radius, colour, part))

    def lay_on(self, picture: Image.Image) -> Image.Image:
        """The picture with the drawing in front."""
        if used := self._image.getbbox():
            left, top = used[0] // SCALE, used[1] // SCALE
            front = self._image.crop((left * SCALE, top * SCALE, *used[2:]))
            front = front.reduce(SCALE)
            picture.paste(front, (left, top), front)
        for x, y, radius, colour, part in self._glows:
            _light(picture, x, y, radius, colour, part)
        return picture


def _light(picture: Image.Image, x, y, radius, colour: Colour, part: float) -> None:
    size = max(2, int(radius * 2))
    axis = np.linspace(-1, 1, 64, dtype=np.float32)
    fall = np.clip(1 - axis[None, :] ** 2 - axis[:, None] ** 2, 0, 1) ** 2
    mask = Image.fromarray((fall * part * 255).astype(np.uint8))
    mask = mask.resize((size, size), Image.Resampling.BILINEAR)
    ink = Image.new("RGB", (size, size), _ink(colour, 1)[:3])
    picture.paste(ink, (int(x - radius), int(y - radius)), mask)


def _scaled(points) -> list[tuple[float, float]]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _ink(colour: Colour, opacity: float) -> tuple[int, int, int, int]:
    red, green, blue = (int(min(255, max(0, value))) for value in colour)
    return red, green, blue, int(opacity * 255)
