"""Conditions tried on one entry, without an index: what does it fulfil, what not?

For the few entries that are shown although they do not fulfil everything.
"""

from collections.abc import Mapping
from functools import singledispatch

import numpy as np

from ..asking.conditions import (
    After,
    All,
    AnyOf,
    Condition,
    Conditions,
    Has,
    Inside,
    NearLine,
    Not,
    Within,
)
from ..asking.conditions import Range as Numbers
from ..asking.geo import BBox, Near, distances
from ..engines.fields import DAYS, NUMBERS, POINT, TERMS, field_of, term_of
from ..entries.entry import IndexEntry
from ..facets import GROUPS
from ..routes.lines import Line, beside

Values = Mapping[str, object]  # field → number, or list of terms; None: unknown


def values_of(entry: IndexEntry) -> Values:
    """The fields of an entry that conditions speak of."""
    found = {name: getattr(entry, name) for name in (*DAYS, *NUMBERS, *POINT)}
    for name in TERMS:
        value = getattr(entry, name)
        found[name] = [value] if isinstance(value, str) else value
    for code, values in entry.facets.items():
        group = GROUPS[code]
        terms = found.setdefault(field_of(group), [])
        terms += [term_of(group, value) for value in values]
    return found


def all_hold(conditions: Conditions, values: Values) -> bool:
    return all(holds(one, values) for one in conditions)


@singledispatch
def holds(condition: Condition, values: Values) -> bool:
    """Does the entry with these values fulfil it?"""
    raise TypeError(f"no condition: {condition!r}")


@holds.register
def _(condition: Has, values: Values) -> bool:
    return not set(condition.terms).isdisjoint(values.get(condition.field) or ())


@holds.register
def _(condition: Numbers, values: Values) -> bool:
    number = values.get(condition.field)
    if number is None:
        return False
    enough = condition.least is None or number >= condition.least
    return enough and (condition.most is None or number <= condition.most)


@holds.register
def _(condition: After, values: Values) -> bool:
    return values[condition.field] > condition.number


@holds.register
def _(condition: Within, values: Values) -> bool:
    far = metres(condition.near, values)
    return far is not None and far <= condition.near.km * 1000


@holds.register
def _(condition: Inside, values: Values) -> bool:
    return _is_inside(condition.box, *(values[name] for name in POINT))


@holds.register
def _(condition: NearLine, values: Values) -> bool:
    far = metres_beside(condition.line, values)
    return far is not None and far <= condition.km * 1000


@holds.register
def _(condition: All, values: Values) -> bool:
    return all_hold(condition.of, values)


@holds.register
def _(condition: AnyOf, values: Values) -> bool:
    return any(holds(one, values) for one in condition.of)


@holds.register
def _(condition: Not, values: Values) -> bool:
    return not holds(condition.of, values)


def metres(near: Near, values: Values) -> float | None:
    """How far it is from the place; None where we do not know where it is."""
    latitude, longitude = (values[name] for name in POINT)
    if latitude is None or longitude is None:
        return None
    there = (np.array([latitude]), np.array([longitude]))
    return float(distances(near.latitude, near.longitude, *there)[0])


def metres_beside(line: Line, values: Values) -> float | None:
    """How far it is from the line; None where we do not know where it is."""
    latitude, longitude = (values[name] for name in POINT)
    if latitude is None or longitude is None:
        return None
    there = (np.array([latitude]), np.array([longitude]))
    return float(beside(line, np.inf, *there).metres[0])


def _is_inside(box: BBox, latitude: float | None, longitude: float | None) -> bool:
    if latitude is None or longitude is None:
        return False
    across = box.west <= longitude <= box.east
    return across and box.south <= latitude <= box.north
