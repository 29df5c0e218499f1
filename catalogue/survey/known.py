"""What is known of offers, drafts too: the rows that count, and what comes of them."""

from collections.abc import Sequence
from datetime import date

from catalogue import document
from catalogue.accessibility.place import Place, place_of
from catalogue.build import access
from catalogue.build.images import Renditions
from catalogue.build.parts import StoredParts
from catalogue.build.sections import labels
from catalogue.models import Offer

NO_PICTURES = Renditions([])  # verdicts do not look at them


class Known:
    """What is known of some offers on one day; three queries for all of them."""

    def __init__(self, offers: Sequence[Offer], day: date) -> None:
        self._stored = StoredParts(offers)
        self._day = day

    def place(self, offer: Offer, more: Sequence[document.Observation] = ()) -> Place:
        """One of them. `more`: observations to reckon with as if they counted."""
        parts = self._stored.for_offer(offer)
        seen = access.observations(parts, NO_PICTURES, self._day)
        shown = document.OfferDocument(
            id=str(offer.uid),
            code="",
            kind=offer.kind,
            path={},
            title={},
            duration_minutes=offer.duration_minutes,
            labels=labels(parts.of("labels")),
            observations=_together(seen, more),
        )
        return place_of(shown, self._day)


def _together(
    seen: list[document.Observation], more: Sequence[document.Observation]
) -> list[document.Observation]:
    """What an offer says itself stands in front of what it inherits."""
    said = {one.fact for one in more}
    kept = [one for one in seen if not (one.inherited and one.fact in said)]
    return [*kept, *more]
