"""Several processes and threads write at once; none is lost and none counted twice."""

import os
import signal
from threading import Thread

import pytest
from django.db import connection

from search.log.recording import BUFFER
from search.log.seen import Count
from search.log.writing import write
from search.models import SearchCount
from tests.home.test_serve import wait_until
from tests.publication.faults.processes import Journal, start

from .conftest import rows, seen

pytestmark = pytest.mark.django_db(transaction=True)
PROCESSES, THREADS, ROUNDS, WORDS = 3, 2, 8, 6


def write_often(journal: Journal) -> None:
    """Threads of one process, each with a connection of its own, in both orders."""
    found = [seen(f"w{number}", filters="kind=eat") for number in range(WORDS)]

    def work(ordered: list) -> None:
        for _ in range(ROUNDS):
            write(dict.fromkeys(ordered, Count(2, 1)))
        connection.close()
        journal.note(done=True)

    threads = [Thread(target=work, args=(found[:: 1 - 2 * n],)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_counts_of_several_processes_and_threads_add_up(tmp_path):
    journal = tmp_path / "journal"
    processes = [start(write_often, journal) for _ in range(PROCESSES)]
    for process in processes:
        process.join(120)

    each = PROCESSES * THREADS * ROUNDS
    assert len(journal.read_text().splitlines()) == PROCESSES * THREADS
    assert rows() == [
        (f"w{number}", "digest", "kind=eat", 20, 2 * each, each)
        for number in range(WORDS)
    ]


def count_in_a_fork(journal: Journal) -> None:
    BUFFER.flush()
    journal.note(waiting=len(BUFFER._counts))


def test_a_process_that_is_forked_does_not_write_what_waits_in_its_parent(tmp_path):
    BUFFER.add(seen("vtt"), Count(1, 1), None)
    start(count_in_a_fork, tmp_path / "journal").join(60)
    assert SearchCount.objects.count() == 0

    BUFFER.flush()
    assert [row[4] for row in rows()] == [1]


def count_and_be_killed(journal: Journal) -> None:
    """Written in time, then counted and not yet written."""
    BUFFER.add(seen("vtt"), Count(3, 3), 0.1)
    wait_until(SearchCount.objects.exists, 30)
    BUFFER.add(seen("ski"), Count(1, 1), 60)
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_loses_only_what_it_has_counted_since(tmp_path):
    start(count_and_be_killed, tmp_path / "journal").join(60)

    assert [row[4] for row in rows()] == [3]
