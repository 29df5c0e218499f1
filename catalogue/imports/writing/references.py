"""What we remember of the source: what it said last, and what it offers."""

from collections.abc import Sequence
from datetime import datetime

from catalogue.imports.plan import Plan
from catalogue.models import ExternalReference

WRITTEN = [
    "digest",
    "given",
    "offered",
    "unclassified",
    "producer",
    "publisher",
    "same_as",
    "updated_there",
    "seen_at",
    "missing_since",
]


def write_references(plans: Sequence[Plan], now: datetime) -> None:
    """Insert or update the reference of every plan."""
    for plan in plans:
        _fill(plan, now)
    references = [plan.reference for plan in plans]
    ExternalReference.objects.bulk_create(r for r in references if r.pk is None)
    known = [reference for reference in references if reference.pk is not None]
    if known:
        ExternalReference.objects.bulk_create(
            known, update_conflicts=True, unique_fields=["id"], update_fields=WRITTEN
        )


def _fill(plan: Plan, now: datetime) -> None:
    reference, record = plan.reference, plan.record
    reference.offer = plan.offer
    reference.digest = plan.digest
    reference.given = plan.merge.given
    reference.offered = plan.merge.offered
    reference.unclassified = list(record.unclassified)
    reference.producer = record.producer
    reference.publisher = record.publisher
    reference.same_as = list(record.same_as)
    reference.updated_there = record.updated_there
    reference.seen_at = now
    reference.missing_since = None
