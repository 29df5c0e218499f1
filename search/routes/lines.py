"""The line of a route: how far places lie from it, and where along it.

Straight from point to point in degrees, as maps draw it; in metres on the sphere of
`asking.geo`. Of a place its sine and cosine are taken once, and all else is plain
arithmetic, which Elasticsearch repeats step by step (`engines.elasticsearch.beside`):
so both engines find the same distances, to far less than a millimetre.

"""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians
from typing import NamedTuple

import numpy as np

from ..asking.geo import EARTH_RADIUS_M, BBox, distances

DEGREE = 0.017453292519943295  # radians
HALF_DEGREE = DEGREE / 2
DEGREE_M = EARTH_RADIUS_M * DEGREE  # metres
TOGETHER = 32  # segments that share a box
SLACK = 1e-5  # degrees, a metre: boxes may be too wide, never too narrow
NORTHMOST = 89.0  # degrees: further on, boxes are not to be trusted
WIDER = 1.001  # so that circles hold whatever the figure of the earth
KEPT = 16  # lines of which the segments are kept

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """`parts`: one tuple of (longitude, latitude) a part; between two of them is a gap.
    `track_m`: length of the track of which these points were kept; None: not known."""

    parts: tuple[Points, ...]
    track_m: float | None = None


class Segments(NamedTuple):
    """The segments of a line, in its order: arrays, degrees and metres.

    From (`longitudes`, `latitudes`) each goes `across` and `up`; it begins `starts`
    metres after the beginning of the line and is `metres` long.
    """

    longitudes: np.ndarray
    latitudes: np.ndarray
    across: np.ndarray
    up: np.ndarray
    starts: np.ndarray
    metres: np.ndarray

    def of(self, first: int, end: int) -> "Segments":
        return Segments(*(array[first:end] for array in self))


class Stretch(NamedTuple):
    """Segments from `first` to before `end`; the `box` of what lies near them; and the
    circle that holds them: degrees, metres."""

    first: int
    end: int
    box: BBox
    latitude: float
    longitude: float
    radius: float


class Beside(NamedTuple):
    """How far from the line, and how far along it the nearest point of it is: metres.
    Of several nearest points the first one on the way counts."""

    metres: np.ndarray
    at: np.ndarray


@lru_cache(maxsize=KEPT)
def segments(line: Line) -> Segments:
    """Their metres come to those of the track, which had more points."""
    pairs = [pair for part in line.parts for pair in zip(part, part[1:], strict=False)]
    ends = np.array(pairs, dtype=float).reshape(-1, 2, 2)
    (longitudes, latitudes), (east, north) = ends[:, 0].T, ends[:, 1].T
    metres = distances(latitudes, longitudes, north, east)
    drawn = float(metres.sum())
    if line.track_m and drawn:
        metres *= line.track_m / drawn
    starts = np.concatenate([[0.0], np.cumsum(metres)[:-1]])[: len(metres)]
    return Segments(
        longitudes, latitudes, east - longitudes, north - latitudes, starts, metres
    )


def stretches(line: Line, within_m: float) -> list[Stretch]:
    """The line in pieces; whatever lies within that many metres of it is in a box."""
    found, whole = [], segments(line)
    for first in range(0, len(whole.metres), TOGETHER):
        end = min(first + TOGETHER, len(whole.metres))
        piece = whole.of(first, end)
        latitudes = np.append(piece.latitudes, piece.latitudes + piece.up)
        longitudes = np.append(piece.longitudes, piece.longitudes + piece.across)
        box = _box(latitudes, longitudes, within_m)
        found.append(Stretch(first, end, box, *_circle(latitudes, longitudes)))
    return found


def _box(latitudes: np.ndarray, longitudes: np.ndarray, within_m: float) -> BBox:
    north = within_m / DEGREE_M + SLACK
    south, top = float(latitudes.min()) - north, float(latitudes.max()) + north
    furthest = min(max(abs(south), abs(top)), NORTHMOST)
    east = north / cos(radians(furthest))
    return BBox(
        float(longitudes.min()) - east, south, float(longitudes.max()) + east, top
    )


def _circle(
    latitudes: np.ndarray, longitudes: np.ndarray
) -> tuple[float, float, float]:
    """(latitude, longitude, radius), a little wider than the points need."""
    latitude = float(latitudes.min() + latitudes.max()) / 2
    longitude = float(longitudes.min() + longitudes.max()) / 2
    radius = distances(latitude, longitude, latitudes, longitudes).max()
    return latitude, longitude, float(radius) * WIDER + 1


def beside(
    line: Line, within_m: float, latitudes: np.ndarray, longitudes: np.ndarray
) -> Beside:
    """Of places, one array each; what lies farther than `within_m` may be infinitely
    far."""
    whole, pieces = segments(line), stretches(line, within_m)
    found = Beside(np.full(len(latitudes), np.inf), np.zeros(len(latitudes)))
    boxed = [_inside(one.box, latitudes, longitudes) for one in pieces]
    known = np.flatnonzero(np.any(boxed, axis=0))
    worth = _worth(pieces, within_m, latitudes[known], longitudes[known])
    for stretch, places in zip(pieces, worth, strict=True):
        here = known[places]
        piece = whole.of(stretch.first, stretch.end)
        metres, at = _nearest(piece, latitudes[here], longitudes[here])
        nearer = metres < found.metres[here]
        found.metres[here[nearer]] = metres[nearer]
        found.at[here[nearer]] = at[nearer]
    return found


def _worth(
    pieces: list[Stretch],
    within_m: float,
    latitudes: np.ndarray,
    longitudes: np.ndarray,
) -> np.ndarray:
    """Stretch × place → may this stretch be the nearest? By its circle."""
    middles = np.array([one[3:] for one in pieces]).reshape(-1, 3, 1)
    far = distances(middles[:, 0], middles[:, 1], latitudes, longitudes)
    least, most = far - middles[:, 2], far + middles[:, 2]
    enough = np.minimum(most.min(axis=0, initial=np.inf), within_m)
    return least <= enough * WIDER + 1


def _inside(box: BBox, latitudes: np.ndarray, longitudes: np.ndarray) -> np.ndarray:
    return (
        (latitudes >= box.south)
        & (latitudes <= box.north)
        & (longitudes >= box.west)
        & (longitudes <= box.east)
    )


def _nearest(piece: Segments, latitudes: np.ndarray, longitudes: np.ndarray) -> Beside:
    """Of each place and each segment: the nearest point of it, on a plane about the
    place; its distance by the latitude halfway to it."""
    turned = latitudes[:, None] * DEGREE
    narrow, sine = np.cos(turned), np.sin(turned)
    east = piece.longitudes - longitudes[:, None]
    north = piece.latitudes - latitudes[:, None]
    width = piece.across * narrow
    square = width * width + piece.up * piece.up
    share = -(east * narrow * width + north * piece.up)
    share = np.divide(share, square, out=np.zeros_like(share), where=square > 0)
    share = np.clip(share, 0.0, 1.0)
    east, north = east + share * piece.across, north + share * piece.up
    half = north * HALF_DEGREE
    east = east * (narrow - sine * half - narrow * half * half / 2)
    metres = DEGREE_M * np.sqrt(east * east + north * north)
    first = np.argmin(metres, axis=1)
    rows = np.arange(len(latitudes))
    at = piece.starts[first] + share[rows, first] * piece.metres[first]
    return Beside(metres[rows, first], at)
