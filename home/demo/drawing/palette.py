"""Colours by hour and season, as arrays of red, green and blue from 0 to 255."""

from dataclasses import dataclass

import numpy as np

Colour = np.ndarray


def rgb(text: str) -> Colour:
    """ "#8ab0c4" as an array."""
    return np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.float32)


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """`one` with `part` (0 to 1) of `other` in it."""
    return one + (other - one) * part


@dataclass(frozen=True, slots=True)
class Hour:
    """The light of an hour. `veil`: how much of the haze lies on near things."""

    top: str
    middle: str
    low: str
    far: str
    near: str
    sun: str
    lamp: float  # 0: lamps are off, 1: they are all the light there is
    veil: float


HOURS = {
    "dawn": Hour(
        "#7d92b8", "#e3bdb4", "#fbe6c8", "#c5b3c0", "#4a5470", "#fff0d2", 0.35, 0.24
    ),
    "morning": Hour(
        "#86b2ce", "#c9dfe2", "#f7f1de", "#b7cdd6", "#41616f", "#fffbe8", 0.0, 0.14
    ),
    "noon": Hour(
        "#5b9ac6", "#a3cbdc", "#e6f0ec", "#aac7d4", "#3b5d68", "#ffffff", 0.0, 0.06
    ),
    "evening": Hour(
        "#8796b4", "#f0cb9c", "#fde7ba", "#dcb99c", "#65505c", "#fff3cf", 0.25, 0.2
    ),
    "dusk": Hour(
        "#34416b", "#8d7194", "#eca684", "#8c7896", "#2a2f4b", "#ffd6a8", 0.8, 0.3
    ),
    "night": Hour(
        "#0c1634", "#1d2d55", "#3d5178", "#35456a", "#0e162c", "#eef2ff", 1.0, 0.42
    ),
}

GROUNDS = {  # lit meadow, shaded meadow, foliage
    "winter": ("#eef1f3", "#b9c6d6", "#4f6670"),
    "spring": ("#b4c77c", "#6f9462", "#5d8658"),
    "summer": ("#a9b66a", "#5d8055", "#3f6a4c"),
    "autumn": ("#d2a766", "#94754d", "#a8683c"),
}
SNOWLINES = {"winter": 0.5, "spring": 0.2, "summer": 0.07, "autumn": 0.1}
SNOW = rgb("#fbfaf6")
LAMP = rgb("#ffce7a")


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one picture. `snow`: how far it reaches down, of the height."""

    top: Colour
    middle: Colour
    low: Colour
    far: Colour
    near: Colour
    sun: Colour
    meadow: Colour
    shade: Colour
    foliage: Colour
    roof: Colour
    wall: Colour
    dark: Colour
    water: Colour
    lamp: float
    snow: float
    winter: bool
    night: bool


def palette(season: str, hour: str, rng: np.random.Generator) -> Palette:
    """The palette of a scene; the generator moves every hue a little."""
    light = HOURS[hour]
    drift = rng.normal(0, 5.5, 3).astype(np.float32)

    def tone(text: str, part: float = 1.0) -> Colour:
        return np.clip(rgb(text) + drift * part, 0, 255)

    near, low = tone(light.near), tone(light.low, 0.5)
    lamp, night = light.lamp, hour == "night"
    dimmed = 0.8 if night else 0.06 + 0.58 * lamp

    def seen(text: str) -> Colour:
        warm = mix(tone(text), low, light.veil * 0.5)
        return mix(warm, near, dimmed)

    lit, shade, foliage = (seen(text) for text in GROUNDS[season])
    return Palette(
        top=tone(light.top),
        middle=tone(light.middle),
        low=low,
        far=tone(light.far),
        near=near,
        sun=rgb(light.sun),
        meadow=lit,
        shade=shade,
        foliage=mix(foliage, near, 0.25),
        roof=seen("#566273"),
        wall=seen("#efe4d2"),
        dark=mix(near, rgb("#10131f"), 0.45),
        water=mix(tone(light.middle), near, 0.3),
        lamp=lamp,
        snow=SNOWLINES[season],
        winter=season == "winter",
        night=night,
    )
