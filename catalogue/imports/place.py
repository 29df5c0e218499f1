"""Do the coordinates of a record lie in its commune?"""

from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]  # latitude, longitude in degrees (WGS 84)

EARTH = 6_371_000  # metres, mean radius
FAR = 18_000  # metres; docs/decisions/imports.md says how it was found
WITHOUT_LIMIT = "973"  # Guyane: a commune there is as large as a region


def metres(one: Point, other: Point) -> float:
    """The distance of two points on a sphere (within 0.6 % of the ellipsoid)."""
    latitude, longitude = radians(one[0]), radians(one[1])
    other_latitude, other_longitude = radians(other[0]), radians(other[1])
    across = sin((other_latitude - latitude) / 2) ** 2
    along = sin((other_longitude - longitude) / 2) ** 2
    part = across + cos(latitude) * cos(other_latitude) * along
    return 2 * EARTH * asin(min(1.0, sqrt(part)))


def contradicts(insee: str, centre: Point, point: Point) -> bool:
    """Does the point lie so far from the commune's centre that one is wrong?"""
    return not insee.startswith(WITHOUT_LIMIT) and metres(centre, point) > FAR
