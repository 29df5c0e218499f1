"""Indexes take each other's place; those of other versions are left alone."""

import time
from datetime import timedelta

import pytest
from elasticsearch import Elasticsearch

from publication.cursor import Cursor
from search.asking.query import SearchQuery
from search.engines import IndexBusyError, IndexMissingError, IndexState
from search.engines.elasticsearch import building, mapping
from search.indexing import drain, rebuild
from tests.search.things import offer, publish

pytestmark = pytest.mark.django_db
STATE = IndexState(Cursor("epoch", 1, "scope"))


@pytest.fixture
def names(elasticsearch, settings):
    """The indexes that are there now: names()."""

    def found() -> set[str]:
        with Elasticsearch(settings.ELASTICSEARCH_URL, request_timeout=20) as client:
            pattern = f"{settings.ELASTICSEARCH_PREFIX}-*"
            return set(client.indices.get(index=pattern, features="settings"))

    return found


def test_a_rebuild_leaves_one_index_another_one(elasticsearch, names):
    publish(offer())
    drain()
    (before,) = names()

    assert rebuild() == 1

    (after,) = names()
    assert before != after
    assert elasticsearch.search(SearchQuery("fr")).total == 1


def test_searches_see_the_old_index_while_another_is_built(elasticsearch, names):
    publish(offer())
    drain()

    with elasticsearch.exclusive() as index, index.building() as writer:
        writer.remove("x", 1)
        assert writer.flush() == {}
        writer.commit(STATE)
        assert len(names()) == 2
        assert elasticsearch.search(SearchQuery("fr")).total == 1

    assert len(names()) == 1
    assert elasticsearch.search(SearchQuery("fr")).total == 0


def test_an_alias_that_is_moved_in_two_steps_leaves_searches_without(
    elasticsearch, monkeypatch
):
    """The control: between the two there is no index."""
    publish(offer())
    drain()
    as_it_is, without = building._use, []

    def in_two_steps(client, index, name, replaced):
        for old in replaced:
            client.indices.delete_alias(index=old, name=index.alias)
        with pytest.raises(IndexMissingError):
            elasticsearch.search(SearchQuery("fr"))
        without.append(name)
        as_it_is(client, index, name, [])

    monkeypatch.setattr(building, "_use", in_two_steps)

    rebuild(elasticsearch)

    assert len(without) == 1
    assert elasticsearch.search(SearchQuery("fr")).total == 1


def test_what_a_killed_build_has_left_is_removed_by_the_next(elasticsearch, names):
    publish(offer())
    drain()
    exclusive, killed = elasticsearch.exclusive, pytest.raises(KeyboardInterrupt)
    with exclusive() as index, killed, index.building():
        raise KeyboardInterrupt
    assert len(names()) == 2

    rebuild()

    assert len(names()) == 1
    assert elasticsearch.search(SearchQuery("fr")).total == 1


def test_an_index_of_another_version_is_another_index(
    elasticsearch, names, monkeypatch
):
    publish(offer())
    drain()
    (before,) = names()
    monkeypatch.setattr(mapping, "fingerprint", lambda: "0123456789ab")

    assert elasticsearch.state() is None
    with pytest.raises(IndexMissingError):
        elasticsearch.search(SearchQuery("fr"))
    drain()

    assert names() > {before}
    assert elasticsearch.search(SearchQuery("fr")).total == 1
    monkeypatch.undo()
    assert elasticsearch.search(SearchQuery("fr")).total == 1


def test_an_index_of_another_version_goes_when_nobody_writes_it(
    elasticsearch, names, monkeypatch
):
    publish(offer())
    drain()
    monkeypatch.setattr(mapping, "fingerprint", lambda: "0123456789ab")
    drain()
    monkeypatch.setattr(building, "FORGOTTEN_AFTER", timedelta(seconds=0.01))
    time.sleep(0.05)

    rebuild()

    (left,) = names()
    assert "-0123456789ab-" in left


def test_a_build_that_was_overtaken_does_not_take_the_place(elasticsearch, names):
    """Its lock was lost while it stood still, and another process has built."""
    publish(offer())
    drain()
    with elasticsearch.exclusive() as index:
        slow = index.building()
        slow.__enter__().commit(STATE)
        with building.ServerIndex(index._index).building() as quick:
            quick.commit(STATE)
        (newest,) = names()
        with pytest.raises(IndexMissingError):
            slow.__exit__(None, None, None)

    assert names() == {newest}


def test_one_writes_at_a_time(elasticsearch):
    with elasticsearch.exclusive():
        with pytest.raises(IndexBusyError), elasticsearch.exclusive():
            pass
        assert drain() == 0
    with elasticsearch.exclusive():
        pass
