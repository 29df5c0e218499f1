"""Which epoch is in force, and when a new one starts."""

import logging
from typing import Any

from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.models import Max

from . import marker
from .locks import numbering_lock
from .marker import Marker
from .models import Epoch
from .transactions import in_caller_transaction

PATIENCE_MS = 10_000

logger = logging.getLogger(__name__)


def current() -> Epoch:
    """The epoch in force. Starts a new one when the database was restored.

    Inside a transaction nothing is compared with the marker: what is seen there
    may be older than what other processes have committed.
    """
    if in_caller_transaction():
        return latest()
    known = marker.read()  # before the row: another process may move both
    epoch = latest()
    if _restored(known, epoch):
        epoch = start(Epoch.Reason.RESTORED)
    _remember(known, epoch)
    return epoch


def latest() -> Epoch:
    """The newest epoch, as the database has it."""
    return Epoch.objects.latest("pk")


def start(reason: Epoch.Reason) -> Epoch:
    """Start an epoch, in a transaction of its own; older cursors are then void.

    For RESTORED the suspicion is checked again under the lock, because another
    process may have dealt with it; then the epoch in force is returned.
    """
    with numbering_lock(PATIENCE_MS):
        known = marker.read()
        epoch = latest()
        if reason == Epoch.Reason.RESTORED and not _restored(known, epoch):
            return epoch
        epoch = Epoch.objects.create(reason=reason, last=_highest(known))
    logger.warning("The feed starts epoch %s: %s", epoch.token.hex, epoch.reason)
    return epoch


def ensure_first(apps: Apps = all_apps, **kwargs: Any) -> None:
    """After ``migrate`` and ``flush``: the feed has an epoch to count in.

    ``apps``: the models as migrated so far, ours perhaps not among them.
    """
    if "epoch" in apps.all_models["publication"]:
        model = apps.get_model("publication", "Epoch")
        if not model.objects.exists():
            model.objects.create(reason=Epoch.Reason.FIRST)


def _restored(known: Marker | None, epoch: Epoch) -> bool:
    """True if no epoch in the database has come as far as the marker."""
    if known is None or _covers(epoch, known):
        return False
    return not any(_covers(older, known) for older in Epoch.objects.all())


def _covers(epoch: Epoch, known: Marker) -> bool:
    return epoch.token.hex == known.epoch and epoch.last >= known.position


def _highest(known: Marker | None) -> int:
    """The highest position that anybody can have seen."""
    last = Epoch.objects.aggregate(last=Max("last"))["last"] or 0
    return max(last, known.position if known else 0)


def _remember(known: Marker | None, epoch: Epoch) -> None:
    """Raise the marker to ``epoch`` before any of its positions is served."""
    reached = Marker(epoch.token.hex, epoch.last)
    if known is None or known.epoch != reached.epoch or known.position < epoch.last:
        marker.write(reached)
