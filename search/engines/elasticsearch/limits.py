"""An end to waiting, whatever the other side does."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from search.engines.base import EngineAwayError

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` gives. Raises EngineAwayError if that takes longer.

    The limits of a connection are those of each piece that arrives: an answer that
    drips in would never reach them. The thread that waits for it ends when it ends.
    """
    future: Future[T] = Future()
    Thread(target=_settle, args=(future, work), daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError as error:
        if future.done():
            raise
        raise EngineAwayError("Elasticsearch has taken too long.") from error


def _settle(future: Future[T], work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001  # the caller gets it
        future.set_exception(error)
