"""The document of one place: who it is, where it is, and what is known of access."""

from datetime import date

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.formula import Values
from catalogue.accessibility.place import place_of
from catalogue.accessibility.zones import ZONES
from catalogue.document import OfferDocument
from config.languages import DEFAULT

from .content import content
from .entrance import entrances
from .inside import inside
from .known import Known, told
from .outside import parking, pathways
from .rooms import restrooms, rooms

CONTENT_TYPE = "application/json"
UNTOLD = {
    "path_firm_surface": "A11yJSON asks for the material; we know whether it is firm.",
    "path_steps": "Its pathways have no steps.",
    "path_ramp": "Its pathways have no ramp.",
    "path_lift_accessible": "It asks for a lift's identifier elsewhere.",
    "path_rest_every_m": "It describes seats, not how far they are apart.",
    "entrance_easy_to_spot": "Its `hasSignage` is about a second entrance.",
    "human_help_at_entrance": "Its assistant stays for the whole visit.",
    "inside_steps_to_service": "Its pathways have no steps.",
    "seating_available": "It describes a seat, not whether there is one.",
    "visual_alarm": "It has one for a lift, none for a building.",
    "tactile_or_braille_content": "It tells the two apart.",
    "wheelchair_loan": "The property is proposed, not published.",
}


def place_info(offer: OfferDocument, day: date, base_url: str) -> dict:
    """A PlaceInfo of A11yJSON. Without a known point it has no `geometry`.

    `base_url`: of the site, before the paths of the document.
    """
    known = accessibility(place_of(offer, day).values, offer.kind)
    properties = {
        "originalId": offer.id,
        "category": offer.kind,
        "name": offer.title,
        "address": _address(offer),
        "infoPageUrl": {code: base_url + path for code, path in offer.path.items()},
        "accessibility": known or None,
    }
    return told(properties=told(**properties), geometry=_point(offer)) or {}


def accessibility(values: Values, kind: str) -> dict:
    """The Accessibility object; empty where nothing is known that it can say.

    `values`: fact → value that counts. Of a part that a place of this kind never has
    nothing is told: that nobody has to look for it is no observation.
    """
    known = Known({code: one for code, one in values.items() if _can_be(code, kind)})
    found = told(
        parking=parking(known),
        pathways=pathways(known),
        entrances=entrances(known),
        restrooms=restrooms(known),
        rooms=rooms(known),
        **inside(known),
        **content(known, kind),
    )
    return found or {}


def _can_be(code: str, kind: str) -> bool:
    return code in FACTS and ZONES[FACTS[code].zone].exists_for(kind)


def _address(offer: OfferDocument) -> dict | None:
    place = offer.place
    said = {
        "street": place.address,
        "postalCode": place.postal_code,
        "city": place.commune,
    }
    found = {name: {DEFAULT: text} for name, text in said.items() if text}
    return found and {**found, "countryCode": {DEFAULT: "FRA"}} or None


def _point(offer: OfferDocument) -> dict | None:
    place = offer.place
    if place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}
