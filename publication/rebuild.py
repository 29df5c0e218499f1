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

    A transaction per chunk. Objects that an editor holds right now are done
    after it, alone: to wait for one while holding others could stop the editor.
    Where a chunk fails, its objects are tried one by one; those that fail are
    raised together at the end as PartialFailure. ``progress`` is told how many
    objects each chunk had.
    """
    steps = (partial(_chunk, kind, part, today, progress) for part in _chunks(ids))
    return all_steps(steps)


def _chunk(kind: Kind, part: Sequence[int], today: date, progress: Progress) -> int:
    try:
        done, moved = _free_ones(kind, part, today)
    except Exception:
        logger.exception("A chunk of %s failed; its objects one by one", kind.code)
        done, moved = set(), 0
    left = [pk for pk in part if pk not in done]
    progress(len(part))
    alone = partial(each_alone, lambda pk: feed.write(kind.code, [pk], today), left)
    return all_steps((lambda: moved, alone))


@transaction.atomic
def _free_ones(kind: Kind, part: Sequence[int], today: date) -> tuple[set[int], int]:
    """Write those that nobody holds; returns their keys and how many moved."""
    rows = kind.model_class._base_manager.filter(pk__in=part).order_by("pk")
    free = rows.select_for_update(skip_locked=True, no_key=True)
    keys = set(free.values_list("pk", flat=True))
    return keys, feed.write(kind.code, keys, today)


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
