"""R-11: whatever ends a publication, its readers are told, once and in order."""

import pytest

from publication import feed
from publication.scope import Scope
from tests.publication import things
from tests.publication.reader import Reader, snapshot

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        pytest.param(lambda pk: things.rename(pk, "-x"), "unpublished", id="unpublish"),
        pytest.param(things.delete, "deleted", id="delete"),
        pytest.param(
            lambda pk: things.rename(pk, "trade x"), "out_of_scope", id="audience"
        ),
    ],
)
def test_the_end_of_a_publication_is_one_tombstone(end, reason):
    pk = things.create("Grotte")
    reader = Reader().catch_up()

    end(pk)

    told = reader.page().rows
    assert [(e.position, e.uid, e.reason) for e in told] == [
        (2, things.uid(pk), reason)
    ]
    assert (told[0].document, told[0].trade, told[0].withdrawn) == (None, None, True)
    assert reader.copy == snapshot() == {}
    assert reader.page().rows == []


def test_a_narrowed_row_does_not_say_to_whom_it_went():
    pk = things.create("Grotte")
    reader = Reader().catch_up()

    things.rename(pk, "trade Grotte")

    assert [e.audience for e in reader.page().rows] == ["public"]


def test_a_narrowed_row_goes_on_for_the_others():
    pk = things.create("Grotte")
    trade = Reader(Scope(audience="trade")).catch_up()

    things.rename(pk, "trade Grotte")

    assert trade.catch_up().copy == {
        things.uid(pk): things.document(pk, "trade Grotte")
    }


def test_a_row_that_was_never_public_ends_without_a_public_tombstone():
    pk = things.create("trade Grotte")

    things.delete(pk)

    assert feed.changes(None, 10).rows == []


def test_a_widened_row_comes_back_to_everybody():
    pk = things.create("Grotte")
    reader = Reader().catch_up()
    things.rename(pk, "trade Grotte")
    reader.catch_up()

    things.rename(pk, "Grotte")

    assert reader.catch_up().copy == {things.uid(pk): things.document(pk, "Grotte")}
