"""Motifs of ways: roads over passes, paths through meadows, a railway, a table at
the end of the day."""

import numpy as np

from .canvas import HEIGHT, WIDTH
from .ground import round_tree
from .palette import LAMP, SNOW, mix
from .scene import Scene


def over_pass(scene: Scene) -> None:
    """A road in hairpins, with its dashed cycle line."""
    scene.mountains(scene.between(0.1, 0.2), 0.56, 5)
    edge = scene.meadow(scene.between(0.46, 0.52), 80, 0.3)
    scene.wood(edge + 30, 20, 50)
    scene.meadow(0.72, 60, 0.15)
    bends = int(scene.rng.integers(4, 6))
    side = scene.rng.choice((-1, 1))
    corners = []
    for number in range(bends + 1):
        t = number / bends
        y = HEIGHT * (0.5 + 0.54 * t**1.35)
        reach = 40 + 480 * t
        corners.append((WIDTH * 0.5 + side * reach * (1 if number % 2 else -1), y))
    points = _rounded(corners)
    tar = mix(scene.colours.roof, scene.colours.wall, 0.3)
    verge = mix(scene.colours.meadow, scene.colours.wall, 0.45)
    for ink, more in (
        (mix(scene.colours.shade, scene.colours.near, 0.4), 1.7),
        (verge, 1.35),
        (tar, 1.0),
    ):
        _ribbon(scene, points, ink, more)
    for number in range(0, len(points) - 1, 5):
        (x1, y1), (x2, y2) = points[number], points[number + 1]
        scene.pen.stroke([(x1, y1), (x2, y2)], SNOW, 1 + _wide(y1) * 0.06, 0.85)


def _rounded(corners) -> list[tuple[float, float]]:
    """A way through the corners, round where it turns."""
    corners = np.array(corners)
    knots = np.arange(len(corners))
    fine = np.linspace(0, len(corners) - 1, 260)
    part = fine - np.floor(fine)
    eased = np.floor(fine) + part * part * (3 - 2 * part)
    x = np.interp(eased, knots, corners[:, 0])
    y = np.interp(fine, knots, corners[:, 1])
    return list(zip(x.tolist(), y.tolist(), strict=True))


def _wide(y: float) -> float:
    return 5 + 66 * max(0.0, (y / HEIGHT - 0.48)) ** 1.25 * 2


def _ribbon(scene: Scene, points, ink, more: float) -> None:
    for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
        scene.pen.stroke([(x1, y1), (x2, y2)], ink, _wide(y1) * more)
        scene.pen.oval(x2, y2, _wide(y2) * more / 2, _wide(y2) * more / 2, ink)


def on_path(scene: Scene) -> None:
    """A pale path through meadows, trees beside it, somebody on a bicycle far off."""
    scene.mountains(scene.between(0.14, 0.24), 0.58, 5)
    edge = scene.meadow(scene.between(0.6, 0.64), 40)
    scene.wood(edge, 30, 76)
    scene.meadow(0.7, 40, 0.12)
    colours, pen = scene.colours, scene.pen
    start, end = scene.across(0.2, 0.48), scene.across(0.1, 0.5)
    wave = scene.between(-330, 330)
    left, right, middle = [], [], []
    for t in np.linspace(0, 1, 50):
        y = HEIGHT * (0.665 + 0.345 * t**1.4)
        x = start + (end - start) * t + np.sin(t * 4.2) * wave * (1 - t * 0.3)
        half = 5 + 110 * t**1.5
        left.append((x - half, y))
        right.append((x + half, y))
        middle.append((x, y))
    pale = mix(colours.wall, colours.meadow, 0.3)
    pen.shape([*left, *reversed(right)], mix(pale, colours.shade, 0.15))
    inner = [(m[0] * 0.3 + p[0] * 0.7, p[1]) for m, p in zip(middle, left, strict=True)]
    outer = [
        (m[0] * 0.3 + p[0] * 0.7, p[1]) for m, p in zip(middle, right, strict=True)
    ]
    pen.shape([*inner, *reversed(outer)], pale)
    _cyclist(scene, *middle[int(scene.rng.integers(16, 26))])
    for number in range(6, 48, int(scene.rng.integers(3, 8))):
        x, y = (left if scene.rng.random() < 0.6 else right)[number]
        away = scene.between(20, 70) * (0.4 + number / 40)
        x += away if x > middle[number][0] else -away
        _tree(scene, x, y, (34 + number * 4.2) * scene.between(0.8, 1.2))


