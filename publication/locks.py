"""The lock under which positions are given out: one process at a time.

The lock is that of the database, so that a killed process lets go of it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from django.db import OperationalError, connection, transaction

KEY = 0x636F7264_66656564  # "cordfeed": advisory locks are named by a number
LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL's SQLSTATE


class LockBusy(Exception):  # noqa: N818
    """Somebody else held the lock for longer than we were ready to wait."""


@contextmanager
def numbering_lock(wait_ms: int) -> Iterator[None]:
    """One short transaction of its own that holds the lock to its end.

    Raises LockBusy after ``wait_ms``, and RuntimeError inside a caller's
    transaction: positions given out there could still be undone.
    """
    server = connection.features.has_select_for_update
    with _advisory_lock(wait_ms) if server else _write_lock(wait_ms):
        yield


@contextmanager
def _advisory_lock(wait_ms: int) -> Iterator[None]:
    """For servers with row locks: readers and writers of other rows go on."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor, _busy_when(_lock_timed_out):
            cursor.execute(
                "SELECT set_config('lock_timeout', %s, true)", [f"{wait_ms}ms"]
            )
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])
        yield


@contextmanager
def _write_lock(wait_ms: int) -> Iterator[None]:
    """For SQLite with immediate transactions: to begin one is to take the lock."""
    with ExitStack() as held:
        with _busy_timeout(wait_ms), _busy_when(_file_is_busy):
            held.enter_context(transaction.atomic(durable=True))
        yield


@contextmanager
def _busy_timeout(wait_ms: int) -> Iterator[None]:
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {wait_ms:d}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual:d}")


@contextmanager
def _busy_when(recognised: Callable[[BaseException | None], bool]) -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if recognised(error.__cause__):
            raise LockBusy from error
        raise


def _lock_timed_out(cause: BaseException | None) -> bool:
    return getattr(cause, "sqlstate", None) == LOCK_NOT_AVAILABLE


def _file_is_busy(cause: BaseException | None) -> bool:
    return getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
