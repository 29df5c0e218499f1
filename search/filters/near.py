"""Near a commune or a point, and how far from it at most."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from catalogue.models import Commune
from catalogue.page import formats
from search.asking.conditions import Conditions, Within
from search.asking.geo import DEFAULT_KM, MOST_KM, Near, number
from search.asking.parameters import INSEE, Parameters, a_number

from .base import Choice, Filter, Removable, distances

DISTANCES = (2, 5, 10, 20, 50)  # kilometres that the form offers
Place = tuple[float, float, str, str]  # latitude, longitude, INSEE code, name


def parse(parameters: Parameters) -> Near | None:
    """A point, or the centre of a commune."""
    km = parameters.read(
        "km",
        _km,
        _("“%(value)s” is not a distance: write kilometres from 0.1 to 200."),
    )
    place = parameters.read(
        "near",
        _place,
        _(
            "“%(value)s” is not a place: write latitude,longitude or the INSEE code of "
            "a commune."
        ),
    )
    if place is None:
        return None
    latitude, longitude, insee, name = place
    return Near(latitude, longitude, DEFAULT_KM if km is None else km, insee, name)


def _km(value: str) -> float | None:
    return a_number(value, 0.1, MOST_KM)


def _place(value: str) -> Place | None:
    if INSEE.fullmatch(value):
        return _centre(value)
    parts = value.split(",")
    if len(parts) != 2:
        return None
    latitude, longitude = a_number(parts[0], -90, 90), a_number(parts[1], -180, 180)
    if latitude is None or longitude is None:
        return None
    return latitude, longitude, "", ""


def _centre(insee: str) -> Place | None:
    commune = Commune.objects.filter(insee=insee, latitude__isnull=False).first()
    if commune is None:
        return None
    return commune.latitude, commune.longitude, insee, commune.name


def to_params(near: Near) -> list[tuple[str, str]]:
    found = [("near", near.value)]
    return found if near.km == DEFAULT_KM else [*found, ("km", number(near.km))]


def conditions(near: Near, today: date) -> Conditions:
    return (Within(near),)


def chips(near: Near, language: str) -> Iterator[Removable]:
    said = {"km": formats.number(near.km, language), "place": near.name or near.value}
    yield Removable(_("within %(km)s km of %(place)s") % said, None)


def form(query, result) -> dict[str, object]:
    """Communes where something was found, the one that was asked for, and a point."""
    near = query.near
    return {
        "point": near.value if near and not near.insee else "",
        "communes": _communes(near, result),
        "distances": distances(
            DISTANCES, near.km if near else DEFAULT_KM, query.language
        ),
    }


def _communes(near: Near | None, result) -> list[Choice]:
    asked = near.insee if near else ""
    names = {one.value: one.label for one in result.facets.get("commune", ())}
    if asked:
        names[asked] = near.name
    ordered = sorted(names.items(), key=lambda item: item[1])
    return [Choice(insee, name, insee == asked) for insee, name in ordered]


NEAR = Filter(
    code="near",
    parameters=("near", "km"),
    parse=parse,
    to_params=to_params,
    conditions=conditions,
    chips=chips,
    form=form,
)
