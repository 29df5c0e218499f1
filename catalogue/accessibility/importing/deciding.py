"""An editor says which offer a row speaks of, or that it is none, or thinks again."""

from django.db import transaction
from django.utils import timezone

from catalogue.accessibility.recording import announce, retract
from catalogue.models import Observation, SourceRow

from . import facts


class CannotDecide(Exception):
    """The row was decided meanwhile, its import undone, or the offer is none of its
    candidates."""


@transaction.atomic
def choose(row: SourceRow, offer: int | str, user) -> int:
    """Its facts are recorded of one of its candidates; how many were new."""
    row = _open(row)
    named = {str(one["offer"]): one["offer"] for one in row.candidates}
    if (offer := named.get(str(offer))) is None:
        raise CannotDecide
    _decide(row, offer, user)
    known = facts.stored(row.batch.source, [row.external_id]).get(row.external_id, ())
    said = facts.from_json(row.facts)
    covers = {fact.fact for fact in said}
    change = facts.change(offer, row.external_id, said, known, covers)
    announce(facts.write([change], row.batch, None, timezone.now()))
    return len(change.new)


@transaction.atomic
def dismiss(row: SourceRow, user) -> None:
    """It is none of ours; later imports leave it alone."""
    _decide(_open(row), None, user)


@transaction.atomic
def reopen(row: SourceRow, user) -> None:
    """What was decided is taken back, and it waits again."""
    row = _locked(row)
    if row.decided_at is None or row.batch.undone_at:
        raise CannotDecide
    if row.offer_id:
        recorded = Observation.objects.counting().filter(
            offer=row.offer_id,
            source=row.batch.source,
            source_ref=row.external_id,
            batch__isnull=False,
        )
        retract(recorded, user)
    row.offer_id = row.decided_by = row.decided_at = None
    row.save(update_fields=["offer", "decided_by", "decided_at"])


def _locked(row: SourceRow) -> SourceRow:
    rows = SourceRow.objects.select_for_update(of=("self",)).select_related("batch")
    return rows.get(pk=row.pk)


def _open(row: SourceRow) -> SourceRow:
    row = _locked(row)
    if row.decided_at or row.batch.undone_at:
        raise CannotDecide
    return row


def _decide(row: SourceRow, offer: int | None, user) -> None:
    row.offer_id, row.decided_by, row.decided_at = offer, user, timezone.now()
    row.save(update_fields=["offer", "decided_by", "decided_at"])
