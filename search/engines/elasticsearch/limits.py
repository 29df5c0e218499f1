"""An end to waiting, whatever the other side does."""

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from search.engines.base import EngineAwayError

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` gives. Raises EngineAwayError if that takes longer.

    The limits of a connection are those of each piece that arrives: an answer that
    drips in would never reach them. The thread that waits for it is free again when it
    ends.
    """
    future: Future[T] = Future()
    _free_waiter().jobs.put((future, work))
    try:
        return future.result(seconds)
    except TimeoutError as error:
        if future.done():
            raise
        raise EngineAwayError("Elasticsearch has taken too long.") from error


class Waiter:
    """A thread that does one thing after the other; it ends with the process."""

    def __init__(self) -> None:
        self.jobs: SimpleQueue[tuple[Future, Callable]] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while True:
            future, work = self.jobs.get()
            _settle(future, work)
            del future, work  # whatever they hold must not wait for the next
            _free.append(self)


def _free_waiter() -> Waiter:
    try:
        return _free.pop()
    except IndexError:
        return Waiter()


def _settle(future: Future[T], work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001  # the caller gets it
        future.set_exception(error)


_free: deque[Waiter] = deque()
os.register_at_fork(after_in_child=_free.clear)  # threads do not survive a fork
