"""Positions are given out when the feed is read, to what is committed by then.

A number taken while writing may be committed after a higher one, and a reader
that has passed it never sees it. Here one process at a time numbers, in a short
transaction, rows that are already committed: positions appear in order.
"""

from django.db import connection

from .epochs import current, latest
from .locks import LockBusy, numbering_lock
from .models import Epoch, Publication

BATCH = 2_000
WAIT_MS = 200


def number_pending(limit: int = BATCH) -> int:
    """Number up to ``limit`` committed rows; returns how many.

    0 also when the lock is not free within WAIT_MS: whoever holds it is
    numbering. RuntimeError inside a caller's transaction.
    """
    if not Publication.objects.pending().exists():
        return 0
    current()  # a restored database must not catch up with its marker unnoticed
    try:
        with numbering_lock(WAIT_MS):
            return _number(limit)
    except LockBusy:
        return 0


def _number(limit: int) -> int:
    """Rows that a writer is changing right now are left for the next time."""
    rows = Publication.objects.pending().order_by("changed_at", "pk")
    rows = rows.select_for_update(skip_locked=True).values_list("pk", flat=True)
    ids = list(rows[:limit])
    if not ids:
        return 0
    epoch = latest()
    Epoch.objects.filter(pk=epoch.pk).update(last=epoch.last + len(ids))
    _assign(ids, epoch.last)
    return len(ids)


def _assign(ids: list[int], last: int) -> None:
    """Number these rows from ``last`` + 1 on, in the order of their change.

    One statement: row by row, a batch held the lock for half a second.
    """
    table = connection.ops.quote_name(Publication._meta.db_table)
    marks = ", ".join(["%s"] * len(ids))
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET position = placed.position FROM ("  # noqa: S608
            " SELECT id, %s + row_number() OVER (ORDER BY changed_at, id) AS position"
            f" FROM {table} WHERE id IN ({marks})"
            f") AS placed WHERE {table}.id = placed.id",
            [last, *ids],
        )
