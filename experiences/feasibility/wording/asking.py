"""Whom to ask about what is not known."""

from catalogue.document import Contact
from experiences.document import ExperienceDocument
from experiences.feasibility.finding import Finding

UNKNOWN = {  # code → the role of the contact that knows best
    "not_chosen_yet": "booking",
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


def contact_of(document: ExperienceDocument, found: Finding) -> Contact | None:
    """The stop's contact for it, else its first; None where it has none, or where
    there is nothing to ask."""
    role = UNKNOWN.get(found.code)
    step = next((one for one in document.steps if one.id == found.step), None)
    if role is None or step is None or step.stop is None:
        return None
    contacts = step.stop.contacts
    return next(
        (one for one in contacts if one.role == role), next(iter(contacts), None)
    )
