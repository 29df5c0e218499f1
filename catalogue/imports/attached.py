"""Pictures and tracks that records name beside themselves, read and checked."""

from dataclasses import dataclass, field


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
    shape: dict[str, list]


@dataclass(frozen=True, slots=True)
class Attached:
    """The attachments of one record, by the names that it gives them."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    tracks: dict[str, Track] = field(default_factory=dict)


NOTHING = Attached()
