"""Motifs of water, woods and sky."""

import numpy as np

from .canvas import HEIGHT, WIDTH, columns, fill_below
from .ground import fir, round_tree, water
from .mountains import face
from .noise import ridged, wandering
from .palette import LAMP, SNOW, mix
from .scene import Scene

VINES = np.array((158, 70, 48), np.float32)
LARCH = np.array((206, 152, 66), np.float32)


def by_river(scene: Scene) -> None:
    """A river that winds towards us between wooded banks."""
    scene.mountains(scene.between(0.14, 0.26), 0.56, 5)
    edge = scene.meadow(scene.between(0.58, 0.62), 26)
    scene.wood(edge, 60, 70)
    scene.meadow(0.66, 16, 0.2)
    colours, pen = scene.colours, scene.pen
    turn, start = scene.between(2.4, 4.6), scene.across(0.3, 0.5)
    lean, left, right = scene.between(-260, 260), [], []
    for t in np.linspace(0, 1, 60):
        y = HEIGHT * (0.655 + 0.36 * t**1.5)
        middle = start + lean * t + np.sin(turn * (1 - t) ** 0.7 * 2) * (30 + 250 * t)
        half = 7 + 210 * t**1.7
        left.append((middle - half, y))
        right.append((middle + half, y))
    bank = mix(colours.wall, colours.shade, 0.72)
    pen.shape(
        [*[(x - 10, y) for x, y in left], *reversed([(x + 12, y) for x, y in right])],
        bank,
    )
    bright = mix(colours.middle, colours.low, 0.35)
    for number in range(len(left) - 1):
        t = number / len(left)
        ink = mix(bright, mix(colours.water, colours.near, 0.35), t * 0.9)
        pen.shape(
            [left[number], right[number], right[number + 1], left[number + 1]], ink
        )
    for _ in range(90):
        number = int(scene.rng.integers(8, 59))
        (x1, y), (x2, _) = left[number], right[number]
        x = x1 + (x2 - x1) * scene.between(0.08, 0.8)
        long = (x2 - x1) * scene.between(0.04, 0.16)
        pen.stroke(
            [(x, y), (x + long, y)], mix(SNOW, colours.low, 0.4), 1 + number / 26, 0.55
        )
    for side in (left, right):
        for number in range(10, 56, 3):
            x, y = side[number]
            away = (
                scene.between(26, 190)
                * (1 if side is right else -1)
                * (0.3 + number / 60)
            )
            foliage = mix(colours.foliage, colours.dark, scene.between(0, 0.25))
            light = mix(colours.foliage, colours.meadow, 0.5)
            tall = (26 + number * 2.6) * scene.between(0.6, 1.3)
            round_tree(pen, x + away, y + 8, tall, foliage, light, scene.rng)


def by_lake(scene: Scene) -> None:
    """A lake that mirrors the range."""
    shore = scene.between(0.58, 0.66)
    scene.mountains(scene.between(0.12, 0.22), shore - 0.03, 5)
    scene.meadow(shore - 0.02, 12, 0.55)
    water(scene.sheet, scene.colours, scene.rng, shore * HEIGHT, HEIGHT)
    front = HEIGHT * (1.0 - 0.16 * np.clip(1 - columns() / WIDTH * 2, 0, 1) ** 0.7)
    if scene.rng.random() < 0.5:
        front = front[::-1]
    front = (front + 14 * wandering(scene.rng, 120, 4)).astype(np.float32)
    fill_below(scene.sheet, front, mix(scene.colours.shade, scene.colours.dark, 0.35))
    for _ in range(int(scene.rng.integers(5, 11))):
        x = scene.between(0, 340)
        x = x if front[20] < front[-20] else WIDTH - x
        foot = float(front[int(np.clip(x, 0, WIDTH - 1))]) + 10
        fir(scene.pen, x, foot, scene.between(140, 300), scene.colours.dark, scene.rng)


