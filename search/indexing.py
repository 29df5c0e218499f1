"""The index follows the feed: from the position it has reached, a commit per batch."""

import logging
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from publication import feed
from publication.cursor import Cursor, CursorExpired
from publication.feed import Entry
from publication.models import Publication
from publication.transactions import in_caller_transaction

from . import failures
from .document import Source, entry_of
from .engines import (
    Engine,
    EngineAwayError,
    IndexBusyError,
    IndexDamagedError,
    IndexState,
    IndexWriter,
    engines,
)
from .engines.base import ExclusiveIndex

BATCH = 500
Progress = Callable[[int], None]

logger = logging.getLogger("cordee.search")


def drain(engine: Engine | None = None) -> int:
    """Bring every index up to date, or that of `engine`; returns how many entries
    were written into the last one, which answers.

    0 also while another process drains: that one reads the feed once more after it
    has let go of the index, so nothing is left behind. What one of them
    raises (EngineAwayError) is raised when all have had their turn.
    """
    if engine is not None:
        return _drain(engine) or 0
    done, faults = [], []
    for one in engines():
        try:
            done.append(_drain(one))
        except Exception as error:  # noqa: BLE001  # raised below: the others go on
            faults.append(error)
    if faults:
        raise faults[0] if len(faults) == 1 else ExceptionGroup("indexes", faults)
    if None not in done:
        failures.forget()
    return done[-1] or 0


def _drain(engine: Engine) -> int | None:
    """None: another process has it in hand."""
    written = 0
    while True:
        try:
            with engine.exclusive() as index:
                written += _catch_up(index)
        except IndexBusyError:
            return written or None
        if not _behind(engine):
            return written


def rebuild(engine: Engine | None = None, progress: Progress | None = None) -> int:
    """Make every index anew from everything published, or that of `engine`; searches
    go on in the old ones.

    Raises IndexBusyError and EngineAwayError. Returns how many entries were written
    into the last one.
    """
    written = 0
    for one in [engine] if engine else engines():
        with one.exclusive() as index:
            written = _rebuild(index, progress or _unseen)
        written += _drain(one) or 0
    return written


def drain_after_commit(**kwargs: Any) -> None:
    """Receiver of `feed_moved`. The publication is committed and must not suffer:
    a fault is logged and counted, and the next drain starts where this one did."""
    try:
        drain()
    except Exception as error:
        logger.exception("The search index could not follow the feed.")
        _count(error)


def _count(error: Exception) -> None:
    try:
        failures.record(error)
    except OSError:
        logger.exception("Nor could the fault be counted.")


def _catch_up(index: ExclusiveIndex) -> int:
    if index.state is None:
        return _rebuild(index, _unseen)
    try:
        return _follow(index) + _refresh(index, localdate())
    except CursorExpired as expired:
        logger.warning("The search index is built anew: %s", expired.reason)
    except IndexDamagedError:
        logger.exception("The search index is built anew.")
    return _rebuild(index, _unseen)


def _follow(index: ExclusiveIndex) -> int:
    """Everything after the cursor. Raises CursorExpired."""
    state = index.state
    page = feed.changes(state.cursor, BATCH)
    if not page.rows and not page.more:
        return 0
    written = 0
    with index.updating() as writer:
        while page.rows or page.more:
            state = _write(writer, page.rows, page.cursor, state.rejected)
            writer.commit(state)
            written += len(page.rows)
            page = feed.changes(page.cursor, BATCH)
    return written


def _refresh(index: ExclusiveIndex, today: date) -> int:
    """Entries that differ only because the day has come, from the same documents."""
    due = index.due(today)
    if not due:
        return 0
    rows = list(Publication.objects.public().filter(pk__in=due))
    state = index.state
    with index.updating() as writer:
        writer.commit(_write(writer, rows, state.cursor, state.rejected))
    return len(rows)


def _rebuild(index: ExclusiveIndex, progress: Progress) -> int:
    _number_everything()
    snapshot = feed.snapshot()
    written, state = 0, IndexState(snapshot.cursor)
    with index.building() as writer:
        for rows in _batches(snapshot.rows):
            state = _write(writer, rows, snapshot.cursor, state.rejected)
            written += len(rows)
            progress(written)
        writer.commit(state)
    return written


def _number_everything() -> None:
    """So that what the snapshot gives does not come again after it."""
    if not in_caller_transaction():
        while feed.number_pending():
            pass


def _write(
    writer: IndexWriter, rows: Iterable[Any], cursor: Cursor, rejected: dict[str, str]
) -> IndexState:
    """Put or remove each row; returns the state at `cursor`. `rejected`: until now.

    A document that cannot be indexed must not hold up all that come after it: it is
    found no more, logged, and named by `search_index status`.
    """
    rows = list(rows)
    ids = _primary_keys(rows)
    today = localdate()
    refused = {}
    for row in rows:
        position = row.position or cursor.position  # what has none yet comes again
        try:
            _write_row(writer, row, ids.get(row.uid), position, today)
        except (EngineAwayError, IndexDamagedError):
            raise  # no fault of the document
        except Exception as error:
            logger.exception("Publication %s cannot be indexed.", row.uid)
            writer.remove(str(row.uid), position)
            refused[str(row.uid)] = f"{type(error).__name__}: {error}"[:500]
    refused |= writer.flush()
    written = {str(row.uid) for row in rows}
    before = {uid: why for uid, why in rejected.items() if uid not in written}
    return IndexState(cursor, before | refused)


def _write_row(
    writer: IndexWriter, row: Any, pk: int | None, position: int, today: date
) -> None:
    entry = None
    if row.document is not None and pk is not None:
        source = Source(pk, str(row.uid), row.audience, row.document)
        entry = entry_of(source, today)
    if entry is None:
        writer.remove(str(row.uid), position)
    else:
        writer.put(entry, position)


def _primary_keys(rows: list[Any]) -> dict[Any, int]:
    uids = [row.uid for row in rows if row.document is not None]
    found = Publication.objects.filter(uid__in=uids)
    return dict(found.values_list("uid", "pk"))


def _behind(engine: Engine) -> bool:
    """Has the feed moved while the index was held?"""
    state = engine.state()
    if state is None:
        return True
    try:
        page = feed.changes(state.cursor, 1)
    except CursorExpired:
        return True
    return bool(page.rows) or page.more


def _batches(rows: Iterable[Entry]) -> Iterable[list[Entry]]:
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _unseen(written: int) -> None:
    """Nobody watches."""