def _tree(scene: Scene, x, foot, tall) -> None:
    """A tree and its shadow."""
    colours = scene.colours
    scene.pen.oval(x + tall * 0.16, foot, tall * 0.34, tall * 0.035, colours.dark, 0.2)
    dark = mix(colours.foliage, colours.dark, scene.between(0.1, 0.3))
    light = mix(colours.foliage, colours.meadow, 0.5)
    round_tree(scene.pen, x, foot, tall, dark, light, scene.rng)


def _cyclist(scene: Scene, x, y) -> None:
    size = 7 + (y / HEIGHT - 0.66) * 130
    ink, pen = mix(scene.colours.dark, scene.colours.near, 0.2), scene.pen
    for side in (-1, 1):
        pen.dot(x + side * size * 0.8, y - size * 0.5, size * 0.5, ink)
        pen.dot(
            x + side * size * 0.8,
            y - size * 0.5,
            size * 0.38,
            mix(scene.colours.wall, scene.colours.meadow, 0.3),
        )
    pen.stroke(
        [
            (x - size * 0.8, y - size * 0.5),
            (x, y - size * 0.55),
            (x + size * 0.6, y - size * 1.2),
        ],
        ink,
        size * 0.14,
    )
    pen.stroke(
        [(x - size * 0.2, y - size * 1.3), (x + size * 0.3, y - size * 2.1)],
        mix(LAMP, ink, 0.35),
        size * 0.42,
    )
    pen.dot(x + size * 0.46, y - size * 2.5, size * 0.28, ink)


def by_train(scene: Scene) -> None:
    """A viaduct across the valley and a short train on it."""
    scene.mountains(scene.between(0.14, 0.24), 0.6, 5)
    edge = scene.meadow(0.66, 50, 0.3)
    scene.wood(edge, 34, 76)
    colours, pen = scene.colours, scene.pen
    deck, arches = HEIGHT * scene.between(0.6, 0.65), int(scene.rng.integers(8, 12))
    span = WIDTH / arches
    stone = mix(colours.wall, colours.near, 0.22)
    inside = mix(stone, colours.near, 0.45)
    pen.box(0, deck, WIDTH, deck + 26, stone)
    for number in range(arches + 1):
        x = number * span
        pen.box(x - span * 0.12, deck + 20, x + span * 0.12, HEIGHT * 0.92, stone)
        pen.box(x + span * 0.07, deck + 20, x + span * 0.12, HEIGHT * 0.92, inside)
        pen.shape(_spandrel(x, span, deck + 22), stone)
    pen.box(0, deck - 6, WIDTH, deck, mix(stone, SNOW, 0.2))
    start = scene.between(0.1, 0.5) * WIDTH
    body = mix(
        np.array((166, 70, 58), np.float32), colours.near, 0.12 + 0.45 * colours.lamp
    )
    for car in range(3):
        x = start + car * 172
        pen.box(x, deck - 58, x + 164, deck - 10, body)
        pen.box(x, deck - 62, x + 164, deck - 54, mix(body, colours.wall, 0.5))
        for window in range(6):
            left = x + 12 + window * 25
            pane = LAMP if colours.lamp > 0.15 else mix(colours.top, colours.low, 0.5)
            pen.box(left, deck - 48, left + 17, deck - 30, pane)
            if colours.lamp > 0.3:
                pen.glow(left + 8, deck - 38, 34, LAMP, 0.28)
        for wheel in (26, 138):
            pen.dot(x + wheel, deck - 9, 8, colours.dark)
    front = scene.meadow(0.9, 44, 0.5)
    _cover(scene, front)


def _cover(scene: Scene, edge: np.ndarray) -> None:
    """Let the ground in front hide the feet of the pillars."""
    points = [(x, float(edge[min(x, WIDTH - 1)])) for x in range(0, WIDTH + 20, 20)]
    ink = mix(scene.colours.shade, scene.colours.near, 0.18)
    scene.pen.shape([*points, (WIDTH, HEIGHT), (0, HEIGHT)], ink)
    scene.wood(edge, 26, 92)


def _spandrel(x, span, top) -> list[tuple[float, float]]:
    """What an arch leaves of the wall, left and right of one pillar."""
    half, points = span / 2, []
    for side in (-1, 1):
        curve = []
        for angle in np.linspace(0, np.pi / 2, 12):
            away = half - (half - span * 0.12) * np.sin(angle)
            curve.append((x + side * away, top + (half * 0.9) * (1 - np.cos(angle))))
        points += curve if side < 0 else list(reversed(curve))
    return points


