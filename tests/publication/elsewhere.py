"""Run something in another thread, on a connection of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from threading import Event
from typing import Any

from django.db import connection


@contextmanager
def elsewhere(work: Callable[[], Any]) -> Iterator[Future]:
    """``work`` begins now; leaving the block waits for it and raises its error."""

    def run() -> Any:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(run)
        yield future
        future.result()


@contextmanager
def held_elsewhere(block: Callable[[], AbstractContextManager]) -> Iterator[Event]:
    """Another connection is inside ``block()`` until the event is set, or the end."""
    inside, leave = Event(), Event()

    def hold() -> None:
        with block():
            inside.set()
            leave.wait(30)

    with elsewhere(hold):
        assert inside.wait(10)
        try:
            yield leave
        finally:
            leave.set()
