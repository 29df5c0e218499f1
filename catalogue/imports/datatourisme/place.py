"""Where an offer is."""

import re

from django.utils.translation import gettext as _

from catalogue.imports.numbers import degrees
from catalogue.imports.record import Place

from .node import Node
from .texts import clean_text, name_of

_INSEE = re.compile(r"\d{5}|2[AB]\d{3}", re.ASCII)
_POSTAL_CODE = re.compile(r"\d{5}", re.ASCII)


def place_of(root: Node) -> Place:
    """The first place of the record; the others are reported, none is merged."""
    places = list(root.each("isLocatedAt"))
    if not places:
        root.warn("place_missing", "")
        return Place()
    if len(places) > 1:
        places[1].warn("several_places", str(len(places)))
    address = places[0].first("schema:address")
    latitude, longitude = _point(places[0])
    if address is None:
        return Place(latitude=latitude, longitude=longitude)
    city = address.first("hasAddressCity")
    return Place(
        insee=_insee(city),
        commune=_commune(address, city),
        postal_code=_postal_code(address),
        address=_street(address),
        latitude=latitude,
        longitude=longitude,
    )


def _point(place: Node) -> tuple[float | None, float | None]:
    """Both coordinates or none; 0, 0 is a field left empty, not the Gulf of Guinea."""
    geo = place.first("schema:geo")
    if geo is None:
        place.warn("point_missing", "")
        return None, None
    latitude = _coordinate(geo, "latitude", 90)
    longitude = _coordinate(geo, "longitude", 180)
    if latitude is None or longitude is None or (latitude == 0 == longitude):
        geo.warn("point_missing", expected=_("latitude and longitude"))
        return None, None
    return latitude, longitude


def _coordinate(geo: Node, name: str, most: int) -> float | None:
    node = geo.first(f"schema:{name}")
    return None if node is None else node.take(degrees, most=most)


def _insee(city: Node | None) -> str:
    code = city.child("insee") if city is not None else None
    if code is None:
        return ""
    if _INSEE.fullmatch(code.text()):
        return code.text()
    code.warn("insee", expected=_("an INSEE code of five characters"))
    return ""


def _commune(address: Node, city: Node | None) -> str:
    name = address.first("schema:addressLocality")
    if name is not None:
        return clean_text(name, 80)
    return name_of(city, 80) if city is not None else ""


def _postal_code(address: Node) -> str:
    code = address.first("schema:postalCode")
    if code is None:
        return ""
    if _POSTAL_CODE.fullmatch(code.text().strip()):
        return code.text().strip()
    code.warn("postal_code", expected=_("five digits"))
    return ""


def _street(address: Node) -> str:
    lines = [clean_text(line, 250) for line in address.each("schema:streetAddress")]
    whole = ", ".join(dict.fromkeys(line.strip(" ,") for line in lines if line))
    if len(whole) > 250:
        address.warn("too_long", whole, "≤ 250")
    return whole[:250]
