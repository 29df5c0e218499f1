"""Inside the frame of the map."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from search.asking.conditions import Conditions, Inside
from search.asking.geo import BBox
from search.asking.parameters import Parameters, a_number

from .base import Filter, Removable

EDGES = (180, 90, 180, 90)  # the most degrees of west, south, east and north


def parse(parameters: Parameters) -> BBox | None:
    return parameters.read(
        "bbox",
        _box,
        _("“%(value)s” is not a box: write west,south,east,north in degrees."),
    )


def _box(value: str) -> BBox | None:
    parts = value.split(",")
    if len(parts) != len(EDGES):
        return None
    edges = [a_number(p, -most, most) for p, most in zip(parts, EDGES, strict=True)]
    if None in edges:
        return None
    box = BBox(*edges)
    return box if box.west < box.east and box.south < box.north else None


def to_params(box: BBox) -> list[tuple[str, str]]:
    return [("bbox", box.value)]


def conditions(box: BBox, today: date) -> Conditions:
    return (Inside(box),)


def chips(box: BBox, language: str) -> Iterator[Removable]:
    yield Removable(_("in the area of the map"), None)


def form(query, result) -> dict[str, object]:
    return {"box": query.bbox}


AREA = Filter(
    code="area",
    parameters=("bbox",),
    parse=parse,
    to_params=to_params,
    conditions=conditions,
    chips=chips,
    form=form,
)
