"""R-12: a cursor older than the withdrawals we keep dies, and only that one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from publication import feed
from publication.cursor import CursorExpired, Expiry
from publication.models import Publication
from publication.purge import KEPT, purge_tombstones
from tests.publication import things
from tests.publication.reader import Reader, snapshot

pytestmark = pytest.mark.django_db


def later(days: int = 1):
    return timezone.now() + KEPT + timedelta(days=days)


def test_tombstones_are_kept_for_ninety_days():
    pk = things.create("Grotte")
    things.delete(pk)
    feed.number_pending()

    assert purge_tombstones(later(-1)) == 0
    assert purge_tombstones(later()) == 1
    assert not Publication.objects.exists()


def test_a_cursor_that_missed_a_purged_withdrawal_dies():
    pk = things.create("Grotte")
    reader = Reader().catch_up()
    things.delete(pk)
    feed.number_pending()
    purge_tombstones(later())

    with pytest.raises(CursorExpired) as caught:
        reader.page()

    assert caught.value.reason == Expiry.PURGED
    assert reader.start_over().copy == snapshot() == {}


def test_a_cursor_that_was_told_of_the_withdrawal_lives():
    things.delete(things.create("Grotte"))
    reader = Reader().catch_up()
    purge_tombstones(later())

    things.create("Funiculaire")

    assert reader.catch_up().copy == snapshot()


def test_a_reader_that_began_with_nothing_after_the_purge_lives():
    old = [things.create(f"n{n}") for n in range(4)]
    things.delete(things.create("short-lived"))
    feed.number_pending()
    purge_tombstones(later())
    reader = Reader(limit=1)

    assert reader.catch_up().copy == snapshot()
    assert len(reader.copy) == len(old)


def test_a_reader_overtaken_by_a_purge_on_its_first_walk_dies():
    for n in range(2):
        things.create(f"n{n}")
    doomed = things.create("doomed")
    reader = Reader(limit=1)
    reader.page()
    things.delete(doomed)
    feed.number_pending()
    purge_tombstones(later())

    with pytest.raises(CursorExpired):
        reader.page()


def test_what_is_not_numbered_is_not_purged():
    things.delete(things.create("Grotte"))

    assert purge_tombstones(later()) == 0


def test_a_narrowed_row_stays_and_is_no_longer_told():
    pk = things.create("Grotte")
    things.rename(pk, "trade Grotte")
    feed.number_pending()

    assert purge_tombstones(later()) == 1

    assert feed.changes(None, 10).rows == []
    assert Publication.objects.get(uid=things.uid(pk)).document
