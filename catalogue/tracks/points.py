"""GPX as a stream of numbers: a file of a million points never becomes a tree.

expat is wired as defusedxml wires it with ``forbid_dtd=True``: any document type,
entity or external reference ends the reading. gpxpy is not used: it accepts
entities, latitude 91 and NaN, and makes an object of each point.
"""

import math
from array import array
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO, Never
from xml.parsers import expat

from .errors import TrackError

MAX_BYTES = 100 * 1024 * 1024
MAX_POINTS = 2_000_000
CHUNK = 1024 * 1024
EARLIEST_YEAR = 1990  # no GPS before; 1970 is a clock that was never set
LONGEST_VALUE = 64  # characters of an <ele> or <time> that we read
LOWEST, HIGHEST = -500.0, 9000.0  # metres: the Dead Sea and Everest
EXCERPT = 20


def _numbers() -> array:
    return array("d")


@dataclass(slots=True)
class Lines:
    """Points in the order of the file; ``starts``: the index where each line begins.

    Degrees, and metres in ``heights`` with NaN where the height is not known.
    """

    longitudes: array = field(default_factory=_numbers)
    latitudes: array = field(default_factory=_numbers)
    heights: array = field(default_factory=_numbers)
    starts: list[int] = field(default_factory=list)

    def begin(self) -> None:
        self.starts.append(len(self.latitudes))


def read_points(file: BinaryIO) -> tuple[Lines, set[str]]:
    """(the tracks of ``file``, or its routes if it has no track; codes of notes).

    Raises ``TrackError``; nothing is kept of a bad file.
    """
    reader = _Reader()
    read = 0
    try:
        while chunk := file.read(CHUNK):
            read += len(chunk)
            if read > MAX_BYTES:
                raise TrackError("too-large", limit=MAX_BYTES // CHUNK)
            reader.parser.Parse(chunk, False)
        if not read:
            raise TrackError("empty")
        reader.parser.Parse(b"", True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise TrackError("xml", line=error.lineno, reason=reason) from error
    return reader.result()


class _Names(dict[str, str]):
    """Names of elements without their namespace's prefix, each worked out once."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


class _Reader:
    """expat's handlers: one pair outside points, another inside one.

    They run some ten million times for a long track: hence the few calls in them.
    """

    __slots__ = (
        *("parser", "_names", "_tracks", "_routes", "_lines", "_notes"),
        *("_longitude", "_latitude", "_height", "_depth", "_value", "_text"),
        *("_latest", "_times_are_good"),
    )

    def __init__(self) -> None:
        self.parser = _forbidding_parser()
        self.parser.StartElementHandler = self._root
        self._names = _Names()
        self._tracks, self._routes = Lines(), Lines()
        self._notes: set[str] = set()
        self._lines = self._tracks
        self._longitude = self._latitude = 0.0
        self._height = math.nan
        self._depth = 0  # below the point
        self._value = ""  # the element being read: ele, time or none
        self._text = ""
        self._latest = datetime(EARLIEST_YEAR, 1, 1, tzinfo=UTC)
        self._times_are_good = True

    def result(self) -> tuple[Lines, set[str]]:
        lines = self._tracks if self._tracks.latitudes else self._routes
        if lines is self._tracks and self._routes.latitudes:
            self._notes.add("routes-left-out")
        return lines, self._notes

    def _root(self, name: str, attributes: list[str]) -> None:
        if self._names[name] != "gpx":
            raise TrackError("not-gpx", name=name[:EXCERPT])
        self.parser.StartElementHandler = self._outside

    def _outside(self, name: str, attributes: list[str]) -> None:
        local = self._names[name]
        if local == "trkpt":
            self._begin_point(self._tracks, attributes)
        elif local == "rtept":
            self._begin_point(self._routes, attributes)
        elif local == "trkseg":
            self._tracks.begin()
        elif local == "rte":
            self._routes.begin()

    def _begin_point(self, lines: Lines, attributes: list[str]) -> None:
        try:
            longitude = float(attributes[attributes.index("lon") + 1])
            latitude = float(attributes[attributes.index("lat") + 1])
        except ValueError as error:
            raise self._bad_place("number", attributes) from error
        if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):  # nor NaN
            raise self._bad_place("range", attributes)
        self._longitude, self._latitude, self._height = longitude, latitude, math.nan
        self._lines = lines
        self.parser.StartElementHandler = self._begin_inside
        self.parser.EndElementHandler = self._end_inside

    def _bad_place(self, code: str, attributes: list[str]) -> TrackError:
        given = dict(zip(attributes[::2], attributes[1::2], strict=True))
        return TrackError(
            code,
            line=self.parser.CurrentLineNumber,
            latitude=given.get("lat", "")[:EXCERPT],
            longitude=given.get("lon", "")[:EXCERPT],
        )

    def _begin_inside(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth == 1 and (local := self._names[name]) in ("ele", "time"):
            self._value, self._text = local, ""
            self.parser.CharacterDataHandler = self._characters

    def _characters(self, text: str) -> None:
        if len(self._text) <= LONGEST_VALUE:
            self._text += text

    def _end_inside(self, name: str) -> None:
        if self._depth == 0:
            self._end_point()
            return
        self._depth -= 1
        if self._depth == 0 and self._value:
            self.parser.CharacterDataHandler = None
            if self._value == "ele":
                self._read_height()
            elif self._times_are_good:
                self._read_time()
            self._value = ""

    def _end_point(self) -> None:
        self.parser.StartElementHandler = self._outside
        self.parser.EndElementHandler = None
        if self._longitude == 0 and self._latitude == 0:
            self._notes.add("null-island")
            return
        lines = self._lines
        lines.longitudes.append(self._longitude)
        lines.latitudes.append(self._latitude)
        lines.heights.append(self._height)
        if len(lines.heights) > MAX_POINTS:
            raise TrackError("too-many-points", limit=MAX_POINTS)

    def _read_height(self) -> None:
        try:
            height = float(self._text)
        except ValueError:
            height = math.nan
        if LOWEST <= height <= HIGHEST:
            self._height = height
        else:
            self._notes.add("bad-heights")

    def _read_time(self) -> None:
        try:
            moment = datetime.fromisoformat(self._text.strip())
        except ValueError:
            self._refuse_times()
            return
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        if moment < self._latest:
            self._refuse_times()
        self._latest = moment

    def _refuse_times(self) -> None:
        self._times_are_good = False
        self._notes.add("bad-times")


def _forbidding_parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True
    for handler in (
        "StartDoctypeDeclHandler",
        "EntityDeclHandler",
        "UnparsedEntityDeclHandler",
        "ExternalEntityRefHandler",
    ):
        setattr(parser, handler, _forbid)
    return parser


def _forbid(*_declaration: object) -> Never:
    raise TrackError("dtd")
