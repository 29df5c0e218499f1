"""Processes of their own, so that they can be killed, and what they write down.

Each keeps a journal: one JSON line for each thing that happened, written at once,
so that it outlives a kill -9. Times are seconds of the machine's one clock.
"""

import json
import multiprocessing
import os
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connections

FORK = multiprocessing.get_context("fork")


class Journal:
    def __init__(self, path: Path) -> None:
        self.file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(self, **event: object) -> None:
        line = json.dumps({"t": time.monotonic(), **event})
        os.write(self.file, f"{line}\n".encode())


def read(folder: Path, pattern: str) -> list[dict]:
    """Every event of the journals whose name fits ``pattern``."""
    lines = (p.read_text().splitlines() for p in sorted(folder.glob(pattern)))
    return [json.loads(line) for part in lines for line in part]


def start(work: Callable, journal: Path, *args: object) -> multiprocessing.Process:
    """``work(journal, *args)`` in a process with a database connection of its own."""
    connections.close_all()
    process = FORK.Process(target=_run, args=(work, journal, *args))
    process.start()
    return process


def _run(work: Callable, journal: Path, *args: object) -> None:
    try:
        work(Journal(journal), *args)
    finally:
        connections.close_all()


def orphaned() -> bool:
    """True once the process that started this one is gone: time to leave."""
    parent = multiprocessing.parent_process()
    return parent is not None and not parent.is_alive()
