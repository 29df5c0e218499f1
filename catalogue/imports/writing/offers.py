"""The rows of the offers themselves."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid5

from catalogue.imports.fields import Values, assign, columns
from catalogue.imports.plan import Outcome, Plan
from catalogue.models import Offer
from publication.rows import insert

from .scores import Scores

NAMESPACE = UUID("0b8f6a52-7a55-4a0e-8a57-2b8f0d7c1c11")
LEFT_ALONE = {"id", "uid", "created_at"}


def offer_uid(source: str, external_id: str) -> UUID:
    """The identity of an imported offer: the same whenever it is imported anew."""
    return uuid5(NAMESPACE, f"{source}:{external_id}")


def write_offers(
    plans: Sequence[Plan], providers: Mapping[str, int], now: datetime
) -> None:
    """Insert or update; afterwards every plan has its offer's key and its columns."""
    for plan in plans:
        held = plan.offer.attributes if plan.offer else {}
        plan.row = columns(plan.merge.taken, held, providers)
    _insert([plan for plan in plans if plan.outcome is Outcome.CREATED], now)
    _update([plan for plan in plans if plan.outcome is Outcome.CHANGED], now)


def _insert(plans: Sequence[Plan], now: datetime) -> None:
    uids = [offer_uid(plan.source, plan.record.external_id) for plan in plans]
    scores = Scores(plans)
    for plan, uid in zip(plans, uids, strict=True):
        is_live = bool(plan.merge.taken.get("live"))
        plan.row |= {"uid": uid, "created_at": now, "updated_at": now}
        plan.row |= _state(now if is_live else None)
        plan.row["completeness"] = scores.of(plan)
    insert(Offer, [plan.row for plan in plans])
    keys = dict(Offer.objects.filter(uid__in=uids).values_list("uid", "pk"))
    for plan, uid in zip(plans, uids, strict=True):
        plan.pk = keys[uid]


def _state(published_at: datetime | None) -> Values:
    return {
        "live": published_at is not None,
        "has_unpublished_changes": published_at is None,
        "first_published_at": published_at,
        "last_published_at": published_at,
    }


def _update(plans: Sequence[Plan], now: datetime) -> None:
    for plan in plans:
        assign(plan.offer, plan.row)
        if "live" in plan.merge.taken:
            set_live(plan.offer, bool(plan.merge.taken["live"]), now)
    if plans:  # whole rows: they are locked, and one statement takes them all
        Offer.objects.bulk_create(
            [plan.offer for plan in plans],
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=list(_written_columns()),
        )


def set_live(offer: Offer, live: bool, now: datetime) -> None:
    """Publish or unpublish an offer in memory, as Wagtail's own actions do."""
    offer.live = live
    if live:
        offer.expired = False
        offer.has_unpublished_changes = False
        offer.last_published_at = now
        offer.first_published_at = offer.first_published_at or now
    else:
        offer.has_unpublished_changes = True
        offer.live_revision = None


def _written_columns() -> Iterator[str]:
    names = (field.name for field in Offer._meta.concrete_fields)
    return (name for name in names if name not in LEFT_ALONE)
