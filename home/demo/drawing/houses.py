"""Houses of the valleys: pale walls, steep slate roofs, small windows."""

import numpy as np

from .ground import round_tree
from .palette import LAMP, SNOW, Colour, mix, rgb
from .scene import Scene

WASHES = [rgb(text) for text in ("#e8d3b0", "#dcb99a", "#c9cfce", "#e6ddc8", "#d6a58a")]


def house(scene: Scene, x, foot, wide, high, *, gable=True, deep=None) -> None:
    """One house; `x` is the left corner of its front, all in pixels."""
    colours, pen, rng = scene.colours, scene.pen, scene.rng
    deep = wide * rng.uniform(0.9, 1.6) if deep is None else deep
    wash = mix(
        WASHES[int(rng.integers(len(WASHES)))], colours.near, 0.1 + 0.5 * colours.lamp
    )
    wall = mix(colours.wall, wash, rng.uniform(0.1, 0.6))
    dim = mix(wall, colours.near, 0.3)
    roof, under = roof_colours(scene)
    ridge = wide * rng.uniform(0.52, 0.68)
    top = foot - high
    right = x + wide
    pen.box(right, top, right + deep, foot, dim)
    if gable:
        peak = (x + wide / 2, top - ridge)
        pen.shape([(x, foot), (x, top), peak, (right, top), (right, foot)], wall)
        over = wide * 0.07
        far = (peak[0] + deep, peak[1])
        eave = (right + over, top + over * 1.2)
        pen.shape([peak, far, (eave[0] + deep, eave[1]), eave], roof)
        left = [(x - over, top + over * 1.2), (x - over * 0.2, top + over * 1.6)]
        pen.shape([*left, (peak[0] + over * 0.4, peak[1] + over), peak], under)
    windows(scene, x, top, wide, high, rng.integers(2, 4))
    windows(scene, right, top, deep, high, rng.integers(2, 4), shown=0.8)


def roof_colours(scene: Scene) -> tuple[Colour, Colour]:
    """The lit side of a roof and its edge; white in winter."""
    colours, rng = scene.colours, scene.rng
    slate = mix(colours.roof, colours.near, rng.uniform(0, 0.35))
    if colours.winter:
        white = mix(SNOW, colours.near, 0.08 + 0.5 * colours.lamp)
        return mix(white, colours.top, 0.12), mix(white, colours.top, 0.3)
    return slate, mix(slate, colours.near, 0.45)


def windows(scene: Scene, x, top, wide, high, count, shown=1.0) -> None:
    """A row or two of small windows, some of them lit in the dark hours."""
    colours, pen, rng = scene.colours, scene.pen, scene.rng
    size = min(wide / (count * 2.6), high * 0.2)
    for row in range(2 if high > 3.6 * size else 1):
        for column in range(int(count)):
            if rng.random() > shown:
                continue
            left = x + wide * (column + 0.5) / count - size / 2
            upper = top + high * (0.18 + 0.42 * row)
            lit = rng.random() < colours.lamp * 0.75
            colour = LAMP if lit else mix(colours.near, colours.top, 0.25)
            pen.box(left, upper, left + size, upper + size * 1.35, colour)
            if lit:
                pen.glow(left + size / 2, upper + size * 0.7, size * 4.2, LAMP, 0.34)


def chapel(scene: Scene, x, foot, size) -> None:
    """A Romanesque church from its side: nave, apse, square tower."""
    colours, pen = scene.colours, scene.pen
    wall = colours.wall
    dim = mix(wall, colours.near, 0.32)
    roof, under = roof_colours(scene)
    nave, high = size * 1.5, size * 0.62
    pen.box(x, foot - high, x + nave, foot, wall)
    pen.shape(
        [
            (x - 6, foot - high),
            (x + size * 0.16, foot - high * 1.62),
            (x + nave * 0.98, foot - high * 1.62),
            (x + nave + 6, foot - high),
        ],
        roof,
    )
    apse = x + nave
    pen.oval(apse, foot - high * 0.42, size * 0.3, high * 0.42, dim)
    pen.box(apse - 2, foot - high * 0.42, apse + size * 0.3, foot, dim)
    pen.shape(
        [
            (apse - 4, foot - high * 0.8),
            (apse + size * 0.33, foot - high * 0.42),
            (apse - 4, foot - high * 0.38),
        ],
        under,
    )
    _arches(scene, x + size * 0.2, foot - high * 0.62, nave - size * 0.4, size, 4)
    _tower(scene, x - size * 0.16, foot, size, wall, roof, under)


def _tower(scene: Scene, x, foot, size, wall, roof, under) -> None:
    pen, colours = scene.pen, scene.colours
    wide, high = size * 0.46, size * 1.5
    pen.box(x, foot - high, x + wide, foot, wall)
    pen.box(x + wide * 0.66, foot - high, x + wide, foot, mix(wall, colours.near, 0.26))
    peak = (x + wide / 2, foot - high - size * scene.between(0.5, 0.95))
    pen.shape([(x - 5, foot - high), peak, (x + wide + 5, foot - high)], roof)
    pen.shape(
        [(x + wide * 0.62, foot - high), peak, (x + wide + 5, foot - high)], under
    )
    for level in (0.18, 0.4):
        _arches(scene, x + wide * 0.2, foot - high * (1 - level), wide * 0.6, size, 2)


def _arches(scene: Scene, x, y, wide, size, count) -> None:
    half = size * 0.045
    lit = scene.colours.lamp > 0.5
    colour = LAMP if lit else mix(scene.colours.near, scene.colours.top, 0.15)
    for number in range(count):
        middle = x + wide * (number + 0.5) / count
        scene.pen.box(middle - half, y, middle + half, y + half * 3.4, colour)
        scene.pen.dot(middle, y, half, colour)
        if lit:
            scene.pen.glow(middle, y + half, size * 0.22, LAMP, 0.25)


def village(scene: Scene, edge: np.ndarray, middle, count, size) -> None:
    """Houses huddled on an edge, the far ones first, with a tree here and there."""
    rng = scene.rng
    spots = sorted(
        (float(rng.uniform(-30, 60)), float(middle + rng.normal(0, size * 2.6)))
        for _ in range(count)
    )
    for lower, x in spots:
        x = float(np.clip(x, 20, len(edge) - 40))
        foot = float(edge[int(x)]) + 24 + lower
        wide = size * rng.uniform(0.6, 1.0)
        house(scene, x, foot, wide, wide * rng.uniform(0.6, 0.95))
        if rng.random() < 0.45:
            colours = scene.colours
            light = mix(colours.foliage, colours.meadow, 0.4)
            tall = size * rng.uniform(0.6, 1.1)
            round_tree(
                scene.pen, x - wide * 0.5, foot + 6, tall, colours.foliage, light, rng
            )
