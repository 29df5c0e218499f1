"""Out of the feed: what changed since a cursor, and everything there is."""

from collections.abc import Iterator
from dataclasses import dataclass

from . import epochs, numbering
from .cursor import Cursor, CursorExpired, Expiry
from .entry import Entry, entry
from .models import Epoch, Publication
from .models.querysets import PublicationQuerySet
from .scope import PUBLIC, Scope
from .transactions import in_caller_transaction

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Page:
    """``rows`` in order of position; ``more``: another page is there already."""

    rows: list[Entry]
    cursor: Cursor
    more: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything live; what changes from now on follows from ``cursor``."""

    rows: Iterator[Entry]
    cursor: Cursor


def changes(after: Cursor | None, limit: int, scope: Scope = PUBLIC) -> Page:
    """Up to ``limit`` changes after a cursor; None begins with nothing.

    An object changed twice is given once, in its last state. Raises
    CursorExpired when following ``after`` could miss something.
    """
    numbered = 0 if in_caller_transaction() else numbering.number_pending()
    noted = epochs.current()
    after = after or begin(noted, scope)
    found = list(_after(after.position, scope)[: limit + 1])
    _check(after, scope, epochs.latest())
    rows = [entry(row, scope) for row in found[:limit]]
    full = len(found) > limit
    reached = rows[-1].position if rows else 0
    if not full:  # everything up to the position noted before has been looked at
        reached = max(reached, noted.last, after.position)
    cursor = Cursor(after.epoch, reached, after.scope, after.floor)
    return Page(rows, cursor, more=full or numbered == numbering.BATCH)


def snapshot(scope: Scope = PUBLIC) -> Snapshot:
    """Every live row, numbered or not, in one statement.

    A row that is being republished is never missing; the position was noted
    before, so whatever the statement does not see comes after the cursor.
    """
    noted = epochs.current()
    cursor = Cursor(noted.token.hex, noted.last, scope.token, noted.purged)
    return Snapshot(_everything(scope), cursor)


def latest_position() -> int:
    """The highest position ever given out, not the highest still in use."""
    return epochs.current().last


def begin(epoch: Epoch, scope: Scope) -> Cursor:
    """The cursor of a reader that holds nothing."""
    return Cursor(epoch.token.hex, 0, scope.token, epoch.purged)


def _after(position: int, scope: Scope) -> PublicationQuerySet:
    rows = Publication.objects.told_to(scope).filter(position__gt=position)
    return rows.order_by("position")


def _everything(scope: Scope) -> Iterator[Entry]:
    rows = Publication.objects.visible_to(scope).order_by("pk")
    return (entry(row, scope) for row in rows.iterator(chunk_size=CHUNK))


def _check(cursor: Cursor, scope: Scope, epoch: Epoch) -> None:
    """Called after the rows are read: a purge in between is then seen here."""
    if cursor.epoch != epoch.token.hex:
        raise CursorExpired(Expiry.EPOCH)
    if cursor.scope != scope.token:
        raise CursorExpired(Expiry.SCOPE)
    if cursor.position > epoch.last:
        raise CursorExpired(Expiry.AHEAD)
    if epoch.purged > max(cursor.position, cursor.floor):
        raise CursorExpired(Expiry.PURGED)
