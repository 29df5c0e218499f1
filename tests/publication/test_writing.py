from datetime import date

import pytest
from django.db import transaction

from publication import feed
from publication.kinds import KINDS
from publication.models import Publication, Withdrawal
from tests.publication import things

pytestmark = pytest.mark.django_db


def row(pk: int) -> Publication:
    return Publication.objects.get(uid=things.uid(pk))


def test_write_stores_the_document_as_built_and_without_position():
    pk = things.create("Grotte")

    stored = row(pk)

    assert stored.document == f'{{"id":{pk},"name":"Grotte"}}'
    assert stored.content == {"id": pk, "name": "Grotte"}
    assert stored.code == stored.uid.hex[:12]
    assert (stored.position, stored.trade, stored.audience) == (None, None, "public")


def test_write_leaves_in_place_what_has_not_changed():
    pk = things.create("Grotte")
    feed.number_pending()

    assert feed.write("thing", [pk]) == 0
    assert row(pk).position == 1


def test_write_moves_what_has_changed():
    pk = things.create("Grotte")
    feed.number_pending()

    things.rename(pk, "Sanctuaire")

    assert row(pk).position is None
    assert row(pk).content == {"id": pk, "name": "Sanctuaire"}


def test_write_withdraws_what_is_no_longer_built():
    pk = things.create("Grotte")

    things.rename(pk, "-Grotte")

    stored = row(pk)
    assert (stored.withdrawn, stored.withdrawn_reason) == (True, "unpublished")
    assert (stored.document, stored.content) == (None, None)


def test_write_brings_back_what_was_withdrawn():
    pk = things.create("Grotte")
    things.rename(pk, "-Grotte")

    things.rename(pk, "Grotte")

    stored = row(pk)
    assert (stored.withdrawn, stored.withdrawn_reason) == (False, "")
    assert stored.document == things.document(pk, "Grotte")


def test_write_of_a_draft_leaves_no_trace():
    things.create("-Brouillon")

    assert not Publication.objects.exists()


def test_withdraw_says_why_and_only_once():
    pk = things.create("Grotte")

    moved = [feed.withdraw("thing", [pk], Withdrawal.MERGED) for _ in range(2)]

    assert moved == [1, 0]
    assert row(pk).withdrawn_reason == "merged"


def test_delete_leaves_a_tombstone_that_still_names_the_object():
    pk = things.create("Grotte")

    things.delete(pk)

    assert row(pk).withdrawn_reason == "deleted"
    assert row(pk).object_id == pk


def test_write_counts_what_moved_in_more_than_one_batch():
    pks = [things.Group.objects.create(name=f"n{n}").pk for n in range(1_001)]

    assert feed.write("thing", pks) == 1_001
    assert feed.write("thing", pks) == 0


def test_write_costs_the_same_for_one_and_for_many(django_assert_num_queries):
    pks = [things.Group.objects.create(name=f"n{n}").pk for n in range(60)]

    with django_assert_num_queries(4):  # sources, build, stored rows, upsert
        feed.write("thing", pks, date(2026, 7, 1))


def test_a_rebuild_for_an_index_entry_moves_a_row_whose_document_is_the_same(
    monkeypatch,
):
    pk = things.create("Grotte")
    feed.number_pending()
    later = [
        things.Built(things.uid(pk), pk, row(pk).document.encode(), stale_on=day)
        for day in (date(2026, 7, 1), date(2026, 7, 2))
    ]

    moved = []
    for built in later:
        kind = things.Kind("thing", "auth.Group", lambda ids, today, b=built: [b])
        monkeypatch.setitem(KINDS, "thing", kind)
        moved.append(feed.write("thing", [pk]))

    assert moved == [1, 1]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: feed.write("thing", [1]), id="write"),
        pytest.param(
            lambda: feed.withdraw("thing", [1], Withdrawal.DELETED), id="withdraw"
        ),
    ],
)
def test_writing_outside_a_transaction_is_refused(call):
    with pytest.raises(RuntimeError, match="must run in the transaction"):
        call()


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_change_leaves_the_feed_alone():
    with transaction.atomic():
        things.create("Grotte")
        transaction.set_rollback(True)

    assert not Publication.objects.exists()
