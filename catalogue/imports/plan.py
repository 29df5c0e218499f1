"""What is to be done with one record, decided before anything is written."""

from dataclasses import dataclass, field
from enum import StrEnum

from catalogue.models import ExternalReference, Offer

from .attached import Attached, Track
from .merge import Merge
from .record import OfferRecord


class Outcome(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"  # only what we remember of the source is written
    REJECTED = "rejected"


@dataclass(slots=True)
class Plan:
    """One record, the offer and the reference it meets (None: new), and their merge.

    `pk`: of the offer, once it has one. `row`: its own columns, as they are written.
    `had_unpublished_changes`: of an editor, before the import.
    """

    source: str
    record: OfferRecord
    digest: str
    offer: Offer | None
    reference: ExternalReference | None
    merge: Merge
    attached: Attached
    old: dict[str, object] = field(default_factory=dict)  # of the fields taken
    pk: int | None = None
    had_unpublished_changes: bool = False
    row: dict[str, object] = field(default_factory=dict)

    @property
    def outcome(self) -> Outcome:
        if self.offer is None:
            return Outcome.CREATED
        return Outcome.CHANGED if self.merge.taken else Outcome.UNCHANGED

    def track(self, gpx: str) -> Track:
        """The attached track that is stored as `gpx`."""
        tracks = self.attached.tracks.values()
        return next(track for track in tracks if track.columns["gpx"] == gpx)
