"""GPX files for tests, built from points."""

from collections.abc import Iterable
from io import BytesIO

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
)


def point(latitude, longitude, inside: str = "") -> str:
    return f'<trkpt lat="{latitude}" lon="{longitude}">{inside}</trkpt>'


def track(*segments: Iterable[str]) -> bytes:
    inside = "".join(f"<trkseg>{''.join(points)}</trkseg>" for points in segments)
    return document(f"<trk>{inside}</trk>")


def document(inside: str) -> bytes:
    return f"{HEAD}{inside}</gpx>".encode()


def file(content: bytes) -> BytesIO:
    return BytesIO(content)


def northwards(heights: Iterable[float | None], step: float = 0.0001) -> list[str]:
    """Points going north from Lourdes, about 11 m apart."""
    return [
        point(43.1 + step * n, -0.05, "" if height is None else f"<ele>{height}</ele>")
        for n, height in enumerate(heights)
    ]
