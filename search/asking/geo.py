"""Points, circles and boxes on the ground. Degrees in WGS 84, distances in metres."""

from dataclasses import dataclass

import numpy as np

EARTH_RADIUS_M = 6_371_008.77  # the mean radius; Elasticsearch uses the same sphere
DEFAULT_KM = 10.0
MOST_KM = 200.0


@dataclass(frozen=True, slots=True)
class Near:
    """Within `km` of a point. `insee` and `name`: of the commune that was asked for."""

    latitude: float
    longitude: float
    km: float = DEFAULT_KM
    insee: str = ""
    name: str = ""

    @property
    def value(self) -> str:
        """As the address of the page has it."""
        return self.insee or f"{number(self.latitude)},{number(self.longitude)}"


@dataclass(frozen=True, slots=True)
class BBox:
    """A box of the map, edges included; it never crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def value(self) -> str:
        """As the address of the page has it."""
        edges = (self.west, self.south, self.east, self.north)
        return ",".join(number(edge) for edge in edges)


def number(value: float) -> str:
    """Five decimals (one metre) at most, and no trailing zeros."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def distances(
    latitude: float, longitude: float, latitudes: np.ndarray, longitudes: np.ndarray
) -> np.ndarray:
    """Metres along the sphere from one point to many (haversine)."""
    here, there = np.radians(latitude), np.radians(latitudes)
    across = np.radians(longitudes - longitude)
    half = (
        np.sin((there - here) / 2) ** 2
        + np.cos(here) * np.cos(there) * np.sin(across / 2) ** 2
    )
    return 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
