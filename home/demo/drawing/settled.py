"""Motifs where people live: towns, villages, barns, churches, castles, camps."""

import numpy as np

from .canvas import HEIGHT, WIDTH
from .houses import chapel, house, roof_colours, village, windows
from .palette import LAMP, SNOW, mix
from .scene import Scene


def in_town(scene: Scene) -> None:
    """Roofs in tiers, seen from above, mountains behind."""
    scene.mountains(scene.between(0.2, 0.3), 0.58, 4)
    edge = scene.meadow(0.6, 20, 0.5)
    for tier, size in enumerate(scene.between(0.8, 1.3) * np.array((44, 62, 86, 118))):
        base = edge + 20 + tier * tier * 22 + tier * 40
        step = size * 1.75
        for x in np.arange(-size + scene.between(0, size), WIDTH, step):
            if scene.rng.random() < 0.16 and tier < 3:
                continue
            wide = size * scene.between(0.75, 1.1)
            foot = float(base[int(np.clip(x, 0, WIDTH - 1))]) + scene.between(-8, 16)
            house(
                scene, float(x), foot + wide * 0.7, wide, wide * scene.between(0.8, 1.5)
            )


def in_village(scene: Scene) -> None:
    """A village around its church on a slope."""
    scene.mountains(scene.between(0.12, 0.24), 0.6, 5)
    edge = scene.meadow(scene.between(0.6, 0.66), 50)
    scene.wood(edge, 24, 60)
    middle = scene.across(0.28, 0.45)
    at = int(np.clip(middle, 60, WIDTH - 260))
    chapel(scene, at, float(edge[at]) + 30, scene.between(110, 140))
    village(scene, edge, middle, 16, scene.between(88, 118))


def in_snow(scene: Scene) -> None:
    """A village under snow."""
    scene.mountains(scene.between(0.08, 0.2), 0.58, 5)
    edge = scene.meadow(scene.between(0.58, 0.64), 70)
    scene.wood(edge, 46, 92)
    village(scene, edge + 40, scene.across(0.3, 0.45), 15, scene.between(84, 112))
    for _ in range(180):
        x, y = scene.between(0, WIDTH), scene.between(0, HEIGHT)
        scene.pen.dot(x, y, scene.between(0.8, 2.6), SNOW, scene.between(0.2, 0.7))


def by_barn(scene: Scene) -> None:
    """One barn above the valley, with dry-stone walls."""
    scene.mountains(scene.between(0.14, 0.26), 0.66, 5)
    edge = scene.meadow(scene.between(0.62, 0.7), 80)
    scene.wood(edge, 16, 70)
    x = scene.across(0.24, 0.36)
    at = int(np.clip(x, 80, WIDTH - 420))
    wide = scene.between(120, 170)
    foot = float(edge[at]) + 96
    house(scene, at, foot, wide, wide * 0.62, deep=wide * 1.55)
    for row in range(2):
        _wall(scene, edge + 150 + row * 110, 7 + row * 4)


def _wall(scene: Scene, line: np.ndarray, thick: float) -> None:
    grey = mix(scene.colours.roof, scene.colours.shade, 0.45)
    slope = np.linspace(scene.between(-60, 60), scene.between(-60, 60), WIDTH)
    for x in range(0, WIDTH, int(thick * 1.3)):
        y = float(line[x] + slope[x])
        for layer in range(2):
            ink = mix(grey, scene.colours.wall, scene.between(0.0, 0.45))
            high, wide = y - layer * thick * 0.8, thick * scene.between(0.7, 1.1)
            scene.pen.oval(x + scene.between(-3, 3), high, wide, thick * 0.55, ink)


def by_church(scene: Scene) -> None:
    """A church alone on its rise."""
    scene.mountains(scene.between(0.16, 0.28), 0.62, 5)
    edge = scene.meadow(scene.between(0.68, 0.74), 70)
    scene.wood(edge, 22, 80)
    x = int(np.clip(scene.across(0.26, 0.4), 120, WIDTH - 420))
    chapel(scene, x, float(edge[x]) + 40, scene.between(150, 200))
    path = [
        (x + 90 + 260 * np.sin(t * 2.2) * t, float(edge[x]) + 44 + t * 360)
        for t in np.linspace(0, 1, 20)
    ]
    for (x1, y1), (x2, y2) in zip(path, path[1:], strict=False):
        wide = 6 + (y1 - edge[x]) * 0.09
        pale = mix(scene.colours.meadow, scene.colours.wall, 0.6)
        scene.pen.stroke([(x1, y1), (x2, y2)], pale, wide)


