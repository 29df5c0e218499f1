"""Records converted beside the reading of them: on other processors, where there are.

Conversion is pure and half of the work of a first import. Its processes are forked,
touch no database, and are handed a bounded number of records ahead.
"""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import NamedTuple

import msgspec

from .problem import Problem
from .source import Raw, Source

WORTHWHILE = 500  # records; below, starting processes costs more than they save
BATCH = 16  # records handed over at once
AHEAD = 3  # batches a process that wait for their turn


class Unread(NamedTuple):
    """A raw record and the digest of its bytes, in hex."""

    raw: Raw
    digest: str


class Read(NamedTuple):
    """What a raw record became. `body`: the record in MessagePack; None: rejected.

    `invalid`: why its text is no Unicode, "" where it is.
    """

    name: str
    digest: str
    external_id: str
    body: bytes | None
    problems: tuple[Problem, ...]
    invalid: str = ""


Converter = Callable[[Iterable[Unread]], Iterator[Read]]

_encode = msgspec.msgpack.Encoder().encode


def convert(source: Source, unread: Unread) -> Read:
    """Convert one record."""
    converted = source.convert(unread.raw)
    if converted.record is None:
        body, external_id, invalid = None, "", ""
    else:
        external_id = converted.record.external_id
        body, invalid = _body(converted.record)
    problems = converted.problems
    return Read(unread.raw.name, unread.digest, external_id, body, problems, invalid)


def _body(record: msgspec.Struct) -> tuple[bytes | None, str]:
    try:
        return _encode(record), ""
    except UnicodeEncodeError as error:  # a lone surrogate
        return None, error.reason


@contextmanager
def converter(source: Source, total: int) -> Iterator[Converter]:
    """A function that converts records in their order, as they come."""
    processes = _processors()
    if total < WORTHWHILE or processes < 2:
        yield partial(map, partial(convert, source))
        return
    context = multiprocessing.get_context("fork")
    with context.Pool(processes, _begin, [source]) as pool:
        yield partial(_in_turn, pool, processes * AHEAD)


def _processors() -> int:
    """How many processors this process may use, where that can be known."""
    if not hasattr(os, "sched_getaffinity"):  # not Linux: forking is not safe there
        return 1
    return len(os.sched_getaffinity(0))


def _in_turn(pool, most: int, unread: Iterable[Unread]) -> Iterator[Read]:
    """Batches go out ahead; what comes back keeps the order of the records."""
    waiting = deque()
    remaining = iter(unread)
    while batch := list(islice(remaining, BATCH)):
        waiting.append(pool.apply_async(_convert_batch, [batch]))
        if len(waiting) >= most:
            yield from waiting.popleft().get()
    while waiting:
        yield from waiting.popleft().get()


_source: Source  # of a process of the pool


def _begin(source: Source) -> None:
    global _source  # set once, before the first batch
    _source = source
    gc.freeze()  # what the fork brought along is never garbage here


def _convert_batch(batch: list[Unread]) -> list[Read]:
    return [convert(_source, unread) for unread in batch]
