"""Tracks of the demonstration's routes, drawn from a few points along true valleys.

`tracks.json` holds for each route its points (longitude, latitude, elevation in
metres) and its length in kilometres; the way between them meanders, more or less,
until it is that long. The same identifier gives the same track every time.
"""

import json
import zlib
from pathlib import Path

import msgspec
import numpy as np

METRES = 111_320.0  # of one degree of latitude
APART = 40.0  # metres between two points of a track
WAVES = (2600.0, 1100.0, 420.0)  # metres: the bends of a way, large to small


class Course(msgspec.Struct, frozen=True):
    """Where a route goes. `points`: [longitude, latitude, elevation], first to last."""

    kilometres: float
    points: list[tuple[float, float, float]]


def courses() -> dict[str, Course]:
    """Identifier of an offer → the course of its route."""
    path = Path(__file__).parent / "tracks.json"
    return msgspec.convert(json.loads(path.read_text()), dict[str, Course])


def positions(external_id: str, course: Course) -> np.ndarray:
    """The track as rows of longitude, latitude, elevation."""
    rng = np.random.default_rng(zlib.crc32(external_id.encode()))
    plane, heights, scale = _on_a_plane(course)
    smooth, along = _curve(plane)
    bends = _bends(along, rng)
    size = _size_for(course.kilometres * 1000, smooth, along, bends)
    way = _bent(smooth, along, bends, size)
    rises = np.interp(along, _distances(plane, along), heights)
    rises += _ripples(along, rng)
    return np.column_stack([way / scale, rises])


def gpx(external_id: str, course: Course) -> bytes:
    """The track as a GPX 1.1 file."""
    points = "\n".join(
        f'<trkpt lat="{latitude:.6f}" lon="{longitude:.6f}">'
        f"<ele>{elevation:.1f}</ele></trkpt>"
        for longitude, latitude, elevation in positions(external_id, course)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gpx version="1.1" creator="Atelier Cordée"'
        ' xmlns="http://www.topografix.com/GPX/1/1">\n'
        f"<trk><trkseg>\n{points}\n</trkseg></trk>\n</gpx>\n"
    ).encode()


def _on_a_plane(course: Course) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Metres east and north, elevations, and metres by degree."""
    points = np.array(course.points)
    east = METRES * np.cos(np.radians(points[:, 1].mean()))
    scale = np.array([east, METRES])
    return points[:, :2] * scale, points[:, 2], scale


def _curve(corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A curve through the corners (Catmull-Rom) with points `APART`, and the distance
    along it."""
    ends = np.vstack(
        [2 * corners[0] - corners[1], corners, 2 * corners[-1] - corners[-2]]
    )
    pieces = [_piece(*ends[i : i + 4]) for i in range(len(corners) - 1)]
    line = np.vstack([*pieces, corners[-1:]])
    far = _lengths(line)
    along = np.linspace(0, far[-1], max(2, int(far[-1] / APART)))
    return np.column_stack([np.interp(along, far, line[:, i]) for i in (0, 1)]), along


def _piece(before, start, end, after) -> np.ndarray:
    t = np.linspace(0, 1, 60, endpoint=False)[:, None]
    square, cube = t * t, t * t * t
    return 0.5 * (
        2 * start
        + (end - before) * t
        + (2 * before - 5 * start + 4 * end - after) * square
        + (3 * start - before - 3 * end + after) * cube
    )


def _lengths(line: np.ndarray) -> np.ndarray:
    steps = np.hypot(*np.diff(line, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def _bends(along: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Sideways, in metres, for a size of 1; nothing at both ends."""
    waves = sum(
        (0.06 * length / (number + 1) ** 0.4)
        * np.sin(
            2 * np.pi * along / (length * rng.uniform(0.8, 1.2)) + rng.uniform(0, 6)
        )
        for number, length in enumerate(WAVES)
    )
    return waves * np.clip(np.minimum(along, along[-1] - along) / 300, 0, 1)


def _bent(line, along, bends, size) -> np.ndarray:
    ahead = np.gradient(line, along, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    return line + ahead[:, ::-1] * (1, -1) * bends[:, None] * size


def _size_for(length: float, line, along, bends) -> float:
    """The size of the bends that makes the way `length` metres long (0 to 6)."""
    low, high = 0.0, 6.0
    for _ in range(40):
        middle = (low + high) / 2
        if _lengths(_bent(line, along, bends, middle))[-1] < length:
            low = middle
        else:
            high = middle
    return low


def _distances(corners: np.ndarray, along: np.ndarray) -> np.ndarray:
    """How far along the way each corner lies."""
    straight = _lengths(corners)
    return straight / straight[-1] * along[-1]


def _ripples(along: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The small unevenness of a real way, in metres."""
    return sum(
        size * np.sin(2 * np.pi * along / length + rng.uniform(0, 6))
        for size, length in ((1.6, 900.0), (0.7, 310.0))
    )
