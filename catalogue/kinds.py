"""The kinds of offer: what one does there, and schema.org's types for it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of offer. `schema_type`: type of its JSON-LD, from schema.org."""

    code: str
    label: str
    schema_type: str


KINDS = {
    kind.code: kind
    for kind in (
        Kind("stay", _("Stay"), "LodgingBusiness"),
        Kind("eat", _("Eat"), "FoodEstablishment"),
        Kind("visit", _("Visit"), "TouristAttraction"),
        Kind("do", _("Do"), "LocalBusiness"),
        Kind("event", _("Event"), "Event"),
        Kind("route", _("Route"), "TouristTrip"),
        Kind("venue", _("Venue"), "EventVenue"),
        Kind("transport", _("Transport"), "LocalBusiness"),
        Kind("service", _("Service"), "LocalBusiness"),
    )
}


def choices() -> list[tuple[str, str]]:
    """(code, label) of every kind, in the order of the registry."""
    return [(kind.code, kind.label) for kind in KINDS.values()]
