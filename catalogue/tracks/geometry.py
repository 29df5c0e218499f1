"""Distances on the Earth, on arrays of degrees."""

import numpy as np
from numpy.typing import NDArray

EARTH_RADIUS = 6_371_008.8  # metres, mean radius: within 0.6 % of the ellipsoid

Floats = NDArray[np.float64]


def haversine(
    longitudes: Floats, latitudes: Floats, to_longitudes: Floats, to_latitudes: Floats
) -> Floats:
    """Metres between the places of two arrays, pair by pair."""
    north, to_north = np.radians(latitudes), np.radians(to_latitudes)
    half_north = np.sin((to_north - north) / 2) ** 2
    half_east = np.sin(np.radians(to_longitudes - longitudes) / 2) ** 2
    half = half_north + np.cos(north) * np.cos(to_north) * half_east
    return 2 * EARTH_RADIUS * np.arcsin(np.sqrt(np.clip(half, 0, 1)))


def distances_along(longitudes: Floats, latitudes: Floats) -> Floats:
    """Metres from the first point to each, along the line; begins with 0."""
    steps = haversine(longitudes[:-1], latitudes[:-1], longitudes[1:], latitudes[1:])
    return np.concatenate(([0.0], np.cumsum(steps)))


def on_a_plane(longitudes: Floats, latitudes: Floats) -> tuple[Floats, Floats]:
    """Metres east and north of the middle: good enough for comparing offsets."""
    scale = np.radians(1) * EARTH_RADIUS
    middle = np.radians((latitudes.min() + latitudes.max()) / 2)
    east = (longitudes - longitudes.mean()) * scale * np.cos(middle)
    return east, (latitudes - latitudes.mean()) * scale
