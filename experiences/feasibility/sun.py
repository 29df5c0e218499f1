"""When the sun rises and sets, within two minutes.

After the spreadsheet of the NOAA Global Monitoring Laboratory, itself after J. Meeus,
Astronomical Algorithms; the disc's upper edge, with the usual refraction (90.833°).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from math import acos, asin, cos, degrees, radians, sin, tan

ZENITH = 90.833  # degrees
DAY_MINUTES = 1440
J2000 = date(2000, 1, 1).toordinal() + 0.5  # noon
CENTURY = 36_525  # days


@dataclass(frozen=True, slots=True)
class Daylight:
    """Aware moments (UTC). Both None where it does not rise or does not set."""

    rises: datetime | None
    sets: datetime | None


@lru_cache(maxsize=8_192)
def daylight(day: date, latitude: float, longitude: float) -> Daylight:
    """Degrees, north and east positive."""
    return Daylight(
        _crossing(day, latitude, longitude, -1), _crossing(day, latitude, longitude, 1)
    )


def _crossing(day: date, latitude: float, longitude: float, side: int):
    """When the sun passes the horizon, before noon (-1) or after it (1); or None."""
    minute = DAY_MINUTES / 2
    for _again in range(3):  # the sun moves on between noon and then
        half = _half_day(day, minute, latitude)
        if half is None:
            return None
        minute = _solar_noon(day, longitude, minute) + side * half
    return _moment(day, minute)


def _moment(day: date, minutes: float) -> datetime:
    return datetime.combine(day, time(), UTC) + timedelta(minutes=minutes)


def _solar_noon(day: date, longitude: float, minute: float) -> float:
    """In minutes of UTC."""
    return DAY_MINUTES / 2 - 4 * longitude - _equation_of_time(_centuries(day, minute))


def _half_day(day: date, minute: float, latitude: float) -> float | None:
    """Minutes from noon to sunset; None where there is none."""
    north, tilt = radians(latitude), _declination(_centuries(day, minute))
    cosine = cos(radians(ZENITH)) / (cos(north) * cos(tilt)) - tan(north) * tan(tilt)
    return 4 * degrees(acos(cosine)) if -1 <= cosine <= 1 else None


def _centuries(day: date, minute: float) -> float:
    return (day.toordinal() + minute / DAY_MINUTES - J2000) / CENTURY


def _mean_longitude(t: float) -> float:
    return radians((280.46646 + t * (36000.76983 + t * 0.0003032)) % 360)


def _mean_anomaly(t: float) -> float:
    return radians(357.52911 + t * (35999.05029 - 0.0001537 * t))


def _obliquity(t: float) -> float:
    seconds = 21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))
    mean = 23 + (26 + seconds / 60) / 60
    return radians(mean + 0.00256 * cos(radians(125.04 - 1934.136 * t)))


def _apparent_longitude(t: float) -> float:
    anomaly = _mean_anomaly(t)
    centre = (
        sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + sin(3 * anomaly) * 0.000289
    )
    nutation = 0.00569 + 0.00478 * sin(radians(125.04 - 1934.136 * t))
    return _mean_longitude(t) + radians(centre - nutation)


def _declination(t: float) -> float:
    return asin(sin(_obliquity(t)) * sin(_apparent_longitude(t)))


def _equation_of_time(t: float) -> float:
    """Minutes."""
    tilt = tan(_obliquity(t) / 2) ** 2
    longitude, anomaly = _mean_longitude(t), _mean_anomaly(t)
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    return 4 * degrees(
        tilt * sin(2 * longitude)
        - 2 * eccentricity * sin(anomaly)
        + 4 * eccentricity * tilt * sin(anomaly) * cos(2 * longitude)
        - 0.5 * tilt**2 * sin(4 * longitude)
        - 1.25 * eccentricity**2 * sin(2 * anomaly)
    )
