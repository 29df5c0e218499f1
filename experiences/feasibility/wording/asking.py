"""Whom to ask about what is not known."""

from catalogue.document import Contact
from experiences.document import ExperienceDocument, Stop
from experiences.feasibility.finding import Finding

UNKNOWN = {  # code → the role of the contact that knows best
    "hours_unknown": "information",
    "sold_out": "booking",
    "way_unknown": "information",
    "duration_unknown": "information",
    "access_unknown": "accessibility",
    "wheelchair_places_unknown": "accessibility",
    "vehicle_places_unknown": "accessibility",
    "capacity_unknown": "groups",
    "age_unknown": "booking",
    "language_unknown": "groups",
    "label_expired": "information",
    "price_missing": "booking",
    "outdoors_unknown": "information",
}


def has_offer(document: ExperienceDocument, found: Finding) -> bool:
    """Is it found of a step with an offer, whose provider one can ask?"""
    return _stop(document, found) is not None


def contact_of(document: ExperienceDocument, found: Finding) -> Contact | None:
    """The stop's contact for it, else its first; None where it has none, or where
    there is nothing to ask."""
    stop, role = _stop(document, found), UNKNOWN.get(found.code)
    if stop is None or role is None:
        return None
    own = (one for one in stop.contacts if one.role == role)
    return next(own, next(iter(stop.contacts), None))


def _stop(document: ExperienceDocument, found: Finding) -> Stop | None:
    step = next((one for one in document.steps if one.id == found.step), None)
    return step.stop if step else None
