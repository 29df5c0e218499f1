from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from catalogue.opening.expression import read
from experiences.feasibility.sun import Daylight, daylight

PARIS = ZoneInfo("Europe/Paris")
LOURDES, CAPITAL = (43.0947, -0.0458), (48.8566, 2.3522)
MINUTES = timedelta(minutes=2)


@pytest.mark.parametrize(
    ("day", "place", "rises", "sets"),
    [
        (date(2026, 6, 21), CAPITAL, "05:47", "21:58"),
        (date(2026, 12, 21), CAPITAL, "08:41", "16:56"),
        (date(2026, 6, 21), LOURDES, "06:21", "21:43"),
        (date(2026, 12, 21), LOURDES, "08:28", "17:28"),
    ],
)
def test_daylight_agrees_with_almanacs(day, place, rises, sets):
    found = daylight(day, *place)

    for moment, clock in ((found.rises, rises), (found.sets, sets)):
        told = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=PARIS)
        assert abs(moment - told) <= MINUTES


@pytest.mark.parametrize("number", range(0, 365, 13))
def test_daylight_agrees_with_the_hours_that_follow_the_sun(number):
    """Another implementation: that of the library of opening hours."""
    day = date(2027, 1, 1) + timedelta(days=number)
    midnight = datetime(day.year, day.month, day.day)
    hours = read("sunrise-sunset", LOURDES)
    told = list(hours.intervals(midnight, midnight + timedelta(days=1)))[1]

    found = daylight(day, *LOURDES)

    assert abs(found.rises - told[0]) <= MINUTES
    assert abs(found.sets - told[1]) <= MINUTES


def test_daylight_beyond_the_polar_circle_may_not_begin_nor_end():
    assert daylight(date(2026, 6, 21), 70, 25) == Daylight(None, None)
