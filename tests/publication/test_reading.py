import pytest
from django.db import transaction

from publication import feed
from publication.scope import INTERNAL, PUBLIC, Scope
from tests.publication import things
from tests.publication.reader import Reader, snapshot

pytestmark = pytest.mark.django_db

TRADE = Scope(audience="trade", reader="tour operator")
NET = Scope(audience="trade", trade=True, reader="tour operator")


def test_changes_from_the_beginning_gives_everything_in_order():
    first, second = things.create("Grotte"), things.create("Funiculaire")

    page = feed.changes(None, 10)

    assert [(e.position, e.object_id, e.document) for e in page.rows] == [
        (1, first, things.document(first, "Grotte")),
        (2, second, things.document(second, "Funiculaire")),
    ]
    assert (page.cursor.position, page.more) == (2, False)


def test_changes_says_whether_there_is_more():
    for n in range(3):
        things.create(f"n{n}")

    first = feed.changes(None, 2)
    second = feed.changes(first.cursor, 2)

    assert (len(first.rows), first.more) == (2, True)
    assert (len(second.rows), second.more) == (1, False)


def test_changes_gives_an_object_once_in_its_last_state():
    pk = things.create("Grotte")
    reader = Reader().catch_up()

    things.rename(pk, "Grotte de Massabielle")
    things.rename(pk, "Sanctuaire")

    assert [e.document for e in reader.page().rows] == [
        things.document(pk, "Sanctuaire")
    ]


def test_changes_costs_four_queries_whatever_the_page(django_assert_num_queries):
    for n in range(30):
        things.create(f"n{n}")
    cursor = feed.changes(None, 5).cursor

    with django_assert_num_queries(4):  # pending, epoch, rows, epoch after the rows
        assert len(feed.changes(cursor, 20).rows) == 20


def test_changes_inside_a_transaction_serves_what_is_numbered():
    things.create("numbered")
    feed.number_pending()
    things.create("pending")

    with transaction.atomic():
        page = feed.changes(None, 10)

    assert [e.position for e in page.rows] == [1]


def test_number_pending_inside_a_transaction_is_refused():
    things.create("Grotte")

    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        feed.number_pending()


def test_a_row_for_the_trade_is_shown_to_the_trade_only():
    things.create("trade Groupe")

    assert feed.changes(None, 10, PUBLIC).rows == []
    assert snapshot(PUBLIC) == {}
    assert len(feed.changes(None, 10, TRADE).rows) == len(snapshot(TRADE)) == 1


def test_the_trade_column_is_for_those_who_may_read_it():
    things.create("net price")

    assert [e.trade for e in feed.changes(None, 10, TRADE).rows] == [None]
    assert [e.trade for e in feed.changes(None, 10, NET).rows] == ['{"net": 1}']
    assert [e.trade for e in feed.snapshot(PUBLIC).rows] == [None]


def test_a_reader_of_one_kind_is_not_given_another():
    things.create("Grotte")

    assert feed.changes(None, 10, Scope(kinds=frozenset({"other"}))).rows == []
    assert len(feed.changes(None, 10, Scope(kinds=frozenset({"thing"}))).rows) == 1


def test_a_cursor_moves_past_what_its_reader_may_not_see():
    cursor = feed.changes(None, 10).cursor
    things.create("trade Groupe")

    assert feed.changes(cursor, 10).cursor.position == 1


def test_snapshot_has_what_is_not_numbered_and_its_cursor_brings_it_again():
    numbered, pending = things.create("numbered"), things.create("to be edited")
    feed.number_pending()
    things.rename(pending, "edited")

    taken = feed.snapshot()
    rows = {e.object_id: (e.position, e.document) for e in taken.rows}

    assert rows == {
        numbered: (1, things.document(numbered, "numbered")),
        pending: (None, things.document(pending, "edited")),
    }
    assert [e.object_id for e in feed.changes(taken.cursor, 10).rows] == [pending]


def test_latest_position_does_not_fall_back_when_the_newest_is_republished():
    pk = things.create("Grotte")
    feed.number_pending()

    things.rename(pk, "Sanctuaire")

    assert feed.latest_position() == 1
    assert feed.number_pending() == 1
    assert feed.latest_position() == 2


def test_internal_readers_see_everything():
    things.create("trade net")

    entry = next(feed.snapshot(INTERNAL).rows)

    assert (entry.audience, entry.trade) == ("trade", '{"net": 1}')
