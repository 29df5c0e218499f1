"""A clean GPX file of a track, for a visitor's device."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from .track import Line, Position

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def downloadable_gpx(track_lines: Iterable[Line], name: str) -> bytes:
    """GPX 1.1 in UTF-8: the name as plain text, the lines, nothing of the source."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gpx version="1.1" creator="Cordée" xmlns="http://www.topografix.com/GPX/1/1">',
        f"<trk><name>{plain_text(name)}</name>",
        *(segment(line) for line in track_lines),
        "</trk>",
        "</gpx>",
    ]
    return "\n".join([*parts, ""]).encode()


def plain_text(words: str) -> str:
    """As the text of an element, without what XML cannot say."""
    return escape(_NOT_IN_XML.sub("", words))


def segment(line: Line) -> str:
    return "\n".join(["<trkseg>", *_points(line), "</trkseg>"])


def _points(line: Line) -> Iterator[str]:
    for position in line:
        yield _point(position)


def _point(position: Position) -> str:
    longitude, latitude, *height = position
    inside = f"<ele>{height[0]:.1f}</ele>" if height else ""
    return f'<trkpt lat="{latitude:.6f}" lon="{longitude:.6f}">{inside}</trkpt>'
