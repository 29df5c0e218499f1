"""Offers that a complete delivery holds no longer.

A source that breaks down must not empty the catalogue: many at once stop the import
until somebody confirms, and nothing is ever unpublished without that word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.models import ExternalReference, Offer
from publication import feed

from .batches import batches
from .problem import FileStopped, Problem
from .spool import Spool
from .writing.offers import set_live

FEW = 20  # offers
PART = 0.1  # of the source's live offers
BATCH = 200


@dataclass(slots=True)
class Missing:
    """References that a delivery lacks. `live`: identifiers of those on show."""

    references: list[int] = field(default_factory=list)
    live: list[str] = field(default_factory=list)


def find(source: str, spool: Spool, *, confirmed: bool) -> Missing:
    """What the delivery on the spool lacks of the source.

    Raises `FileStopped` where that is more than a source loses in a day, unless
    it was confirmed.
    """
    missing, live = Missing(), 0
    rows = ExternalReference.objects.filter(source=source).order_by("pk")
    rows = rows.values_list("pk", "external_id", "offer__live")
    for pk, external_id, is_live in rows.iterator(chunk_size=2_000):
        live += is_live
        if external_id not in spool:
            missing.references.append(pk)
            if is_live:
                missing.live.append(external_id)
    if len(missing.live) > max(FEW, PART * live) and not confirmed:
        message = _("%(missing)s of %(live)s offers are missing: confirmation needed.")
        counts = {"missing": len(missing.live), "live": live}
        raise FileStopped("needs_confirmation", message % counts)
    return missing


def problems(missing: Missing, *, confirmed: bool) -> list[Problem]:
    """What the report says of each missing offer."""
    expected = "" if confirmed else _("confirmation, to unpublish it")
    code = "removed" if confirmed else "missing"
    return [
        Problem(record=one, pointer="", code=code, expected=expected)
        for one in missing.live
    ]


def apply(missing: Missing, *, confirmed: bool) -> None:
    """Note since when they are missing; unpublish them where that is confirmed."""
    for keys in batches(missing.references, BATCH):
        with transaction.atomic():
            _note(keys)
            if confirmed:
                _unpublish(keys)


def _note(keys: Sequence[int]) -> None:
    rows = ExternalReference.objects.filter(pk__in=keys, missing_since=None)
    rows.update(missing_since=timezone.now())


def _unpublish(keys: Sequence[int]) -> None:
    """Take off the site what the source had put there; an editor's choice stands."""
    references = ExternalReference.objects.in_bulk(keys).values()
    ours = [reference for reference in references if reference.given.get("live")]
    ids = [reference.offer_id for reference in ours]
    offers = Offer.objects.filter(pk__in=ids, live=True).order_by("pk")
    offers = list(offers.select_for_update(of=("self",), no_key=True))
    for offer in offers:
        set_live(offer, live=False, now=timezone.now())
    Offer.objects.bulk_update(
        offers, ["live", "has_unpublished_changes", "live_revision"]
    )
    gone = {offer.pk for offer in offers}
    for reference in ours:
        reference.given["live"] = reference.offer_id not in gone
    ExternalReference.objects.bulk_update(ours, ["given"])
    feed.write("offer", gone)
