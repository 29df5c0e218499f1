"""What is to be done with one record, decided before anything is written."""

from dataclasses import dataclass, field
from enum import StrEnum

from catalogue.models import ExternalReference, Offer

from .attached import Attached
from .merge import Merge
from .record import OfferRecord


class Outcome(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"  # only what we remember of the source is written
    REJECTED = "rejected"


@dataclass(slots=True)
class Plan:
    """One record, the offer and the reference it meets, and their merge."""

    record: OfferRecord
    digest: str
    offer: Offer
    reference: ExternalReference
    merge: Merge
    outcome: Outcome
    attached: Attached
    old: dict[str, object] = field(default_factory=dict)  # of the fields taken

    def shape_of(self, gpx: str) -> dict[str, list]:
        """Line and profile of the track that is stored as `gpx`."""
        tracks = self.attached.tracks.values()
        return next(t.shape for t in tracks if t.columns["gpx"] == gpx)
