"""Along a published route, and how far from its line."""

import re
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalogue.document import OfferDocument, decode
from catalogue.page import formats
from config.languages import pick
from publication.models import Publication
from search.asking.conditions import Conditions, Has, Not
from search.asking.geo import number
from search.asking.parameters import Parameters, a_number
from search.routes.along import DEFAULT_KM, LEAST_KM, MOST_KM, Along, along, place_of

from .base import Filter, Removable, distances

IDENTITY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I | re.ASCII)
DISTANCES = (0.5, 1, 2, 5)  # kilometres that the form offers
EXACT_KM = 10  # of the way; further on nobody rides by the hundred metres


def parse(parameters: Parameters) -> Along | None:
    """A route that anybody may see now, and whose line is known."""
    km = parameters.read(
        "along_km",
        _km,
        _("“%(value)s” is not a distance: write kilometres from 0.1 to 20."),
    )
    offer = parameters.read(
        "along", _offer, _("“%(value)s” is no route, or is not published any more.")
    )
    if offer is None:
        return None
    found = along(offer, DEFAULT_KM if km is None else km)
    if found is None:
        told = _("Of “%(name)s” we have no line to follow.")
        name, _spoken = pick(offer.title, get_language())
        parameters.problems.add("along", offer.id, told, name=name)
    return found


def _km(value: str) -> float | None:
    return a_number(value, LEAST_KM, MOST_KM)


def _offer(value: str) -> OfferDocument | None:
    if not IDENTITY.fullmatch(value):
        return None
    row = Publication.objects.public().filter(uid=UUID(value), kind="offer").first()
    return decode(row.document) if row else None


def to_params(asked: Along) -> list[tuple[str, str]]:
    found = [("along", asked.uid)]
    if asked.km == DEFAULT_KM:
        return found
    return [*found, ("along_km", number(asked.km))]


def conditions(asked: Along, today: date) -> Conditions:
    """The route itself is not beside itself."""
    return asked.near, Not(Has("uid", (asked.uid,)))


def chips(asked: Along, language: str) -> Iterator[Removable]:
    said = {
        "km": formats.number(asked.km, language),
        "route": pick(asked.title, language)[0],
    }
    yield Removable(_("within %(km)s km of the route “%(route)s”") % said, None)


def card(asked: Along, offer: OfferDocument, language: str, today: date) -> str:
    place = offer.place
    if place.latitude is None or place.longitude is None:
        return ""
    found = place_of(asked, place.latitude, place.longitude)
    if found is None:
        return ""
    said = {
        "distance": formats.length(found.metres, language),
        "km": _kilometre(found.at / 1000, language),
    }
    return _("%(distance)s from the route, at km %(km)s") % said


def _kilometre(km: float, language: str) -> str:
    """The first ones with one decimal."""
    return formats.number(round(km, 1) if km < EXACT_KM else round(km), language)


def form(query, result) -> dict[str, object]:
    asked = query.filters.get("along")
    return {
        "asked": asked,
        "distances": distances(
            DISTANCES, asked.km if asked else DEFAULT_KM, query.language
        ),
    }


ALONG = Filter(
    code="along",
    parameters=("along", "along_km"),
    parse=parse,
    to_params=to_params,
    conditions=conditions,
    chips=chips,
    form=form,
    card=card,
)
