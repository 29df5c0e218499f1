import threading
import time

import pytest
from django.db import OperationalError

from search.log.buffer import Buffer, flushed
from search.log.seen import Count

from .conftest import seen

ONE = Count(1, 1)


class Kept:
    """What was written, and how often."""

    def __init__(self) -> None:
        self.counts: dict = {}
        self.calls = 0
        self.fault: Exception | None = None

    def __call__(self, counts) -> None:
        if self.fault:
            raise self.fault
        self.calls += 1
        for one, count in counts.items():
            self.counts[one] = self.counts.get(one, Count()) + count


@pytest.fixture
def kept():
    return Kept()


def test_searches_wait_and_are_written_together(kept):
    buffer = Buffer(kept)
    for words in ("vtt", "vtt", "ski"):
        buffer.add(seen(words), ONE, None)

    assert kept.counts == {}
    buffer.flush()
    buffer.flush()
    assert kept.counts == {seen("vtt"): Count(2, 2), seen("ski"): Count(1, 1)}
    assert kept.calls == 1


def test_they_are_written_in_time_by_another_thread(kept):
    buffer = Buffer(kept)
    buffer.add(seen("vtt"), ONE, 0.05)
    buffer.add(seen("vtt"), ONE, 0.05)
    for _ in range(100):
        if kept.counts:
            break
        time.sleep(0.02)

    assert kept.counts == {seen("vtt"): Count(2, 2)}
    buffer.add(seen("vtt"), ONE, 0.05)  # the next time comes too
    for _ in range(100):
        if kept.calls == 2:
            break
        time.sleep(0.02)
    assert kept.counts == {seen("vtt"): Count(3, 3)}


def test_what_cannot_be_written_stays_and_the_log_names_no_row(kept, caplog):
    buffer = Buffer(kept)
    buffer.add(seen("jean dupont"), ONE, None)
    kept.fault = OperationalError("Failing row contains (jean dupont)")

    assert not flushed(buffer)
    buffer.add(seen("jean dupont"), ONE, None)
    kept.fault = None

    assert flushed(buffer)
    assert kept.counts == {seen("jean dupont"): Count(2, 2)}
    assert [record.fault for record in caplog.records] == ["OperationalError"]
    assert "dupont" not in caplog.text


def test_more_than_fit_are_counted_without_being_told_apart(kept):
    buffer = Buffer(kept, most=2)
    for words in ("a", "b", "c", "d", "a"):
        buffer.add(seen(words, filters="kind=eat"), ONE, None)
    buffer.add(seen(filters="kind=eat"), ONE, None)
    buffer.flush()

    assert kept.counts == {
        seen("a", filters="kind=eat"): Count(2, 2),
        seen("b", filters="kind=eat"): ONE,
        seen(mark="rare"): Count(2, 2),
        seen(): ONE,
    }


def test_threads_lose_nothing(kept):
    buffer = Buffer(kept)
    stopped = threading.Event()

    def write():
        while not stopped.is_set():
            buffer.flush()

    def count():
        for number in range(2_000):
            buffer.add(seen(f"w{number % 7}"), ONE, None)

    writer = threading.Thread(target=write)
    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in (writer, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    stopped.set()
    writer.join()
    buffer.flush()

    assert sum(one.searches for one in kept.counts.values()) == 8_000
    assert len(kept.counts) == 7
