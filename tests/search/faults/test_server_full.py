"""The disk of the server is full: it takes no writes, and says so."""

import time

import pytest
from elasticsearch import Elasticsearch

from search.asking.query import SearchQuery
from search.engines import EngineAwayError, engines
from search.engines.elasticsearch import breaker, writer
from search.finding.finding import find
from search.indexing import drain, drain_after_commit, failures
from search.indexing.verifying import Difference, verify
from search.models import DeadLetter

from ..things import offer, publish, withdraw

pytestmark = pytest.mark.django_db
NOTHING = Difference((), (), (), {})
LAKE = SearchQuery("fr", "lac")
PUBLISHING_WAITS = 1.5  # seconds at most


@pytest.fixture
def full(elasticsearch, settings):
    """full(True): as the server blocks its indexes when its disk is full."""
    with Elasticsearch(settings.ELASTICSEARCH_URL, request_timeout=20) as client:

        def block(on: bool) -> None:
            said = {"index.blocks.read_only_allow_delete": True if on else None}
            client.indices.put_settings(index=elasticsearch._index.alias, settings=said)

        yield block


def test_what_a_full_disk_refuses_is_written_when_there_is_room(full):
    rows = publish(*(offer(title="Lac") for _ in range(10)))
    drain()
    full(True)
    publish(*(offer(title="Lac") for _ in range(5)))
    withdraw(*rows[:2])

    began = time.monotonic()
    drain_after_commit(kind="offer")

    assert time.monotonic() - began < PUBLISHING_WAITS
    assert len(failures.since_last_success()) == 1
    assert (find(LAKE).total, find(LAKE).stand_in) == (13, True)
    assert not DeadLetter.objects.exists()  # no fault of the documents
    with pytest.raises(EngineAwayError):
        drain(engines()[1])
    full(False)
    assert verify() != NOTHING
    time.sleep(breaker.REST_SECONDS)
    drain()
    assert verify() == NOTHING
    assert (find(LAKE).total, find(LAKE).stand_in) == (13, False)


def test_who_counts_as_done_what_was_refused_loses_it(full, monkeypatch):
    """The control: what the answers of a bulk request are read for."""
    publish(offer(title="Lac"))
    drain()
    monkeypatch.setattr(writer, "_is_overloaded", lambda item: False)
    monkeypatch.setattr(writer, "_is_refused", lambda item: False)
    monkeypatch.setattr(writer.BulkWriter, "commit", lambda self, state: None)
    full(True)
    publish(offer(title="Lac"))

    with engines()[1].exclusive() as index, index.updating() as hand:
        hand.put(*_entry())
        assert hand.flush() == {}
    full(False)

    assert len(verify().missing) == 1


def _entry():
    """The newest publication and its position."""
    from django.utils.timezone import localdate

    from publication import feed
    from publication.models import Publication
    from search.entries.document import Source, entry_of

    feed.number_pending()
    row = Publication.objects.order_by("position").last()
    source = Source(row.pk, str(row.uid), row.audience, row.document)
    return entry_of(source, localdate()), row.position
