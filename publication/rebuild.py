"""Build documents again, in bulk: after a change of builder, or of the day."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from django.db import transaction

from . import feed
from .failures import all_steps, each_alone
from .kinds import Kind
from .models import Publication

CHUNK = 200

Progress = Callable[[int], None]

logger = logging.getLogger(__name__)


def sources(kind: Kind) -> list[int]:
    """Every object of ``kind``, and those gone that the feed still shows."""
    existing = kind.model_class._base_manager.values_list("pk", flat=True)
    shown = Publication.objects.live().filter(kind=kind.code)
    return sorted({*existing, *shown.values_list("object_id", flat=True)})


def stale(kind: Kind, today: date) -> list[int]:
    """Objects whose document or index entry differs today from what is stored."""
    rows = Publication.objects.live().filter(kind=kind.code, stale_on__lte=today)
    return sorted(rows.values_list("object_id", flat=True))


def rebuild(kind: Kind, ids: Sequence[int], today: date, progress: Progress) -> int:
    """Write these objects to the feed again; returns how many moved.

    A transaction per chunk. Where a chunk fails, its objects are tried one by
    one; those that fail are raised together at the end as PartialFailure.
    ``progress`` is told how many objects each chunk had.
    """
    steps = (partial(_chunk, kind, part, today, progress) for part in _chunks(ids))
    return all_steps(steps)


def _chunk(kind: Kind, part: Sequence[int], today: date, progress: Progress) -> int:
    try:
        with transaction.atomic():
            return feed.write(kind.code, part, today)
    except Exception:
        logger.exception("A chunk of %s failed; its objects one by one", kind.code)
        return each_alone(lambda pk: feed.write(kind.code, [pk], today), part)
    finally:
        progress(len(part))


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
