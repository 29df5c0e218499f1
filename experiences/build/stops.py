"""What a step needs of its offer, from the offer's published document."""

from datetime import date

import msgspec

from catalogue.accessibility.place import place_of
from catalogue.addresses import offer_paths
from catalogue.build.values import texts
from catalogue.document import Contact, OfferDocument
from catalogue.models import Offer

from ..document import Stop

OUTDOOR_KINDS = frozenset({"route"})
SEATS = {"transport": "vehicle_wheelchair_places"}  # kind → fact; others: inside


def stop_of(offer: OfferDocument, today: date) -> Stop:
    """The stop of an offer that is public."""
    return Stop(
        id=offer.id,
        code=offer.code,
        kind=offer.kind,
        path=offer.path,
        title=offer.title,
        place=offer.place,
        opening=offer.opening,
        occurrences=offer.occurrences,
        priced=_priced(offer),
        capacity=offer.capacity,
        group_min=offer.group_min,
        group_max=offer.group_max,
        wheelchair_places=_wheelchair_places(offer, today),
        age_min=offer.age_min,
        age_max=offer.age_max,
        languages=offer.languages,
        outdoors=True if offer.kind in OUTDOOR_KINDS else None,
        labels=offer.labels,
        observations=offer.observations,
        verdicts=offer.verdicts,
        contacts=_contacts(offer),
        image=next((image for image in offer.images if image.sources), None),
        line=offer.route.line if offer.route else [],
    )


def withdrawn_stop(offer: Offer, known: Stop | None, since: date | None) -> Stop:
    """The stop of an offer that is not public: as it was when it was last embedded.

    One that was never embedded is named and nothing else is said of it, since its
    row may be a draft. `since`: the day of its withdrawal.
    """
    if known is None:
        code = offer.uid.hex[:12]
        title = texts(offer, "title")
        paths = offer_paths(title, code)
        known = Stop(
            id=str(offer.uid), code=code, kind=offer.kind, path=paths, title=title
        )
    since = since or known.withdrawn_on
    return msgspec.structs.replace(known, public=False, withdrawn_on=since)


def _priced(offer: OfferDocument) -> bool:
    told = any(price.amount is not None for price in offer.prices)
    return offer.free_of_charge is True or told


def _wheelchair_places(offer: OfferDocument, today: date) -> int | None:
    fact = SEATS.get(offer.kind, "wheelchair_places")
    said = place_of(offer, today).values.get(fact)
    return said if isinstance(said, int) and not isinstance(said, bool) else None


def _contacts(offer: OfferDocument) -> list[Contact]:
    """Whom to ask: at the place, else its provider."""
    of_provider = offer.provider.contacts if offer.provider else []
    return offer.contacts or of_provider
