"""An import of facts, taken back as one."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from catalogue.accessibility.recording import announce, take_back
from catalogue.imports.batches import batches
from catalogue.models import Observation, ObservationBatch

CHUNK = 500  # observations
_COPIED = (
    "offer_id",
    "fact",
    "state",
    "value",
    "method",
    "source",
    "source_ref",
    "note",
    "observed_on",
    "expires_on",
    "author_id",
    "photo_id",
    "accepted_by_id",
    "accepted_at",
    "batch_id",
)


class AlreadyUndone(Exception):
    """It was taken back before."""


@transaction.atomic
def undo(batch: ObservationBatch, user=None, note: str = "") -> int:
    """Take back what it recorded and put back what it replaced; how many were those.

    Nothing is deleted: rows are appended, and the documents move in the feed.
    """
    batch = ObservationBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if batch.undone_at:
        raise AlreadyUndone(str(batch))
    batch.undone_at = timezone.now()
    batch.save(update_fields=["undone_at"])
    number, offers = 0, set()
    recorded = Observation.objects.counting().filter(batch=batch).order_by("pk")
    for chunk in batches(list(recorded), CHUNK):
        offers |= take_back(chunk, user, note)
        number += len(chunk)
    for chunk in batches(_replaced(batch), CHUNK):
        Observation.objects.bulk_create(chunk)
        offers |= {one.offer_id for one in chunk}
        number += len(chunk)
    for some in batches(sorted(offers), CHUNK):
        announce(some)
    return number


def _replaced(batch: ObservationBatch) -> Iterator[Observation]:
    """Copies of what it took back, of imports that still stand."""
    rows = batch.observations.filter(retracts__isnull=False)
    for row in rows.select_related("retracts__batch").order_by("pk"):
        before = row.retracts
        if before.batch_id is None or before.batch.undone_at is None:
            yield Observation(**{name: getattr(before, name) for name in _COPIED})
