"""The index on the server after kill -9 of its writers, and while it is rebuilt."""

import os
import random
import signal
import threading
import time

import pytest
from django.db import connections

from search import indexing
from search.asking.query import SearchQuery
from search.engines import ElasticsearchEngine
from search.engines.elasticsearch.writer import BulkWriter
from search.indexing import drain, rebuild, writing
from search.indexing.verifying import Difference, verify
from tests.publication.faults.processes import Journal, start

from ..things import offer, publish, republish, withdraw

pytestmark = pytest.mark.django_db(transaction=True)
NOTHING = Difference((), (), (), {})
OFFERS, ROUNDS = 120, 5


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch):
    """Many requests, so that a kill falls between two of them."""
    monkeypatch.setattr(indexing, "BATCH", 10)


def drain_in_another_process(journal: Journal, engine: ElasticsearchEngine) -> None:
    drain(engine)
    journal.note(done=True)


def rebuild_in_another_process(journal: Journal, engine: ElasticsearchEngine) -> None:
    rebuild(engine)


def change(rows: list, dice: random.Random) -> None:
    """Edit, withdraw and publish some."""
    for row in dice.sample(rows, 30):
        document = offer(id=str(row.uid), title=f"Lac {dice.randrange(1000)}")
        republish(row, document)
    withdraw(*[rows.pop() for _ in range(5)])
    rows += publish(*(offer() for _ in range(5)))


def test_a_drain_that_is_killed_at_any_moment_is_made_good_by_the_next(
    elasticsearch, tmp_path
):
    dice = random.Random(20261123)
    rows = publish(*(offer() for _ in range(OFFERS)))
    for number in range(ROUNDS):
        change(rows, dice)
        process = start(drain_in_another_process, tmp_path / "journal", elasticsearch)
        time.sleep(dice.uniform(0.05, 1.0))
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        if number % 2:
            drain(elasticsearch)
            assert verify(elasticsearch) == NOTHING

    drain(elasticsearch)
    assert verify(elasticsearch) == NOTHING
    assert elasticsearch.search(SearchQuery("fr")).total == OFFERS


def hand_over_then_die(writer, *args) -> None:
    as_it_is(writer, *args)
    os.kill(os.getpid(), signal.SIGKILL)


def commit_then_die(writer, state) -> None:
    commit(writer, state)
    os.kill(os.getpid(), signal.SIGKILL)


def state_before_documents(writer, engine, rows, cursor) -> None:
    writer.commit(writing.IndexState(cursor))
    os.kill(os.getpid(), signal.SIGKILL)


as_it_is = writing.hand_over
commit = BulkWriter.commit


@pytest.mark.parametrize(
    ("hand_over", "missed"),
    [
        pytest.param(hand_over_then_die, 0, id="as-it-is"),
        pytest.param(state_before_documents, 3, id="control-state-before-documents"),
    ],
)
def test_a_kill_between_documents_and_state_loses_nothing(
    elasticsearch, tmp_path, monkeypatch, hand_over, missed
):
    publish(offer())
    drain(elasticsearch)
    publish(offer(), offer(), offer())
    with monkeypatch.context() as patched:
        patched.setattr(writing, "hand_over", hand_over)
        process = start(drain_in_another_process, tmp_path / "journal", elasticsearch)
        process.join()
    assert process.exitcode == -signal.SIGKILL

    drain(elasticsearch)

    assert len(verify(elasticsearch).missing) == missed


def test_two_drainers_at_once_leave_nothing_behind(elasticsearch, tmp_path):
    dice = random.Random(7)
    rows = publish(*(offer() for _ in range(OFFERS)))
    for _ in range(3):
        change(rows, dice)
        drainers = [
            start(drain_in_another_process, tmp_path / f"journal-{one}", elasticsearch)
            for one in range(2)
        ]
        for process in drainers:
            process.join()
            assert process.exitcode == 0

    assert verify(elasticsearch) == NOTHING
    assert drain(elasticsearch) == 0


def test_a_rebuild_that_is_killed_leaves_the_old_index(
    elasticsearch, tmp_path, monkeypatch
):
    publish(offer(), offer())
    drain(elasticsearch)
    with monkeypatch.context() as patched:
        patched.setattr(BulkWriter, "commit", commit_then_die)
        process = start(rebuild_in_another_process, tmp_path / "journal", elasticsearch)
        process.join()
    assert process.exitcode == -signal.SIGKILL
    assert elasticsearch.search(SearchQuery("fr")).total == 2

    assert rebuild(elasticsearch) == 2
    assert verify(elasticsearch) == NOTHING


def test_rebuilds_while_edits_and_searches_go_on(elasticsearch):
    """No search finds less than there is, and no edit is lost."""
    rows = publish(*(offer(title="Lac") for _ in range(60)))
    drain(elasticsearch)
    totals, faults, stop = set(), [], threading.Event()

    def search() -> None:
        try:
            while not stop.is_set():
                totals.add(elasticsearch.search(SearchQuery("fr", "lac")).total)
        except Exception as error:  # noqa: BLE001  # told to the test
            faults.append(error)
        finally:
            connections.close_all()

    def edit() -> None:
        try:
            for number, row in enumerate(rows):
                republish(row, offer(id=str(row.uid), title=f"Lac {number}"))
                drain(elasticsearch)
        except Exception as error:  # noqa: BLE001
            faults.append(error)
        finally:
            connections.close_all()
            stop.set()

    threads = [threading.Thread(target=work) for work in (search, search, edit)]
    for thread in threads:
        thread.start()
    rebuilt = 0
    while not stop.is_set():
        try:
            rebuild(elasticsearch)
            rebuilt += 1
        except indexing.IndexBusyError:
            time.sleep(0.01)
    for thread in threads:
        thread.join()
    drain(elasticsearch)

    assert faults == []
    assert totals == {60}
    assert rebuilt > 0
    assert verify(elasticsearch) == NOTHING
