"""R-09: no acknowledged change is missed by a reader, whatever happens meanwhile.

Eight writers, one transaction in ten rolled back, one that stays open, readers with
pages of 1, 50 and 500, one that begins again with a snapshot time after time, and
the process that gives out positions killed with -9 five times while it holds the
lock. Set FEED_FAULTS=long for the full length; the default is sized for CI. What was
measured is logged (``--log-cli-level=INFO``).
"""

import logging
import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from tests.publication import things
from tests.publication.faults import people
from tests.publication.faults.judge import Verdict, judge, lags, truth
from tests.publication.faults.people import Load
from tests.publication.faults.processes import start
from tests.publication.reader import snapshot

logger = logging.getLogger(__name__)

NOTHING_LOST = Verdict(missed=0, phantoms=0, unseen=0)
READERS = {
    "reader-1": (people.follow, 1),
    "reader-50": (people.follow, 50),
    "reader-500": (people.follow, 500),
    "reader-snapshots": (people.follow_and_start_over, 20),
}


def load() -> Load:
    """One writer at a time (SQLite) holds up all others: shorter, and fewer."""
    many = connection.features.has_select_for_update
    if os.environ.get("FEED_FAULTS") == "long":
        return Load(8, 500, 0.05, 5) if many else Load(8, 100, 0.01, 2)
    return Load(8, 40, 0.05, 2) if many else Load(8, 15, 0.005, 0.5)


@dataclass(frozen=True)
class Run:
    folder: Path
    before: set[str]

    def of(self, reader: str) -> Verdict:
        return judge(self.folder, reader, self.before)


@pytest.fixture
def run(transactional_db, tmp_path) -> Run:
    """Everybody at work at once, until the writers are done and the readers too."""
    size = load()
    Group.objects.all().delete()  # Wagtail's own, never published
    pool = [things.create(f"n{n}") for n in range(200)]
    before = set(truth().values())
    stop = tmp_path / "stop"
    readers = [
        start(way, tmp_path / f"{name}.journal", limit, stop)
        for name, (way, limit) in READERS.items()
    ]
    readers.append(start(people.follow_id, tmp_path / "control.journal", 500, stop))
    writers = [
        start(people.write, tmp_path / f"writer-{n}.journal", n, size, pool[1:])
        for n in range(size.writers)
    ]
    writers.append(
        start(people.stay_open, tmp_path / "writer-long.journal", size, pool[0])
    )
    try:
        for n in range(size.kills):
            kill_while_numbering(tmp_path / f"killed-{n}.journal")
        finish(writers)
        stop.touch()
        finish(readers)
    finally:
        for process in [*writers, *readers]:
            process.kill()
    return Run(tmp_path, before)


def kill_while_numbering(journal: Path) -> None:
    process = start(people.number_and_hang, journal)
    deadline = time.monotonic() + people.PATIENCE_S
    while not (journal.exists() and journal.read_text()):
        assert time.monotonic() < deadline, "never got the lock"
        time.sleep(0.01)
    process.kill()
    process.join()


def finish(processes: list) -> None:
    """A process that failed (a deadlock, say) has left with a code of its own."""
    for process in processes:
        process.join(600)
    assert [process.exitcode for process in processes] == [0] * len(processes)


def test_no_acknowledged_change_is_missed(run):
    assert {name: run.of(name) for name in READERS} == dict.fromkeys(
        READERS, NOTHING_LOST
    )
    assert {str(uid): text for uid, text in snapshot().items()} == truth()

    control = run.of("control")
    logger.info("following the id: %s", control)
    assert control.missed > 100
    if connection.features.has_select_for_update:
        assert control.unseen > 0  # committed after a higher id had been read
        waited = lags(run.folder, "reader-500")
        median, late = waited[len(waited) // 2], waited[int(len(waited) * 0.99)]
        logger.info("lag of %d: %.3f s, p99 %.3f s", len(waited), median, late)
        assert late <= 1.0