def by_waterfall(scene: Scene) -> None:
    """A cliff in steps, and the water that falls down it."""
    scene.mountains(scene.between(0.08, 0.16), 0.46, 4)
    colours, pen, rng = scene.colours, scene.pen, scene.rng
    tops = (0.42, 0.55, 0.7)
    x, sunny = scene.across(0.32, 0.46), rng.choice((-1.0, 1.0))
    for number, top in enumerate(tops):
        line = (HEIGHT * top - 90 * ridged(rng, 260, 5) + 60).astype(np.float32)
        near = 0.42 + 0.16 * number
        bottom = int(HEIGHT * (tops[number + 1] + 0.12)) if number < 2 else HEIGHT
        face(scene.sheet, line, bottom, near, sunny, colours, rng)
        start, end = (
            float(line[int(x)]) + 4,
            HEIGHT * (tops[number + 1] + 0.05 if number < 2 else 0.9),
        )
        for _ in range(46):
            dx = rng.normal(0, 7 + 6 * number)
            wide = 1.6 + number * 0.9
            spread = 1.1 + 0.2 * number
            pen.stroke(
                [
                    (x + dx * 0.6, start),
                    (x + dx, (start + end) / 2),
                    (x + dx * spread, end),
                ],
                mix(SNOW, colours.top, rng.uniform(0.02, 0.3)),
                wide,
                0.6,
            )
        pen.glow(x, end, 60 + 36 * number, mix(SNOW, colours.low, 0.5), 0.6)
        x += scene.between(-50, 50)
    edge = scene.meadow(0.86, 40, 0.6)
    scene.wood(edge, 40, 150)


def in_forest(scene: Scene) -> None:
    """Rows of firs, each row paler than the one in front."""
    scene.mountains(scene.between(0.12, 0.22), 0.5, 4)
    colours, rng = scene.colours, scene.rng
    for row in range(5):
        near = row / 4
        edge = HEIGHT * (0.54 + 0.12 * row) + 60 * wandering(rng, 700, 3)
        tone = mix(
            colours.far, mix(colours.foliage, colours.dark, 0.3), 0.25 + 0.7 * near
        )
        floor = mix(mix(colours.far, colours.meadow, 0.3 + 0.6 * near), tone, 0.35)
        fill_below(scene.sheet, edge.astype(np.float32), floor)
        clearing = rng.uniform(0, WIDTH)
        for x in np.arange(-20, WIDTH + 20, 22 + 26 * near):
            if abs(x - clearing) < 130 + 60 * near or rng.random() < 0.12:
                continue
            at = float(x + rng.normal(0, 10))
            foot = float(edge[int(np.clip(at, 0, WIDTH - 1))]) + 14 + 30 * near
            tall = (66 + 190 * near) * rng.uniform(0.55, 1.3)
            ink = mix(tone, colours.meadow, rng.uniform(0, 0.22))
            if scene.season == "autumn" and rng.random() < 0.3:
                ink = mix(ink, LARCH, 0.6 - 0.5 * colours.lamp)
            if colours.winter and rng.random() < 0.7:
                ink = mix(ink, SNOW, 0.22 * (1 - colours.lamp * 0.6))
            fir(scene.pen, at, foot, tall, ink, rng)


def in_meadows(scene: Scene) -> None:
    """Fields in bands, hedges between them."""
    scene.mountains(scene.between(0.18, 0.28), 0.58, 5)
    rng, colours = scene.rng, scene.colours
    for row in range(5):
        edge = scene.meadow(0.58 + 0.09 * row, 46 - row * 4, float(rng.uniform(0, 0.6)))
        if row in (1, 3):
            scene.wood(edge, 26, 44 + row * 16)
        elif row == 2:
            for _ in range(int(rng.integers(14, 30))):
                x = scene.between(0.1, 0.9) * WIDTH
                y = float(edge[int(x)]) + scene.between(22, 70)
                scene.pen.oval(
                    x, y, 11, 7, mix(SNOW, colours.near, 0.1 + 0.4 * colours.lamp)
                )
                scene.pen.dot(x + 9, y - 4, 4, mix(colours.dark, SNOW, 0.25))


def in_peaks(scene: Scene) -> None:
    """Nothing but ranges, high and clear."""
    scene.mountains(scene.between(0.06, 0.14), 0.86, 7)


