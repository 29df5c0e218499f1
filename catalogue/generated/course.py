"""The course of a route: a line that wanders and climbs, as GPX."""

import math
from collections.abc import Iterator
from random import Random

POINTS, STEP = 60, 0.0025  # degrees of latitude between two points: about 280 m
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gpx version="1.1" creator="Cordée" xmlns="http://www.topografix.com/GPX/1/1">'
    "<trk><trkseg>"
)
TAIL = "</trkseg></trk></gpx>\n"


def gpx(dice: Random, latitude: float, longitude: float) -> bytes:
    """A track from this point."""
    points = "".join(
        f'<trkpt lat="{lat:.5f}" lon="{lon:.5f}"><ele>{height:.0f}</ele></trkpt>'
        for lat, lon, height in _points(dice, latitude, longitude)
    )
    return f"{HEAD}{points}{TAIL}".encode()


def _points(dice: Random, latitude: float, longitude: float) -> Iterator[tuple]:
    heading, height = dice.uniform(0, 2 * math.pi), dice.uniform(200, 1_400)
    for _ in range(dice.randint(POINTS // 3, POINTS)):
        yield latitude, longitude, height
        heading += dice.uniform(-0.6, 0.6)
        height = max(0, height + dice.uniform(-25, 30))
        latitude += STEP * math.cos(heading)
        longitude += STEP * math.sin(heading) / math.cos(math.radians(latitude))
