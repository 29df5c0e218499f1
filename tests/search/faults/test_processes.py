"""The index after kill -9, and under several processes and threads at once."""

import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest
from django.db import connections

from search import indexing
from search.asking.query import SearchQuery
from search.engines import EmbeddedEngine
from search.engines.embedded import writer as writing
from search.engines.embedded.store import write_state
from search.indexing import drain
from search.indexing.verifying import Difference, verify
from tests.publication.faults.processes import Journal, start

from ..things import offer, publish, republish, withdraw

pytestmark = pytest.mark.django_db(transaction=True)
NOTHING = Difference((), (), (), {})
OFFERS, ROUNDS = 120, 6


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch):
    """Many commits, so that a kill falls between two of them."""
    monkeypatch.setattr(indexing, "BATCH", 10)


def drain_in_another_process(journal: Journal, folder: str) -> None:
    drain(EmbeddedEngine(Path(folder)))
    journal.note(done=True)


def change(rows: list, dice: random.Random) -> None:
    """Edit, withdraw and publish some."""
    for row in dice.sample(rows, 30):
        document = offer(id=str(row.uid), title=f"Lac {dice.randrange(1000)}")
        republish(row, document)
    withdraw(*[rows.pop() for _ in range(5)])
    rows += publish(*(offer() for _ in range(5)))


def test_a_drain_that_is_killed_at_any_moment_is_made_good_by_the_next(
    engine, settings, tmp_path
):
    dice = random.Random(20261123)
    rows = publish(*(offer() for _ in range(OFFERS)))
    for number in range(ROUNDS):
        change(rows, dice)
        process = start(
            drain_in_another_process, tmp_path / "journal", settings.SEARCH_INDEX_DIR
        )
        time.sleep(dice.uniform(0.02, 0.6))
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        if number % 2:
            drain(engine)
            assert verify(engine) == NOTHING

    drain(engine)
    assert verify(engine) == NOTHING
    assert engine.search(SearchQuery("fr")).total == OFFERS


def commit_then_die(self, state) -> None:
    self._writer.commit()
    os.kill(os.getpid(), signal.SIGKILL)


def note_then_die(self, state) -> None:
    write_state(self._index, state)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(
    ("commit", "missed"),
    [
        pytest.param(commit_then_die, 0, id="as-it-is"),
        pytest.param(note_then_die, 3, id="control-state-before-commit"),
    ],
)
def test_a_kill_between_commit_and_state_loses_nothing(
    engine, settings, tmp_path, monkeypatch, commit, missed
):
    publish(offer())
    drain(engine)
    publish(offer(), offer(), offer())
    with monkeypatch.context() as patched:
        patched.setattr(writing.TantivyWriter, "commit", commit)
        process = start(
            drain_in_another_process, tmp_path / "journal", settings.SEARCH_INDEX_DIR
        )
        process.join()
    assert process.exitcode == -signal.SIGKILL

    drain(engine)

    assert len(verify(engine).missing) == missed


def test_two_drainers_at_once_leave_nothing_behind(engine, settings, tmp_path):
    dice = random.Random(7)
    rows = publish(*(offer() for _ in range(OFFERS)))
    for _ in range(4):
        change(rows, dice)
        drainers = [
            start(
                drain_in_another_process,
                tmp_path / f"journal-{one}",
                settings.SEARCH_INDEX_DIR,
            )
            for one in range(2)
        ]
        for process in drainers:
            process.join()
            assert process.exitcode == 0

    assert verify(engine) == NOTHING
    assert drain(engine) == 0


def test_what_another_process_commits_is_found_at_once(engine, settings, tmp_path):
    publish(offer(title="Lac"))
    drain(engine)
    assert engine.search(SearchQuery("fr")).total == 1

    publish(offer(title="Pont"))
    start(
        drain_in_another_process, tmp_path / "journal", settings.SEARCH_INDEX_DIR
    ).join()

    assert engine.search(SearchQuery("fr")).total == 2


def test_a_rebuild_that_is_killed_leaves_the_old_index(
    engine, settings, tmp_path, monkeypatch
):
    publish(offer(), offer())
    drain(engine)
    with monkeypatch.context() as patched:
        patched.setattr(writing.TantivyWriter, "commit", commit_then_die)
        process = start(
            rebuild_in_another_process, tmp_path / "journal", settings.SEARCH_INDEX_DIR
        )
        process.join()
    assert process.exitcode == -signal.SIGKILL
    assert engine.search(SearchQuery("fr")).total == 2
    assert (
        len([one for one in settings.SEARCH_INDEX_DIR.iterdir() if one.is_dir()]) == 2
    )

    assert indexing.rebuild(engine) == 2

    assert (
        len([one for one in settings.SEARCH_INDEX_DIR.iterdir() if one.is_dir()]) == 1
    )
    assert verify(engine) == NOTHING


def rebuild_in_another_process(journal: Journal, folder: str) -> None:
    indexing.rebuild(EmbeddedEngine(Path(folder)))


def test_threads_search_while_the_index_changes(engine):
    rows = publish(*(offer(title="Lac") for _ in range(20)))
    drain(engine)
    faults, stop = [], threading.Event()

    def search() -> None:
        try:
            while not stop.is_set():
                query = SearchQuery("fr", "lac", selections={"kind": ("visit",)})
                result = engine.search(query)
                if result.total != 20 or len(result.hits) != 20:
                    faults.append(result)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=search) for _ in range(6)]
    for thread in threads:
        thread.start()
    for row in rows[:5]:
        republish(row, offer(id=str(row.uid), title="Lac bleu"))
        drain(engine)
        indexing.rebuild(engine)
    stop.set()
    for thread in threads:
        thread.join()

    assert faults == []
