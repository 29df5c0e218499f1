"""What time asks for: the tasks of the one worker.

Each task is idempotent and safe to run twice at once; one that fails is logged
and comes again, and never stops the others.
"""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from threading import Event

from django.core.management import call_command
from django.db import close_old_connections

from catalogue.imports.queue import run_pending
from experiences.following import follow
from search.indexing import drain
from search.log.retention import tidy

log = logging.getLogger("cordee.worker")


@dataclass(frozen=True, slots=True)
class Task:
    """`every`: seconds between the end of one run and the start of the next."""

    name: str
    every: float
    run: Callable[[], object]


def _quietly(command: str, **options: object) -> Callable[[], object]:
    return partial(call_command, command, verbosity=0, **options)


TASKS = (
    Task("imports", 2, run_pending),
    Task("experiences", 5, follow),
    Task("index", 5, drain),
    Task("scheduled publishing", 30, _quietly("publish_scheduled")),
    Task("what time changes", 900, _quietly("republish", stale=True)),
    Task("old searches", 86_400, tidy),
    Task("old tombstones", 86_400, _quietly("purge_tombstones")),
)


def work(tasks: Iterable[Task], stopped: Event, tick: float = 0.5) -> None:
    """Run each task when it is due, until `stopped` is set."""
    due = dict.fromkeys(tasks, 0.0)
    while not stopped.is_set():
        for task in [task for task, at in due.items() if at <= time.monotonic()]:
            run(task)
            due[task] = time.monotonic() + task.every
        stopped.wait(tick)


def run(task: Task) -> bool:
    """Run one task once; False where it failed, which is logged with its trace."""
    close_old_connections()
    try:
        task.run()
    except Exception:  # noqa: BLE001  # the next task and the next run must come
        log.exception("task failed", extra={"task": task.name})
        return False
    finally:
        close_old_connections()
    return True
