"""The index follows the feed: from the position it has reached, a commit per batch."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.timezone import localdate

from catalogue.imports.batches import batches
from publication import feed
from publication.cursor import CursorExpired
from publication.entry import entry
from publication.feed import Entry
from publication.models import Publication
from publication.scope import PUBLIC
from publication.transactions import in_caller_transaction

from ..engines import (
    Engine,
    IndexBusyError,
    IndexDamagedError,
    IndexMissingError,
    IndexState,
    engines,
)
from ..engines.base import ExclusiveIndex
from ..entries.making import Maker, here, on_all_processors, orders
from . import failures, letters
from .verifying import verify
from .writing import put, write

BATCH = 500
Progress = Callable[[int], None]
Making = Callable[[int, date], AbstractContextManager[Maker]]

logger = logging.getLogger("cordee.search")


def _unseen(written: int) -> None:
    """Nobody watches."""


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
                written += _catch_up(index, engine.name)
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
            written = _rebuild(index, one.name, on_all_processors, progress or _unseen)
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


def repair(engine: Engine | None = None, progress: Progress | None = None) -> int:
    """Write once more all in which an index differs from what is published, of every
    engine or one, and every dead letter; returns how many entries that were.

    Raises IndexBusyError, IndexMissingError and EngineAwayError.
    """
    written = 0
    for one in [engine] if engine else engines():
        _drain(one)
        with one.exclusive() as index:
            uids = sorted(verify(one).uids)
            _write_again(index, one.name, uids, progress or _unseen)
        written += len(uids)
    return written


def retry(engine: Engine, uids: list[str]) -> None:
    """Write these publications once more. Raises IndexBusyError, IndexMissingError
    and EngineAwayError."""
    with engine.exclusive() as index:
        if index.state is None:
            raise IndexMissingError(f"{engine.name} has no index yet")
        _write_again(index, engine.name, uids, _unseen)


def _write_again(
    index: ExclusiveIndex, engine: str, uids: list[str], progress: Progress
) -> None:
    cursor = index.state.cursor
    with index.updating() as writer:
        for start in range(0, len(uids), BATCH):
            some = uids[start : start + BATCH]
            rows = list(Publication.objects.filter(uid__in=some))
            for uid in {*some} - {str(row.uid) for row in rows}:
                writer.remove(uid, cursor.position)
            write(writer, engine, map(_public, rows), cursor)
            progress(start + len(some))


def _public(row: Publication) -> Entry:
    """As the feed would give it; without its position, so that it is written where the
    index stands, over whatever is there."""
    return replace(entry(row, PUBLIC), position=None)


def _catch_up(index: ExclusiveIndex, engine: str) -> int:
    if index.state is None:
        return _rebuild(index, engine, here)
    try:
        return _follow(index, engine) + _again(index, engine, localdate())
    except CursorExpired as expired:
        logger.warning("The search index is built anew: %s", expired.reason)
    except IndexDamagedError:
        logger.exception("The search index is built anew.")
    return _rebuild(index, engine, here)


def _follow(index: ExclusiveIndex, engine: str) -> int:
    """Everything after the cursor. Raises CursorExpired."""
    page = feed.changes(index.state.cursor, BATCH)
    if not page.rows and not page.more:
        return 0
    written = 0
    with index.updating() as writer:
        while page.rows or page.more:
            write(writer, engine, page.rows, page.cursor)
            written += len(page.rows)
            page = feed.changes(page.cursor, BATCH)
    return written


def _again(index: ExclusiveIndex, engine: str, today: date) -> int:
    """Entries that differ only because the day has come, from the same documents, and
    dead letters whose time has come."""
    due = Q(pk__in=index.due(today)) | Q(uid__in=letters.due(engine))
    rows = list(Publication.objects.public().filter(due))
    if rows:
        with index.updating() as writer:
            write(writer, engine, rows, index.state.cursor)
    return len(rows)


def _rebuild(
    index: ExclusiveIndex, engine: str, making: Making, progress: Progress = _unseen
) -> int:
    _number_everything()
    start = timezone.now()
    snapshot = feed.snapshot()
    total = Publication.objects.public().count()
    written = 0
    # processes are begun before the writer begins its threads
    with making(total, localdate()) as make, index.building() as writer:
        ordered = (
            orders(rows, snapshot.cursor.position)
            for rows in batches(snapshot.rows, BATCH)
        )
        for batch in make(ordered, writer.form):
            put(writer, engine, batch)
            written += len(batch)
            progress(written)
        writer.commit(IndexState(snapshot.cursor))
    letters.forget_before(engine, start)
    return written


def _number_everything() -> None:
    """So that what the snapshot gives does not come again after it."""
    if not in_caller_transaction():
        while feed.number_pending():
            pass


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