def at_table(scene: Scene) -> None:
    """Inside, by the window, the lamp lit."""
    scene.mountains(scene.between(0.24, 0.34), 0.56, 5)
    scene.meadow(0.6, 40, 0.3)
    colours, pen = scene.colours, scene.pen
    warm = np.array((92, 62, 48), np.float32)
    wall = mix(
        mix(warm, np.array((198, 160, 118), np.float32), 0.55 - 0.35 * colours.lamp),
        colours.near,
        0.15,
    )
    left, right = (0.08, 0.62) if scene.rng.random() < 0.5 else (0.38, 0.92)
    top, foot = HEIGHT * 0.08, HEIGHT * 0.6
    x1, x2 = WIDTH * left, WIDTH * right
    for box in (
        (0, 0, WIDTH, top),
        (0, foot, WIDTH, HEIGHT),
        (0, 0, x1, HEIGHT),
        (x2, 0, WIDTH, HEIGHT),
    ):
        pen.box(*box, wall)
    frame = mix(wall, np.array((236, 222, 198), np.float32), 0.45)
    for x in (x1, (x1 + x2) / 2, x2):
        pen.box(x - 9, top, x + 9, foot, frame)
    for y in (top, (top + foot) * 0.46, foot):
        pen.box(x1 - 9, y - 9, x2 + 9, y + 9, frame)
    pen.box(x1 - 40, foot, x2 + 40, foot + 26, mix(frame, wall, 0.3))
    wood = mix(np.array((128, 84, 56), np.float32), colours.near, 0.12)
    lamp_x = x2 + (WIDTH - x2) * 0.42 if left < 0.2 else x1 * 0.58
    table = HEIGHT * 0.78
    pen.oval(WIDTH * 0.5, table + 60, WIDTH * 0.58, 96, mix(wood, colours.dark, 0.35))
    pen.oval(WIDTH * 0.5, table + 48, WIDTH * 0.58, 92, wood)
    _lamp(scene, lamp_x)
    _set_table(scene, table)


def _lamp(scene: Scene, x: float) -> None:
    pen, top = scene.pen, HEIGHT * scene.between(0.28, 0.36)
    pen.stroke([(x, 0), (x, top)], scene.colours.dark, 4)
    shade = mix(LAMP, np.array((196, 96, 60), np.float32), scene.between(0, 0.6))
    pen.shape(
        [(x - 28, top), (x + 28, top), (x + 92, top + 82), (x - 92, top + 82)], shade
    )
    pen.oval(x, top + 82, 92, 15, mix(LAMP, SNOW, 0.5))
    pen.glow(x, top + 110, 420, LAMP, 0.5)
    pen.glow(x, top + 90, 150, mix(LAMP, SNOW, 0.5), 0.5)


def _set_table(scene: Scene, table: float) -> None:
    pen, colours = scene.pen, scene.colours
    china = mix(SNOW, LAMP, 0.2)
    for x in (WIDTH * 0.3, WIDTH * 0.68):
        x += scene.between(-60, 60)
        pen.oval(x, table + 52, 118, 25, colours.dark, 0.25)
        pen.oval(x, table + 44, 118, 25, china)
        pen.oval(x, table + 43, 80, 16, mix(china, colours.dark, 0.1))
        pen.oval(
            x, table + 40, 52, 12, mix(np.array((178, 112, 62), np.float32), LAMP, 0.2)
        )
        glass = x + scene.between(120, 160)
        pen.shape(
            [
                (glass - 20, table - 60),
                (glass + 20, table - 60),
                (glass + 13, table + 8),
                (glass - 13, table + 8),
            ],
            mix(SNOW, LAMP, 0.4),
            0.45,
        )
        pen.shape(
            [
                (glass - 17, table - 30),
                (glass + 17, table - 30),
                (glass + 13, table + 6),
                (glass - 13, table + 6),
            ],
            np.array((128, 38, 52), np.float32),
            0.85,
        )
    bread = WIDTH * scene.between(0.46, 0.54)
    pen.oval(
        bread,
        table + 22,
        92,
        34,
        mix(np.array((176, 118, 66), np.float32), colours.dark, 0.1),
    )
    pen.oval(bread - 8, table + 13, 78, 24, np.array((212, 160, 98), np.float32))
    for cut in (-36, 0, 34):
        pen.stroke(
            [(bread + cut - 12, table), (bread + cut + 10, table + 22)],
            np.array((238, 208, 156), np.float32),
            5,
        )
