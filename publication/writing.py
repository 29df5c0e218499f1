"""Into the feed: called in the transaction that changes the object."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from uuid import UUID

from django.utils import timezone

from . import kinds
from .audiences import narrowed
from .kinds import Built, Kind
from .models import Publication, Withdrawal
from .rows import insert
from .signals import announce
from .transactions import require_transaction

BATCH = 500
REPLACED = [
    "object_id",
    "position",
    "document",
    "trade",
    "audience",
    "formerly",
    "withdrawn",
    "withdrawn_reason",
    "stale_on",
    "changed_at",
]


def write(kind: str, object_ids: Iterable[int], today: date | None = None) -> int:
    """Bring the feed rows of these objects up to date; returns how many moved.

    What is stored already stays where it is. Objects that are not built are no
    longer live and are withdrawn. RuntimeError outside a transaction.
    """
    require_transaction("write")
    today = today or timezone.localdate()
    ids = sorted(set(object_ids))
    return sum(_write_batch(kinds.get(kind), part, today) for part in _parts(ids))


def withdraw(kind: str, object_ids: Iterable[int], reason: str) -> int:
    """Turn the live rows of these objects into tombstones; returns how many.

    ``reason`` is a Withdrawal. RuntimeError outside a transaction.
    """
    require_transaction("withdraw")
    ids = sorted(set(object_ids))
    moved = sum(_withdraw_batch(kind, part, reason) for part in _parts(ids))
    if moved:
        announce(kind)
    return moved


def _write_batch(kind: Kind, ids: Sequence[int], today: date) -> int:
    _lock_sources(kind, ids)
    built = list(kind.build(ids, today))
    moved = _store(kind.code, built)
    gone = set(ids) - {one.object_id for one in built}
    return moved + withdraw(kind.code, gone, Withdrawal.UNPUBLISHED)


def _lock_sources(kind: Kind, ids: Sequence[int]) -> None:
    """Hold the source rows before they are read.

    Without it a rebuild that has read an older state could overwrite, or bring
    back to life, what was published or deleted in between.
    """
    sources = kind.model_class._base_manager.filter(pk__in=ids).order_by("pk")
    list(sources.select_for_update(no_key=True).values_list("pk"))


def _store(kind: str, built: Sequence[Built]) -> int:
    stored = Publication.objects.in_bulk([one.uid for one in built], field_name="uid")
    now = timezone.now()
    new = [_row(kind, one, now) for one in built if one.uid not in stored]
    insert(Publication, new)
    moved = _replace(kind, [one for one in built if one.uid in stored], stored, now)
    if new or moved:
        announce(kind)
    return len(new) + moved


def _replace(
    kind: str, built: Sequence[Built], stored: Mapping[UUID, Publication], now: datetime
) -> int:
    """Overwrite what differs from what is stored; returns how many did."""
    rows = []
    for one in built:
        row = stored[one.uid]
        if _differs(one, row):
            formerly = narrowed((row.formerly, row.audience), one.audience)
            rows.append(Publication(**_row(kind, one, now), formerly=formerly))
    if rows:
        Publication.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["uid"], update_fields=REPLACED
        )
    return len(rows)


def _differs(one: Built, stored: Publication) -> bool:
    return _reader_sees(stored) != (
        one.object_id,
        one.document.decode(),
        None if one.trade is None else one.trade.decode(),
        one.audience,
        one.stale_on,
    )


def _reader_sees(row: Publication) -> tuple[object, ...]:
    """What makes a row move when it changes; a tombstone equals nothing live."""
    return (row.object_id, row.document, row.trade, row.audience, row.stale_on)


def _row(kind: str, one: Built, now: datetime) -> dict[str, object]:
    return {
        "kind": kind,
        "uid": one.uid,
        "code": one.uid.hex[:12],
        "object_id": one.object_id,
        "document": one.document.decode(),
        "trade": None if one.trade is None else one.trade.decode(),
        "audience": one.audience,
        "stale_on": one.stale_on,
        "changed_at": now,
    }


def _withdraw_batch(kind: str, ids: Sequence[int], reason: str) -> int:
    return (
        Publication.objects.live()
        .filter(kind=kind, object_id__in=ids)
        .update(
            position=None,
            document=None,
            trade=None,
            stale_on=None,
            withdrawn=True,
            withdrawn_reason=reason,
            changed_at=timezone.now(),
        )
    )


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    remaining = iter(ids)
    while part := list(islice(remaining, BATCH)):
        yield part
