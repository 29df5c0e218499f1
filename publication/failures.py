"""Work on many objects where one that fails must hold back no other."""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db import transaction

logger = logging.getLogger(__name__)

T = TypeVar("T")


class PartialFailure(Exception):  # noqa: N818
    """Some objects could not be dealt with; all the others were.

    ``failed``: (object, error) in the order met. ``done``: what was achieved.
    """

    def __init__(self, failed: list[tuple[object, Exception]], done: int) -> None:
        self.failed = failed
        self.done = done
        super().__init__("\n".join(f"{what}: {error!r}" for what, error in failed))


def each_alone(work: Callable[[T], int], things: Iterable[T]) -> int:
    """The sum of ``work`` over ``things``, each in a transaction of its own.

    Failures are logged as they happen and raised together as PartialFailure.
    """
    done, failed = 0, []
    for thing in things:
        try:
            with transaction.atomic():
                done += work(thing)
        except Exception as error:
            logger.exception("Failed on %s", thing)
            failed.append((thing, error))
    return _result(done, failed)


def all_steps(steps: Iterable[Callable[[], int]]) -> int:
    """The sum of ``steps``; their partial failures are raised as one at the end."""
    done, failed = 0, []
    for step in steps:
        try:
            done += step()
        except PartialFailure as error:
            done += error.done
            failed += error.failed
    return _result(done, failed)


def _result(done: int, failed: list[tuple[object, Exception]]) -> int:
    if failed:
        raise PartialFailure(failed, done)
    return done
