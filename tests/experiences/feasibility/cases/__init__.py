"""Hand-made cases: an experience, a group, a day, and exactly what is found."""

from . import (
    access,
    choices,
    clocks,
    daylight,
    holidays,
    legs,
    meals,
    midnight,
    nights,
    offers,
    opening,
    people,
    rest,
    seasons,
    windows,
)

MODULES = (
    access,
    choices,
    clocks,
    daylight,
    holidays,
    legs,
    meals,
    midnight,
    nights,
    offers,
    opening,
    people,
    rest,
    seasons,
    windows,
)
CASES = [case for module in MODULES for case in module.CASES]
