"""Entries made from rows of the feed: here, or for a whole index on all processors.

Making an entry is pure and most of the work of building an index; so is putting it
into the form in which an index takes it. The processes for it are forked, touch no
database, and are handed a bounded number of batches ahead.
"""

import gc
import logging
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.pool import Pool
from typing import Any, NamedTuple

from publication.models import Publication

from .document import Source, entry_of
from .entry import IndexEntry

WORTHWHILE = 2_000  # entries; below, starting processes costs more than they save
AHEAD = 2  # batches a process that wait for their turn
LONGEST_REASON = 500

logger = logging.getLogger("cordee.search")


Form = Callable[[IndexEntry, int], bytes]  # an entry at a position, for an index


class Order(NamedTuple):
    """One row of the feed. `source` None: there is nothing of it to find."""

    uid: str
    position: int
    source: Source | None


class Made(NamedTuple):
    """What became of an order. `formed`: its entry, as an index takes it. `fault`: why
    it cannot be indexed, "" where it can; neither: there is nothing of it to find."""

    uid: str
    position: int
    formed: bytes | None
    fault: str = ""


Maker = Callable[[Iterable[list[Order]], Form], Iterator[list[Made]]]


def orders(rows: Iterable[Any], position: int) -> list[Order]:
    """Of rows of the feed, or of its table. `position`: of those that have none yet;
    they come again."""
    rows = list(rows)
    ids = _primary_keys(rows)
    return [
        Order(str(row.uid), row.position or position, _source(row, ids)) for row in rows
    ]


def make(batch: Iterable[Order], form: Form, today: date) -> list[Made]:
    """A document that cannot be indexed is logged."""
    return [_made(order, form, today) for order in batch]


@contextmanager
def here(total: int, today: date) -> Iterator[Maker]:
    """Makes the entries in this process."""
    yield lambda batches, form: (make(batch, form, today) for batch in batches)


@contextmanager
def on_all_processors(total: int, today: date) -> Iterator[Maker]:
    """Makes them in processes beside this one where `total` makes that worthwhile.

    Only for commands and workers: what is forked has none of the other threads.
    """
    processes = _processors()
    if total < WORTHWHILE or processes < 2:
        with here(total, today) as maker:
            yield maker
        return
    context = multiprocessing.get_context("fork")
    with context.Pool(processes, gc.freeze) as pool:
        most = processes * AHEAD
        yield lambda batches, form: _in_turn(pool, most, batches, form, today)


def _in_turn(
    pool: Pool, most: int, batches: Iterable[list[Order]], form: Form, today: date
) -> Iterator[list[Made]]:
    """Batches go out ahead; what comes back keeps their order."""
    waiting: deque = deque()
    for batch in batches:
        waiting.append(pool.apply_async(make, [batch, form, today]))
        if len(waiting) >= most:
            yield waiting.popleft().get()
    while waiting:
        yield waiting.popleft().get()


def _processors() -> int:
    """How many processors this process may use, where that can be known."""
    if not hasattr(os, "sched_getaffinity"):  # not Linux: forking is not safe there
        return 1
    return len(os.sched_getaffinity(0))


def _made(order: Order, form: Form, today: date) -> Made:
    uid, position, source = order
    try:
        entry = entry_of(source, today) if source else None
        formed = form(entry, position) if entry else None
    except Exception as error:
        logger.exception("Publication %s cannot be indexed.", uid)
        return Made(uid, position, None, reason(error))
    return Made(uid, position, formed)


def reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:LONGEST_REASON]


def _source(row: Any, ids: dict[Any, int]) -> Source | None:
    pk = ids.get(row.uid)
    if row.document is None or pk is None:
        return None
    return Source(pk, str(row.uid), row.audience, row.document)


def _primary_keys(rows: list[Any]) -> dict[Any, int]:
    uids = [row.uid for row in rows if row.document is not None]
    found = Publication.objects.filter(uid__in=uids)
    return dict(found.values_list("uid", "pk"))
