"""The rows of the offers themselves."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from catalogue.imports.fields import assign, is_own
from catalogue.imports.plan import Outcome, Plan
from catalogue.models import Offer

LEFT_ALONE = {"id", "uid", "created_at"}


def write_offers(
    plans: Sequence[Plan], providers: Mapping[str, int], now: datetime
) -> None:
    """Insert or update; afterwards every plan's offer has its primary key."""
    for plan in plans:
        for name, value in plan.merge.taken.items():
            if name == "live":
                set_live(plan.offer, bool(value), now)
            elif is_own(name):
                assign(plan.offer, name, value, providers)
    Offer.objects.bulk_create([p.offer for p in plans if p.outcome is Outcome.CREATED])
    changed = [plan.offer for plan in plans if plan.outcome is Outcome.CHANGED]
    if changed:  # whole rows: they are locked, and one statement takes them all
        Offer.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=_written_columns(),
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


def _written_columns() -> list[str]:
    names = (field.name for field in Offer._meta.concrete_fields)
    return [name for name in names if name not in LEFT_ALONE]
