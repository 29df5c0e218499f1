"""GPX tracks: read, measured, simplified, written. Pure: no database, no request."""

from .errors import TrackError
from .notes import TrackNote
from .reading import read_gpx
from .svg import profile_svg_points
from .track import Line, Place, Position, Track
from .writing import downloadable_gpx

__all__ = [
    "Line",
    "Place",
    "Position",
    "Track",
    "TrackError",
    "TrackNote",
    "downloadable_gpx",
    "profile_svg_points",
    "read_gpx",
]
