import pytest
from django.db import connection, transaction

from publication.signals import feed_moved
from tests.publication import things

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard():
    """The kinds of which receivers of ``feed_moved`` were told."""
    told = []

    def receiver(kind, **kwargs):
        told.append(kind)

    feed_moved.connect(receiver)
    yield told
    feed_moved.disconnect(receiver)


def test_feed_moved_waits_for_the_commit(heard, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        pk = things.create("Grotte")
        things.delete(pk)
        assert heard == []

    assert heard == ["thing", "thing"]


def test_feed_moved_is_not_sent_for_what_was_rolled_back(
    heard, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        things.create("Grotte")
        transaction.set_rollback(True)

    assert heard == []


def test_feed_moved_is_not_sent_when_nothing_moved(
    heard, django_capture_on_commit_callbacks
):
    pk = things.create("Grotte")

    with django_capture_on_commit_callbacks(execute=True):
        things.rename(pk, "Grotte")

    assert heard == []


@pytest.mark.django_db(transaction=True)
def test_a_receiver_that_fails_harms_neither_the_writer_nor_the_others(heard, caplog):
    def broken(**kwargs):
        assert not connection.in_atomic_block
        raise ZeroDivisionError

    feed_moved.connect(broken)
    try:
        things.create("Grotte")
    finally:
        feed_moved.disconnect(broken)

    assert heard == ["thing"]
    assert "ZeroDivisionError" in caplog.text
