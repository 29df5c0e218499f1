"""Who writes the index: one process at a time, on whatever machine.

The lock is that of the database where it has one between machines, so that a killed
process lets go of it; with SQLite there is one machine, and a file does.
"""

import fcntl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path

from django.db import connection

from search.engines.base import IndexBusyError


@contextmanager
def exclusively(name: str, folder: Path) -> Iterator[None]:
    """Raises IndexBusyError if another holds the lock called `name`.

    `folder`: where the file lies if it must be one.
    """
    server = connection.vendor == "postgresql"
    with _advisory_lock(name) if server else _file_lock(folder / f"{name}.lock"):
        yield


@contextmanager
def _advisory_lock(name: str) -> Iterator[None]:
    """On a connection of its own: what the transactions of the caller do is nothing to
    it, and with its process it ends. It is let go in words all the same, because the
    server notices a connection that was closed a little later."""
    key = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True)
    with closing(connection.copy()) as own, own.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        if not cursor.fetchone()[0]:
            raise _busy(name)
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


@contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _busy(name=path.stem) from error
        yield


def _busy(name: str) -> IndexBusyError:
    return IndexBusyError(f"another process writes the index {name}")