def under_stars(scene: Scene) -> None:
    """Black crests under the Milky Way."""
    rng, sheet = scene.rng, scene.sheet
    tilt, middle = scene.between(-0.5, 0.5), scene.between(0.35, 0.65) * WIDTH
    rows, cols = np.mgrid[0:HEIGHT:4, 0:WIDTH:4].astype(np.float32)
    away = (cols - middle) + tilt * (rows - 300) * 2.2
    band = np.exp(-((away / 170) ** 2)) * (0.75 + 0.25 * np.sin(rows / 37 + away / 90))
    band = np.repeat(np.repeat(band, 4, 0), 4, 1)[:HEIGHT, :WIDTH, None]
    sheet += (np.array((176, 178, 214), np.float32) - sheet) * band * 0.5
    for _ in range(1500):
        y = rng.uniform(2, HEIGHT * 0.62)
        x = middle - tilt * (y - 300) * 2.2 + rng.normal(0, 150)
        if 2 < x < WIDTH - 3:
            sheet[int(y), int(x)] += (255 - sheet[int(y), int(x)]) * rng.uniform(
                0.3, 1.0
            )
    scene.mountains(scene.between(0.44, 0.5), 0.8, 4)
    edge = scene.meadow(0.88, 36, 0.9)
    x = scene.across(0.24, 0.4)
    foot = float(edge[int(x)]) + 14
    scene.pen.box(x - 44, foot - 46, x + 44, foot, scene.colours.dark)
    scene.pen.oval(x, foot - 46, 44, 42, scene.colours.dark)
    scene.pen.box(x - 9, foot - 30, x + 9, foot, LAMP)
    scene.pen.glow(x, foot - 16, 90, LAMP, 0.6)


def in_cave(scene: Scene) -> None:
    """Looking out of a cave, over still water."""
    scene.mountains(0.3, 0.56, 4)
    scene.meadow(0.58, 20, 0.4)
    water(scene.sheet, scene.colours, scene.rng, 0.62 * HEIGHT, HEIGHT)
    rng, colours = scene.rng, scene.colours
    x, y = scene.across(0.4, 0.5), HEIGHT * scene.between(0.5, 0.56)
    for depth in range(4):
        ink = mix(
            mix(colours.near, colours.roof, 0.4),
            colours.dark * 0.55,
            0.25 + 0.25 * depth,
        )
        wide, high = WIDTH * (0.24 + 0.07 * depth), HEIGHT * (0.28 + 0.07 * depth)
        rough = wandering(rng, 210, 5)
        ring = []
        for step in np.linspace(0, 2 * np.pi, 120, endpoint=False):
            bump = (
                1
                + 0.13 * rough[int(step / 6.3 * 1500)]
                + 0.05 * np.sin(7 * step + depth)
            )
            low = 1.25 if np.sin(step) > 0 else 1
            ring.append(
                (x + np.cos(step) * wide * bump, y + np.sin(step) * high * bump * low)
            )
        top = [
            (-10, -10),
            (WIDTH + 10, -10),
            (WIDTH + 10, HEIGHT + 10),
            (-10, HEIGHT + 10),
            (-10, -10),
        ]
        scene.pen.shape([*top, ring[0], *reversed(ring), (-10, -10)], ink, 0.96)
    for _ in range(22):
        a = scene.between(0.05, 0.95) * WIDTH
        long = scene.between(40, 210)
        ink = mix(colours.dark * 0.5, colours.roof, scene.between(0, 0.25))
        scene.pen.shape(
            [(a - long * 0.13, -4), (a + long * 0.13, -4), (a + 3, long)], ink
        )
    scene.pen.glow(x, y + 60, 330, mix(LAMP, colours.low, 0.5), 0.22)


def at_spa(scene: Scene) -> None:
    """A round pool of warm water, and its steam."""
    scene.mountains(scene.between(0.16, 0.26), 0.58, 5)
    edge = scene.meadow(0.6, 30, 0.3)
    scene.wood(edge, 34, 90)
    colours, pen = scene.colours, scene.pen
    stone = mix(colours.wall, colours.shade, 0.35)
    pen.shape(
        [(0, HEIGHT * 0.76), (WIDTH, HEIGHT * 0.76), (WIDTH, HEIGHT), (0, HEIGHT)],
        stone,
    )
    x, y, wide = scene.across(0.4, 0.5), HEIGHT * 0.88, scene.between(480, 640)
    high = wide * 0.19
    warm = mix(np.array((74, 152, 158), np.float32), colours.near, 0.5 * colours.lamp)
    pen.oval(x, y, wide + 34, high + 22, mix(stone, SNOW, 0.35))
    pen.oval(x, y + 6, wide, high, mix(warm, colours.near, 0.3))
    for ring in range(7):
        part = 1 - ring / 7
        pen.oval(
            x - 20 * ring,
            y + 10 + ring,
            wide * part * 0.97,
            high * part * 0.92,
            mix(warm, colours.low, 0.08 * ring),
            0.5,
        )
    for _ in range(16):
        sx = x + scene.between(-0.85, 0.85) * wide
        sy = y - scene.between(30, 300)
        pen.glow(
            sx,
            sy,
            scene.between(70, 150),
            mix(SNOW, colours.low, 0.4),
            scene.between(0.16, 0.36),
        )
    if colours.lamp > 0.3:
        pen.glow(x, y, wide * 0.8, LAMP, 0.24)