def under_castle(scene: Scene) -> None:
    """A keep and its walls on a rock, roofs at its foot."""
    scene.mountains(scene.between(0.22, 0.32), 0.62, 4)
    edge = scene.meadow(0.7, 40, 0.4)
    scene.wood(edge, 18, 64)
    colours, pen = scene.colours, scene.pen
    x, top = scene.across(0.3, 0.44), HEIGHT * scene.between(0.42, 0.5)
    rock = mix(colours.shade, colours.roof, 0.55)
    foot = HEIGHT * 0.8
    left = [
        (x - 150 - 16 * i - scene.between(0, 26), top + 24 + i * 44) for i in range(7)
    ]
    right = [
        (x + 160 + 20 * i + scene.between(0, 30), top + 20 + i * 44) for i in range(7)
    ]
    pen.shape(
        [*reversed(left), *right, (right[-1][0], foot), (left[-1][0], foot)], rock
    )
    for i in range(6):
        pen.shape(
            [right[i], right[i + 1], (x + 40 + i * 12, top + 120 + i * 40)],
            mix(rock, colours.near, 0.4),
        )
    wall, dim = colours.wall, mix(colours.wall, colours.near, 0.34)
    pen.box(x - 160, top - 26, x + 170, top + 46, wall)
    pen.box(x + 90, top - 26, x + 170, top + 46, dim)
    _battlements(pen, x - 160, x + 170, top - 26, 15, wall)
    pen.box(x - 66, top - 170, x + 34, top, wall)
    pen.box(x + 2, top - 170, x + 34, top, dim)
    _battlements(pen, x - 72, x + 40, top - 170, 14, wall)
    windows(scene, x - 58, top - 160, 50, 140, 1)
    village(scene, edge + 70, x, 14, 66)


def _battlements(pen, left, right, y, size, colour) -> None:
    for x in np.arange(left, right - size * 0.6, size * 1.9):
        pen.box(x, y - size, x + size, y + 2, colour)


def at_camp(scene: Scene) -> None:
    """Round tents in a meadow, glowing in the dark hours."""
    scene.mountains(scene.between(0.12, 0.24), 0.6, 5)
    edge = scene.meadow(scene.between(0.62, 0.68), 40)
    scene.wood(edge, 40, 96)
    scene.meadow(0.78, 26, 0.35)
    colours, pen = scene.colours, scene.pen
    first = scene.across(0.22, 0.34)
    for number, x in enumerate((first, first + (430 if first < 800 else -430))):
        size, foot = 165 - number * 48, HEIGHT * (0.86 - number * 0.05)
        cloth = mix(colours.wall, LAMP, 0.2 + 0.65 * colours.lamp)
        shade = mix(cloth, colours.near, 0.38 - 0.1 * colours.lamp)
        pen.oval(x, foot, size * 1.25, 16, colours.dark, 0.25)
        pen.shape(
            [(x - size, foot), (x - size * 0.1, foot - size), (x + size * 0.36, foot)],
            cloth,
        )
        pen.shape(
            [
                (x + size * 0.36, foot),
                (x - size * 0.1, foot - size),
                (x + size, foot - 8),
            ],
            shade,
        )
        pen.shape(
            [
                (x - size * 0.5, foot),
                (x - size * 0.1, foot - size * 0.86),
                (x - size * 0.12, foot),
            ],
            mix(shade, colours.dark, 0.5 if colours.lamp < 0.3 else 0.05),
        )
        if colours.lamp > 0.3:
            pen.glow(x - size * 0.1, foot - size * 0.35, size * 1.9, LAMP, 0.5)


