"""From a GPX file to a ``Track``."""

from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from .errors import TrackError
from .geometry import Floats, distances_along, haversine
from .heights import Heights, are_enough, heights_along
from .notes import TrackNote
from .points import Lines, read_points
from .simplify import MAX_POINTS, kept_points
from .track import Line, Place, Track

LOOP_GAP = 200.0  # metres between start and end
LOOP_SHARE = 0.05  # of the length, for short loops
DEGREE_DIGITS = 6  # a tenth of a metre
HEIGHT_DIGITS = 1


@dataclass(frozen=True, slots=True)
class Arrays:
    """Degrees and metres; ``bounds``: first and last index of each line."""

    longitudes: Floats
    latitudes: Floats
    heights: Floats
    bounds: list[tuple[int, int]]

    def place(self, index: int) -> Place:
        return (
            round(float(self.longitudes[index]), DEGREE_DIGITS),
            round(float(self.latitudes[index]), DEGREE_DIGITS),
        )


def read_gpx(file: BinaryIO) -> Track:
    """The track in ``file``, read as a stream. Raises ``TrackError``.

    Tracks are read, or routes if there is no track; waypoints are not. A line of one
    point is no line and is left out.
    """
    lines, notes = read_points(file)
    arrays = _arrays(lines)
    if not arrays.bounds:
        raise TrackError("no-line")
    along = _along(arrays)
    length = float(sum(distances[-1] - distances[0] for distances in along))
    heights = _heights(arrays, along, notes)
    drawn = _drawn(arrays, notes)
    first, last = arrays.bounds[0][0], arrays.bounds[-1][1]
    return Track(
        points=sum(end - begin + 1 for begin, end in arrays.bounds),
        length_m=round(length),
        ascent_m=heights.ascent if heights else None,
        descent_m=heights.descent if heights else None,
        profile=heights.profile if heights else None,
        lines=tuple(_line(arrays, indices, heights) for indices in drawn),
        bounds=_box(arrays),
        is_loop=_gap(arrays, first, last) <= min(LOOP_GAP, length * LOOP_SHARE),
        start=arrays.place(first),
        end=arrays.place(last),
        warnings=tuple(TrackNote(code) for code in sorted(notes)),
    )


def _arrays(lines: Lines) -> Arrays:
    longitudes = np.frombuffer(lines.longitudes)
    starts = [0, *lines.starts]  # points before the first <trkseg> are a line too
    ends = [*lines.starts, len(longitudes)]
    bounds = [
        (begin, end - 1)
        for begin, end in zip(starts, ends, strict=True)
        if end - begin > 1
    ]
    return Arrays(
        longitudes, np.frombuffer(lines.latitudes), np.frombuffer(lines.heights), bounds
    )


def _along(arrays: Arrays) -> list[Floats]:
    """Metres at each point of each line; a line goes on where the last one ended."""
    along: list[Floats] = []
    done = 0.0
    for begin, end in arrays.bounds:
        inside = slice(begin, end + 1)
        distances = distances_along(arrays.longitudes[inside], arrays.latitudes[inside])
        along.append(distances + done)
        done = float(along[-1][-1])
    return along


def _heights(arrays: Arrays, along: list[Floats], notes: set[str]) -> Heights | None:
    heights = [arrays.heights[begin : end + 1] for begin, end in arrays.bounds]
    everything = np.concatenate(heights)
    if are_enough(everything):
        return heights_along(list(zip(along, heights, strict=True)))
    if np.isfinite(everything).any() and everything[np.isfinite(everything)].any():
        notes.add("few-heights")
    return None


def _drawn(arrays: Arrays, notes: set[str]) -> list[list[int]]:
    """The indices to draw, line by line; of very many lines the longest."""
    bounds = arrays.bounds
    if len(bounds) > MAX_POINTS // 2:
        notes.add("many-lines")
        longest = sorted(bounds, key=lambda bound: bound[0] - bound[1])
        bounds = sorted(longest[: MAX_POINTS // 2])
    kept = kept_points(arrays.longitudes, arrays.latitudes, bounds)
    cuts = np.searchsorted(kept, [end for _, end in bounds], side="right")
    return [part.tolist() for part in np.split(kept, cuts[:-1])]


def _line(arrays: Arrays, indices: list[int], heights: Heights | None) -> Line:
    if heights is None:
        return tuple(arrays.place(index) for index in indices)
    return tuple(_position(arrays, index) for index in indices)


def _position(arrays: Arrays, index: int) -> tuple[float, ...]:
    height = float(arrays.heights[index])
    place = arrays.place(index)
    return (*place, round(height, HEIGHT_DIGITS)) if np.isfinite(height) else place


def _box(arrays: Arrays) -> tuple[float, float, float, float]:
    """West, south, east, north of all lines."""
    used = np.concatenate([np.arange(b, e + 1) for b, e in arrays.bounds])
    east, north = arrays.longitudes[used], arrays.latitudes[used]
    corners = (east.min(), north.min(), east.max(), north.max())
    west, south, east_end, north_end = (
        round(float(corner), DEGREE_DIGITS) for corner in corners
    )
    return west, south, east_end, north_end


def _gap(arrays: Arrays, first: int, last: int) -> float:
    ends = np.array([first, last])
    east, north = arrays.longitudes[ends], arrays.latitudes[ends]
    return float(haversine(east[:1], north[:1], east[1:], north[1:])[0])
