"""Searches that wait to be written: in memory, for seconds, and no more than fit."""

import logging
from collections.abc import Callable, Mapping
from threading import Lock, Timer

from django.db import Error, connection

from .seen import Count, Seen

log = logging.getLogger("cordee.search.log")
MOST = 5_000  # different searches; what comes on top is not told apart
AFTER_A_FAULT = 60.0  # seconds

Write = Callable[[Mapping[Seen, Count]], None]


class Buffer:
    """Counts searches and hands them to `write` all at once, from its own thread.

    A visitor waits for no lock but that of the memory. What cannot be written stays,
    and is tried again.
    """

    def __init__(self, write: Write, most: int = MOST) -> None:
        self._write = write
        self._most = most
        self.forget()

    def forget(self) -> None:
        """As new: what waits is somebody else's (in a process that was forked)."""
        self._counts: dict[Seen, Count] = {}
        self._lock = Lock()
        self._writing = Lock()
        self._timer: Timer | None = None

    def add(self, seen: Seen, count: Count, seconds: float | None) -> None:
        """Count it, and write it within so many seconds; None: when flushed."""
        with self._lock:
            self._put(seen, count)
        self._write_in(seconds)

    def flush(self) -> None:
        """Write what waits. What raises an error leaves everything as it was."""
        with self._writing:
            with self._lock:
                taken, self._counts = self._counts, {}
            if not taken:
                return
            try:
                self._write(taken)
            except Exception:
                with self._lock:
                    for seen, count in taken.items():
                        self._put(seen, count)
                raise

    def _put(self, seen: Seen, count: Count) -> None:
        if seen not in self._counts and len(self._counts) >= self._most:
            seen = seen.blurred()
        self._counts[seen] = self._counts.get(seen, Count()) + count

    def _write_in(self, seconds: float | None) -> None:
        if seconds is None or self._timer is not None:
            return
        with self._lock:
            if self._timer is None:
                self._timer = Timer(seconds, self._due)
                self._timer.daemon = True  # a shutdown does not wait for it
                self._timer.start()

    def _due(self) -> None:
        self._timer = None
        if not flushed(self):
            self._write_in(AFTER_A_FAULT)


def flushed(buffer: Buffer) -> bool:
    """Write what waits, on a connection of this thread; False where it failed.

    The log has the kind of the fault only: what a database says of a row that it
    refuses holds the row.
    """
    try:
        buffer.flush()
    except Error as error:
        log.error(  # noqa: TRY400
            "searches could not be counted yet",
            extra={"fault": type(error).__name__},
        )
        return False
    finally:
        connection.close()
    return True
