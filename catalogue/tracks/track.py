"""A cycling or walking track, as it is stored and shown."""

from dataclasses import dataclass
from typing import TypeAlias

from .notes import TrackNote

Place: TypeAlias = tuple[float, float]  # longitude, latitude, in degrees
Position: TypeAlias = tuple[float, ...]  # the same, with the height in metres if known
Line: TypeAlias = tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """What a GPX file tells. Longitude goes first, as in GeoJSON.

    ``lines`` are simplified to 2,000 points in all. ``length_m`` leaves out the gaps
    between lines. ``ascent_m``, ``descent_m`` and ``profile`` (metres from the start,
    height in metres) are None where heights are missing: not known, not zero.
    """

    points: int
    length_m: int
    ascent_m: int | None
    descent_m: int | None
    profile: tuple[tuple[int, float], ...] | None
    lines: tuple[Line, ...]
    bounds: tuple[float, float, float, float]  # west, south, east, north
    is_loop: bool
    start: Place
    end: Place
    warnings: tuple[TrackNote, ...] = ()
