"""What a server does with bulk writes: versions, refusals, indexes that are gone."""

import random
from dataclasses import replace
from datetime import date

import pytest

from catalogue.document import Place, encode
from publication.cursor import Cursor
from search.asking.query import SearchQuery
from search.engines import IndexDamagedError, IndexState
from search.engines.base import Held
from search.engines.elasticsearch import writer as writing
from search.entries.document import Source, entry_of
from search.entries.entry import IndexEntry
from tests.search.server import remove_indexes
from tests.search.things import offer

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
STATE = IndexState(Cursor("epoch", 1, "scope"))
NOWHERE = Place(latitude=91.0, longitude=0.0)


def entry(pk: int = 1, digest: str = "", **fields) -> IndexEntry:
    """`digest`: marks this version of the entry."""
    document = offer(**fields)
    source = Source(pk, document.id, "public", encode(document).decode())
    found = entry_of(source, TODAY)
    return replace(found, digest=digest) if digest else found


@pytest.fixture
def built(elasticsearch):
    """The engine with an empty index."""
    with elasticsearch.exclusive() as index, index.building() as writer:
        writer.commit(STATE)
    return elasticsearch


def write(engine, *writes) -> dict[str, str]:
    """Each is (method, arguments…); returns what was refused."""
    with engine.exclusive() as index, index.updating() as writer:
        for method, *arguments in writes:
            getattr(writer, method)(*arguments)
        refused = writer.flush()
        writer.commit(STATE)
    return refused


def test_an_old_write_never_beats_a_new_one(built):
    uid = entry().uid
    new, old = entry(id=uid, digest="new"), entry(id=uid, digest="old")

    assert write(built, ("put", new, 7)) == {}
    assert write(built, ("put", old, 6)) == {}

    assert built.held() == {uid: Held(7, "new")}


def test_what_is_removed_does_not_come_back(built):
    old = entry(digest="old")

    assert write(built, ("put", old, 6), ("remove", old.uid, 8)) == {}
    assert write(built, ("put", old, 7)) == {}

    assert built.held() == {}
    assert built.search(SearchQuery("fr")).total == 0


def test_a_thousand_writes_in_any_order_leave_the_newest(built):
    dice = random.Random(20261123)
    uids = [entry().uid for _ in range(20)]
    expected, writes = {}, []
    for position in range(1, 1_001):
        uid = dice.choice(uids)
        if dice.random() < 0.3:
            writes.append(("remove", uid, position))
            expected.pop(uid, None)
        else:
            made = entry(position, digest=str(position), id=uid)
            writes.append(("put", made, position))
            expected[uid] = Held(position, str(position))
    dice.shuffle(writes)

    assert write(built, *writes) == {}

    assert built.held() == expected


def test_the_newest_is_lost_where_positions_are_not_told(built, monkeypatch):
    """The control of the test above: the same writes without their positions."""
    uid = entry().uid
    lines = writing.Write.lines.fget
    monkeypatch.setattr(
        writing.Write,
        "lines",
        property(lambda one: lines(writing.Write(one.uid, 1, one.source))),
    )

    write(built, ("put", entry(id=uid, digest="new"), 7))
    write(built, ("put", entry(id=uid, digest="old"), 6))

    assert built.held()[uid].digest == "old"


def test_what_is_refused_is_named_and_holds_up_no_other(built):
    good = [entry(pk) for pk in range(1, 98)]
    bad = [entry(pk, place=NOWHERE) for pk in range(98, 101)]

    refused = write(built, *(("put", one, 5) for one in (*bad, *good)))

    assert refused.keys() == {one.uid for one in bad}
    assert all("latitude value [91.0]" in why for why in refused.values())
    assert built.held().keys() == {one.uid for one in good}
    assert built.search(SearchQuery("fr")).total == 97


def test_what_is_refused_leaves_no_older_state_behind(built):
    first = entry(title="Lac")
    write(built, ("put", first, 5))

    assert write(built, ("put", entry(id=first.uid, place=NOWHERE), 6)).keys() == {
        first.uid
    }

    assert built.held() == {}


def test_what_was_refused_and_is_put_right_at_once_is_not_named(built):
    bad = entry(place=NOWHERE)

    assert write(built, ("put", bad, 5), ("put", entry(id=bad.uid), 6)) == {}

    assert built.held().keys() == {bad.uid}


def test_a_writer_makes_no_index_where_its_own_has_gone(built, settings):
    url, prefix = settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX
    with built.exclusive() as index, index.updating() as writer:
        writer.put(entry(), 5)
        remove_indexes(url, prefix)
        with pytest.raises(IndexDamagedError):
            writer.flush()

    assert built.state() is None


def test_many_entries_are_sent_in_several_requests(built, monkeypatch):
    monkeypatch.setattr(writing, "MOST_ENTRIES", 3)
    made = [entry(pk) for pk in range(1, 9)]

    assert write(built, *(("put", one, 5) for one in made)) == {}

    assert built.held().keys() == {one.uid for one in made}


def test_what_may_have_been_refused_must_be_asked_for_before_a_commit(built):
    with built.exclusive() as index, index.updating() as writer:
        writer.put(entry(), 5)
        with pytest.raises(ValueError, match="flush before commit"):
            writer.commit(STATE)
