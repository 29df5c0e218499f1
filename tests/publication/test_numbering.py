import time
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from publication import feed, numbering
from publication.locks import LockBusy, numbering_lock
from publication.models import Publication
from tests.publication import things
from tests.publication.elsewhere import held_elsewhere
from tests.publication.reader import Reader, snapshot


@contextmanager
def republishing(pk: int, name: str):
    """A writer that has changed a thing and has not committed yet."""
    with transaction.atomic():
        things.rename(pk, name)
        yield


@pytest.mark.django_db
def test_numbers_follow_the_order_of_change():
    first, second, third = (things.create(word) for word in "abc")
    things.rename(first, "last")

    feed.number_pending()

    in_order = Publication.objects.order_by("position")
    assert list(in_order.values_list("object_id", flat=True)) == [second, third, first]


@pytest.mark.django_db
def test_a_batch_is_bounded_and_the_reader_is_told_that_there_is_more(monkeypatch):
    monkeypatch.setattr(numbering, "BATCH", 3)
    monkeypatch.setattr(numbering.number_pending, "__defaults__", (3,))
    for n in range(4):
        things.create(f"n{n}")

    first = feed.changes(None, 10)
    second = feed.changes(first.cursor, 10)

    assert (len(first.rows), first.more) == (3, True)
    assert (len(second.rows), second.more) == (1, False)


@pytest.mark.django_db(transaction=True)
def test_a_busy_lock_is_not_waited_for_longer_than_promised():
    with (
        held_elsewhere(lambda: numbering_lock(1_000)),
        pytest.raises(LockBusy),
        numbering_lock(200),
    ):
        pass


@pytest.mark.django_db(transaction=True)
def test_a_reader_that_finds_the_lock_busy_is_served_what_is_numbered():
    things.create("numbered")
    feed.number_pending()
    things.create("pending")
    with held_elsewhere(lambda: numbering_lock(1_000)):
        began = time.monotonic()
        busy = feed.changes(None, 10)
        waited = time.monotonic() - began

    assert [e.position for e in busy.rows] == [1]
    assert 0.19 < waited < 1.5
    assert [e.position for e in feed.changes(busy.cursor, 10).rows] == [2]


@pytest.mark.django_db(transaction=True)
def test_the_usual_wait_for_the_database_is_restored():
    things.create("one")
    before = _busy_timeout()

    feed.number_pending()

    assert _busy_timeout() == before


def _busy_timeout() -> object:
    setting = "SHOW lock_timeout"
    if not connection.features.has_select_for_update:
        setting = "PRAGMA busy_timeout"
    with connection.cursor() as sql:
        return sql.execute(setting).fetchone()[0]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_row_that_a_writer_holds_is_left_for_the_next_time():
    held, free = things.create("held"), things.create("free")
    with held_elsewhere(lambda: republishing(held, "held again")):
        assert feed.number_pending() == 1
        assert [e.object_id for e in feed.changes(None, 10).rows] == [free]

    assert feed.number_pending() == 1


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_row_being_republished_is_never_missing_from_a_snapshot():
    pk = things.create("before")
    reader = Reader().catch_up()
    with held_elsewhere(lambda: republishing(pk, "after")):
        assert snapshot() == {things.uid(pk): things.document(pk, "before")}
        assert reader.catch_up().copy == snapshot()

    assert reader.catch_up().copy == snapshot()
    assert snapshot() == {things.uid(pk): things.document(pk, "after")}


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_rebuild_waits_for_a_deletion_and_does_not_bring_it_back():
    pk = things.create("Grotte")
    things.Group.objects.filter(pk=pk).update(name="not written to the feed yet")
    with held_elsewhere(lambda: deleting(pk)) as leave:
        leave.set()
        with transaction.atomic():
            feed.write("thing", [pk])

    assert snapshot() == {}


@contextmanager
def deleting(pk: int):
    with transaction.atomic():
        things.delete(pk)
        yield
        time.sleep(0.2)
