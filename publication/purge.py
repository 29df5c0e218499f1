"""Tombstones are kept for a time, then purged, and older cursors with them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .epochs import latest
from .models import Epoch, Publication

KEPT = timedelta(days=90)


def purge_tombstones(now: datetime | None = None) -> int:
    """Purge tombstones older than KEPT; returns how many.

    A row that was narrowed to fewer readers is a tombstone for the others: it
    stays, and the others are no longer told of it.
    """
    with transaction.atomic():
        positions = _hold((now or timezone.now()) - KEPT)
        if positions:
            _raise_mark(max(positions.values()))
            held = Publication.objects.filter(pk__in=positions)
            held.filter(withdrawn=True).delete()
            held.update(formerly="")
    return len(positions)


def _hold(before: datetime) -> dict[int, int]:
    """Lock what is to be purged: primary key → position.

    Only what is numbered, so that the mark tells which cursors have missed it.
    What a writer is bringing back right now is left for the next time.
    """
    old = Publication.objects.filter(position__isnull=False, changed_at__lt=before)
    old = old.filter(Q(withdrawn=True) | ~Q(formerly=""))
    old = old.select_for_update(skip_locked=True)
    return dict(old.values_list("pk", "position"))


def _raise_mark(position: int) -> None:
    Epoch.objects.filter(pk=latest().pk, purged__lt=position).update(purged=position)
