"""Pictures and tracks that records name beside themselves, read and checked."""

from dataclasses import dataclass, field

from catalogue import tracks

Shape = dict[str, list]  # the columns `line` and `profile` of a route


class Unusable(Exception):
    """A file that cannot be used. `code`, `expected`: as in a problem."""

    def __init__(self, code: str, expected: str) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Picture:
    """A checked picture. `suffix` with its dot, after what the bytes are."""

    data: bytes
    sha256: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Track:
    """A checked GPX track and what it measures.

    `columns`: those of `Route` that an editor sees, `gpx` being the name it is
    stored under; `shape`: line and profile.
    """

    data: bytes
    columns: dict[str, object]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Attached:
    """The attachments of one record, by the names that it gives them."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    tracks: dict[str, Track] = field(default_factory=dict)


NOTHING = Attached()


def shape(track: tracks.Track) -> Shape:
    """Line and profile as they are stored: without heights in the line."""
    return {
        "line": [[list(position[:2]) for position in line] for line in track.lines],
        "profile": [list(point) for point in track.profile or ()],
    }