def in_garden(scene: Scene) -> None:
    """Terraces, clipped hedges, cypresses, flowers."""
    scene.mountains(scene.between(0.2, 0.3), 0.54, 4)
    edge = scene.meadow(0.56, 16, 0.4)
    scene.wood(edge, 46, 76)
    colours, pen, rng = scene.colours, scene.pen, scene.rng
    blooms = [
        np.array(c, np.float32)
        for c in ((201, 106, 118), (226, 186, 96), (150, 120, 176), (236, 228, 214))
    ]
    blooms = [mix(b, colours.near, 0.06 + 0.55 * colours.lamp) for b in blooms]
    for row in range(4):
        y = HEIGHT * (0.64 + 0.095 * row)
        lawn = mix(colours.meadow, colours.shade, 0.1 + 0.2 * row)
        pen.box(0, y, WIDTH, y + 110, lawn)
        hedge = mix(colours.foliage, colours.dark, 0.12 + 0.07 * row)
        swell = wandering(rng, 120, 3)
        top = [
            (x, y - 10 - 7 * row - 5 * float(swell[min(x, WIDTH - 1)]))
            for x in range(0, WIDTH + 20, 20)
        ]
        pen.shape([*top, (WIDTH, y + 12), (0, y + 12)], hedge)
        for _ in range(110):
            x = scene.between(0, WIDTH)
            ink = blooms[int(x / 190 + row) % 4]
            if rng.random() < (0.1 if colours.winter else 1):
                pen.dot(
                    x, y + 18 + scene.between(0, 16 + 8 * row), 2.4 + row * 1.3, ink
                )
    path = mix(colours.wall, colours.meadow, 0.25)
    x = scene.across(0.36, 0.48)
    pen.shape(
        [
            (x - 16, HEIGHT * 0.62),
            (x + 16, HEIGHT * 0.62),
            (x + 180, HEIGHT),
            (x - 180, HEIGHT),
        ],
        path,
    )
    for number in range(3):
        cx = x + (1 if number % 2 else -1) * (120 + 90 * number)
        tall = 190 + 70 * number
        foot = HEIGHT * (0.7 + 0.07 * number)
        ink = mix(colours.foliage, colours.dark, 0.45)
        pen.oval(cx, foot - tall / 2, tall * 0.1, tall * 0.52, ink)
        pen.oval(
            cx - tall * 0.03,
            foot - tall / 2,
            tall * 0.05,
            tall * 0.46,
            mix(ink, colours.meadow, 0.25),
        )


def on_vineyard(scene: Scene) -> None:
    """Rows of vines that run together, the range very far away."""
    scene.mountains(scene.between(0.34, 0.4), 0.5, 3)
    scene.meadow(0.53, 40, 0.5)
    scene.meadow(0.58, 30, 0.15)
    colours, pen = scene.colours, scene.pen
    vanish, horizon = scene.across(0.25, 0.45), HEIGHT * 0.575
    earth = mix(
        mix(colours.meadow, colours.wall, 0.35),
        np.array((150, 112, 84), np.float32),
        0.2,
    )
    pen.shape(
        [(0, HEIGHT * 0.62), (WIDTH, HEIGHT * 0.61), (WIDTH, HEIGHT), (0, HEIGHT)],
        earth,
    )
    for number in range(-16, 17):
        base = vanish + number * 165
        for t in np.linspace(0.06, 1, 34) ** 1.6:
            px = vanish + (base - vanish) * t * 1.25
            py = horizon + 40 + (HEIGHT - horizon - 20) * t
            if not -60 < px < WIDTH + 60:
                continue
            size = 4 + 44 * t
            leaf = VINES if scene.season == "autumn" else colours.foliage
            leaf = mix(leaf, colours.near, 0.08 + 0.45 * colours.lamp)
            ink = mix(leaf, colours.meadow, scene.between(0, 0.5))
            pen.oval(
                px,
                py - size * 0.5,
                size * 0.62,
                size * 0.46,
                mix(ink, colours.dark, 0.3),
            )
            pen.oval(px - size * 0.1, py - size * 0.66, size * 0.46, size * 0.28, ink)
