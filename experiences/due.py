"""Experiences to build again: noted where it is learnt, done as soon as may be."""

import logging
import time
from collections.abc import Iterable, Sequence
from datetime import timedelta
from math import inf

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from catalogue.imports.batches import batches
from publication import feed
from publication.failures import PartialFailure

from .models import DueRebuild

KIND = "experience"
CHUNK = 50
PATIENCE = timedelta(minutes=15)  # before what has failed is tried again
AFTER_COMMIT = (
    1.0  # seconds that somebody who saves waits for; the worker does the rest
)

logger = logging.getLogger("cordee.experiences")


def note(experiences: Iterable[int]) -> int:
    """Their documents are to be built again; returns how many that are.

    Call it in the transaction that changes what they are made of: the note is
    committed with it, or neither.
    """
    keys = sorted(set(experiences))
    DueRebuild.objects.bulk_create([DueRebuild(experience_id=key) for key in keys])
    if keys and settings.EXPERIENCES_FOLLOW_AFTER_COMMIT:
        transaction.on_commit(rebuild_after_commit, robust=True)
    return len(keys)


def rebuild(seconds: float = inf) -> int:
    """Build what is due, a transaction a chunk; returns how many moved.

    Safe to run twice at once: whoever comes second finds the notes taken, and passes
    them by. One that fails holds back no other and keeps its note. After so many
    `seconds` nothing more is begun. Raises PartialFailure at the end.
    """
    until = time.monotonic() + seconds
    moved, failed = 0, []
    for keys in batches(_due(), CHUNK if seconds == inf else 1):
        if time.monotonic() > until:
            break
        moved += _chunk(keys, failed)
    if failed:
        raise PartialFailure(failed, moved)
    return moved


def rebuild_after_commit() -> None:
    """What was committed must not suffer from a fault: it is logged, and the worker
    tries again."""
    try:
        rebuild(AFTER_COMMIT)
    except PartialFailure:
        logger.warning("Some experiences are still to be built again")


def _chunk(keys: Sequence[int], failed: list[tuple[object, Exception]]) -> int:
    """Together, and one by one where that fails."""
    try:
        return _rebuild(keys)
    except Exception as error:
        if len(keys) > 1:
            return sum(_chunk([key], failed) for key in keys)
        logger.exception("Experience %s could not be built again", keys[0])
        _remember(keys[0], error)
        failed.append((keys[0], error))
        return 0


@transaction.atomic
def _rebuild(keys: Sequence[int]) -> int:
    """Only the notes read here are deleted: one that comes meanwhile is for later."""
    notes = DueRebuild.objects.filter(experience__in=keys).order_by("pk")
    taken = notes.select_for_update(skip_locked=True, of=("self",))
    found = dict(taken.values_list("pk", "experience_id"))
    if not found:
        return 0
    moved = feed.write(KIND, found.values())
    DueRebuild.objects.filter(pk__in=found).delete()
    return moved


def _due() -> list[int]:
    """The longest due first."""
    late = timezone.now() - PATIENCE
    due = DueRebuild.objects.filter(Q(failed_at=None) | Q(failed_at__lte=late))
    keys = due.order_by("pk").values_list("experience", flat=True)
    return list(dict.fromkeys(keys))


def _remember(key: int, error: Exception) -> None:
    rows = DueRebuild.objects.filter(experience=key)
    rows.update(failed_at=timezone.now(), error=repr(error))
