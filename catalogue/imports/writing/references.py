"""What we remember of the source: what it said last, and what it offers."""

from collections.abc import Sequence
from datetime import datetime

from catalogue.imports.plan import Plan
from catalogue.models import ExternalReference
from publication.rows import insert


def write_references(plans: Sequence[Plan], now: datetime) -> None:
    """Insert or update the reference of every plan."""
    insert(
        ExternalReference,
        [
            {
                "offer_id": plan.pk,
                "source": plan.source,
                "external_id": plan.record.external_id,
                **_columns(plan, now),
            }
            for plan in plans
            if plan.reference is None
        ],
    )
    _update([plan for plan in plans if plan.reference is not None], now)


def _update(plans: Sequence[Plan], now: datetime) -> None:
    written: set[str] = set()
    for plan in plans:
        for name, value in _columns(plan, now).items():
            setattr(plan.reference, name, value)
            written.add(name)
    if plans:
        ExternalReference.objects.bulk_create(
            [plan.reference for plan in plans],
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=sorted(written),
        )


def _columns(plan: Plan, now: datetime) -> dict[str, object]:
    record = plan.record
    return {
        "digest": plan.digest,
        "given": plan.merge.given,
        "offered": plan.merge.offered,
        "unclassified": list(record.unclassified),
        "producer": record.producer,
        "publisher": record.publisher,
        "same_as": list(record.same_as),
        "updated_there": record.updated_there,
        "seen_at": now,
        "missing_since": None,
    }