def on_market(scene: Scene) -> None:
    """Striped awnings on a square, houses behind."""
    scene.mountains(scene.between(0.16, 0.26), 0.5, 4)
    edge = scene.meadow(0.56, 10, 0.5)
    for x in np.arange(-40, WIDTH, 150):
        wide = scene.between(96, 128)
        house(scene, float(x), float(edge[800]) + 190, wide, scene.between(150, 250))
    colours, pen = scene.colours, scene.pen
    square = mix(colours.wall, colours.shade, 0.45)
    pen.box(0, HEIGHT * 0.72, WIDTH, HEIGHT, square)
    stripes = [mix(c, colours.near, 0.1 + 0.4 * colours.lamp) for c in _STRIPES]
    pale = mix(colours.wall, SNOW, 0.3)
    for row, (foot, size) in enumerate(((0.83, 150), (0.95, 215))):
        colour = stripes[int(scene.rng.integers(len(stripes)))]
        for x in np.arange(-size * scene.between(0.2, 0.9), WIDTH, size * 1.7):
            _stall(scene, float(x), HEIGHT * foot, size, colour, pale)
            colour = stripes[(row + int(x) // 97) % len(stripes)]


_STRIPES = [
    np.array(c, np.float32)
    for c in ((172, 74, 58), (60, 112, 110), (190, 142, 60), (86, 98, 140))
]


def _stall(scene: Scene, x, foot, size, colour, pale) -> None:
    pen, colours = scene.pen, scene.colours
    wide, top = size * 1.35, foot - size * 0.95
    pen.box(
        x + 6,
        top,
        x + wide - 6,
        foot - size * 0.3,
        mix(colours.near, colours.dark, 0.3),
    )
    board = mix(
        np.array((134, 98, 70), np.float32), colours.near, 0.1 + 0.4 * colours.lamp
    )
    pen.box(x, foot - size * 0.34, x + wide, foot, board)
    for number in range(1, 6):
        post = x + wide * number / 6
        pen.box(
            post - 1, foot - size * 0.32, post + 1, foot, mix(board, colours.dark, 0.4)
        )
    pen.oval(x + wide / 2, foot, wide * 0.54, 8, colours.dark, 0.25)
    for number in range(9):
        left, right = x + wide * number / 9, x + wide * (number + 1) / 9
        slant = size * 0.16
        ink = colour if number % 2 else pale
        middle = x + wide / 2
        upper = [middle + (v - middle) * 0.8 for v in (left, right)]
        pen.shape(
            [
                (upper[0], top - slant),
                (upper[1], top - slant),
                (right, top + slant),
                (left, top + slant),
            ],
            ink,
        )
        pen.oval((left + right) / 2, top + slant, (right - left) / 2, size * 0.06, ink)
    fruit = [mix(c, colours.near, 0.4 * colours.lamp) for c in _FRUIT]
    for _ in range(26):
        fx = scene.between(x + 12, x + wide - 12)
        ink = fruit[int(scene.rng.integers(len(fruit)))]
        pen.dot(fx, foot - size * 0.36 - scene.between(0, 9), size * 0.045, ink)
    if colours.lamp > 0.2:
        pen.glow(x + wide / 2, foot - size * 0.5, size, LAMP, 0.55 * colours.lamp)


_FRUIT = [
    np.array(c, np.float32)
    for c in (
        (196, 92, 64),
        (214, 168, 82),
        (122, 142, 78),
        (228, 214, 178),
        (140, 72, 84),
    )
]


def lit_hall(scene: Scene) -> None:
    """A long hall with a glazed front and a timber roof."""
    scene.mountains(scene.between(0.16, 0.28), 0.56, 5)
    edge = scene.meadow(0.62, 24, 0.3)
    scene.wood(edge, 26, 84)
    colours, pen = scene.colours, scene.pen
    left, wide = scene.between(0.1, 0.24) * WIDTH, scene.between(0.52, 0.64) * WIDTH
    foot, high = HEIGHT * 0.82, scene.between(190, 250)
    roof, under = roof_colours(scene)
    rise = scene.between(60, 140)
    peak = left + wide * scene.between(0.35, 0.65)
    pen.box(left, foot - high, left + wide, foot, mix(colours.wall, colours.near, 0.25))
    count = int(scene.rng.integers(9, 15))
    glass = mix(LAMP, colours.top, 0.75 * (1 - colours.lamp) + 0.08)
    for number in range(count):
        a = left + 14 + (wide - 28) * number / count
        b = left + 14 + (wide - 28) * (number + 1) / count - 7
        pen.box(
            a,
            foot - high + 26,
            b,
            foot - 10,
            mix(glass, colours.near, scene.between(0, 0.2)),
        )
        pen.box(a, foot - high * 0.45, b, foot - high * 0.43, colours.near, 0.5)
    pen.shape(
        [
            (left - 46, foot - high + 12),
            (peak, foot - high - rise),
            (left + wide + 46, foot - high + 12),
            (left + wide + 46, foot - high - 2),
            (peak, foot - high - rise - 20),
            (left - 46, foot - high - 2),
        ],
        under,
    )
    pen.shape(
        [
            (left - 30, foot - high + 8),
            (peak, foot - high - rise + 4),
            (left + wide + 30, foot - high + 8),
        ],
        mix(roof, colours.wall, 0.25),
    )
    paving = mix(colours.wall, colours.shade, 0.55)
    pen.shape([(0, foot), (WIDTH, foot), (WIDTH, HEIGHT), (0, HEIGHT)], paving)
    if colours.lamp > 0.1:
        for number in range(0, count, 2):
            a = left + 14 + (wide - 28) * (number + 0.5) / count
            pen.shape(
                [(a - 30, foot), (a + 50, foot), (a + 110, HEIGHT), (a - 120, HEIGHT)],
                LAMP,
                0.16 * colours.lamp,
            )
        pen.glow(
            left + wide / 2, foot - high / 2, wide * 0.52, LAMP, 0.4 * colours.lamp
        )
    _people(scene, left, wide, foot)


def _people(scene: Scene, left, wide, foot) -> None:
    """A few far figures, one of them seated on wheels."""
    ink = mix(scene.colours.dark, scene.colours.near, 0.4)
    for number in range(int(scene.rng.integers(5, 9))):
        x, y = scene.between(left, left + wide), foot + scene.between(24, 90)
        tall = 34 + (y - foot) * 0.35
        seated = number == 0
        scene.pen.oval(x, y - tall * 0.36, tall * 0.14, tall * 0.36, ink)
        scene.pen.dot(x, y - tall * (0.82 if not seated else 0.7), tall * 0.11, ink)
        if seated:
            scene.pen.dot(x - tall * 0.05, y - tall * 0.18, tall * 0.24, ink)
            scene.pen.dot(
                x - tall * 0.05,
                y - tall * 0.18,
                tall * 0.17,
                mix(scene.colours.wall, ink, 0.5),
            )


def at_fair(scene: Scene) -> None:
    """Strings of lights above a square."""
    scene.mountains(scene.between(0.2, 0.3), 0.54, 4)
    edge = scene.meadow(0.58, 10, 0.6)
    for x in np.arange(-60, WIDTH, 170):
        wide = scene.between(105, 145)
        house(scene, float(x), float(edge[800]) + 230, wide, scene.between(170, 290))
    colours, pen = scene.colours, scene.pen
    pen.box(0, HEIGHT * 0.78, WIDTH, HEIGHT, mix(colours.wall, colours.near, 0.5))
    bulb = mix(LAMP, SNOW, 0.3)
    for _ in range(7):
        one, other = scene.between(-80, 500), scene.between(1100, 1700)
        y1, y2 = scene.between(0.38, 0.6) * HEIGHT, scene.between(0.38, 0.6) * HEIGHT
        sag = scene.between(60, 150)
        line = [
            (one + (other - one) * t, y1 + (y2 - y1) * t + sag * 4 * t * (1 - t))
            for t in np.linspace(0, 1, 25)
        ]
        pen.stroke(line, colours.dark, 1.6, 0.8)
        for x, y in line[1:-1]:
            pen.dot(x, y + 7, 5, bulb)
            pen.glow(x, y + 7, 30, LAMP, 0.5)
    for row in range(4):
        for x in np.arange(-30, WIDTH + 60, 74 + 16 * row):
            at, y = float(x) + scene.between(-24, 24), HEIGHT * (0.9 + 0.045 * row)
            size = 22 + 9 * row + scene.between(-3, 5)
            ink = mix(
                mix(colours.dark, colours.near, 0.4),
                LAMP,
                0.16 - 0.05 * row + scene.between(-0.03, 0.03),
            )
            pen.oval(at, y + size * 1.7, size * 1.25, size * 1.5, ink)
            pen.dot(at, y, size * 0.62, mix(ink, colours.wall, 0.06))
