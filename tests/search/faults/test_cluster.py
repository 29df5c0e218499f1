"""Three nodes, one of which is killed while visitors search and editors edit.

The index that is searched has a copy on another node, as the settings have it. That of
the control has none, and lies on the node that dies.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from secrets import token_hex

import pytest
from django.db import connections

from search.asking.query import SearchQuery
from search.engines import ElasticsearchEngine, EngineAwayError, engines
from search.engines.elasticsearch import server
from search.indexing import drain
from search.indexing.verifying import Difference, verify
from tests.conftest import missing

from ..server import remove_indexes
from ..things import offer, publish, republish, withdraw
from . import cluster as nodes

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("elasticsearch-cluster"),
]
NOTHING = Difference((), (), (), {})
LAKE = SearchQuery("fr", "lac")
OFFERS, SEARCHERS = 60, 3
BEFORE, AFTER = 2.0, 8.0  # seconds of searches and edits around the kill
PATIENCE = 5.0  # seconds for a search
CATCH_UP = 30.0  # seconds after the cluster is back


@pytest.fixture(scope="module")
def cluster():
    if not nodes.exists():
        missing(f"A script that starts three nodes of Elasticsearch ({nodes.SCRIPT})")
    found = nodes.Cluster()
    found.stop()  # what a killed run may have left
    try:
        found.start()
        yield found
    finally:
        found.stop()


@pytest.fixture
def copied(cluster, settings, monkeypatch):
    """The engine of the settings, over all nodes, which share two slow cores."""
    monkeypatch.setattr(server, "READ_SECONDS", PATIENCE)
    settings.ELASTICSEARCH_URL = cluster.url
    settings.ELASTICSEARCH_PREFIX = f"cordee-test-{token_hex(6)}"
    settings.ELASTICSEARCH_REPLICAS = "0-1"
    yield engines()[-1]
    remove_indexes(cluster.url, settings.ELASTICSEARCH_PREFIX)


@pytest.fixture
def alone(cluster, copied, settings, tmp_path):
    """The control: an engine whose index has no copy."""
    prefix = f"{settings.ELASTICSEARCH_PREFIX}-alone"
    return ElasticsearchEngine(tuple(cluster.urls.values()), prefix, tmp_path)


@dataclass
class Watched:
    """What searches came to while others worked."""

    totals: set[int] = field(default_factory=set)
    faults: list[Exception] = field(default_factory=list)
    searches: int = 0
    longest: float = 0.0


def searching(engine, stop: threading.Event, seen: Watched) -> None:
    while not stop.is_set():
        began = time.perf_counter()
        try:
            seen.totals.add(engine.search(LAKE).total)
        except Exception as error:  # noqa: BLE001  # told to the test
            seen.faults.append(error)
        seen.searches += 1
        seen.longest = max(seen.longest, time.perf_counter() - began)
        time.sleep(0.005)
    connections.close_all()


def edit(rows: list, number: int, engine) -> bool:
    """Another title, one offer less and one more; False where the index did not
    follow, which is what the worker tries again."""
    row = rows[number % len(rows)]
    republish(row, offer(id=str(row.uid), title=f"Lac {number}"))
    if number % 5 == 0:
        withdraw(rows.pop(0))
        rows += publish(offer(title="Lac"))
    try:
        drain(engine)
    except EngineAwayError:
        return False
    return True


def home_of(client, engine) -> str:
    """The node that holds the first copy, once all copies are there."""
    alias = engine._index.alias
    client.cluster.health(index=alias, wait_for_status="green", timeout="30s")
    (index,) = client.indices.get_alias(name=alias)
    shards = client.cat.shards(index=index, h="node,prirep", format="json")
    return next(one["node"] for one in shards if one["prirep"] == "p")


def move(client, engine, node: str) -> None:
    alias = engine._index.alias
    only = {"index.routing.allocation.require._name": node}
    client.indices.put_settings(index=alias, settings=only)
    end = time.monotonic() + 30
    while home_of(client, engine) != node:
        assert time.monotonic() < end
        time.sleep(0.2)


@contextmanager
def searched(engine) -> Iterator[Watched]:
    """Visitors search all the while."""
    seen, stop = Watched(), threading.Event()
    threads = [
        threading.Thread(target=searching, args=(engine, stop, seen))
        for _ in range(SEARCHERS)
    ]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def edit_for(seconds: float, rows: list, engine) -> list[bool]:
    """Which edits the index has followed."""
    end, followed = time.monotonic() + seconds, []
    while time.monotonic() < end:
        followed.append(edit(rows, len(followed), engine))
    return followed


def test_a_killed_node_fails_no_search_and_loses_nothing(
    cluster, copied, alone, settings
):
    rows = publish(*(offer(title="Lac") for _ in range(OFFERS)))
    drain(copied)
    settings.ELASTICSEARCH_REPLICAS = "0-0"
    drain(alone)
    with cluster.client() as client:
        victim = home_of(client, copied)
        move(client, alone, victim)
    assert alone.search(LAKE).total == OFFERS

    with searched(copied) as seen:
        assert all(edit_for(BEFORE, rows, copied))
        cluster.kill(victim)
        followed = edit_for(AFTER, rows, copied)
        assert any(followed)

    assert seen.faults == []
    assert seen.totals == {OFFERS}
    drain(copied)
    assert verify(copied) == NOTHING
    with pytest.raises(EngineAwayError):
        alone.search(LAKE)  # the control: it had no copy
    with pytest.raises(EngineAwayError):
        knows_one(cluster, victim, settings, copied).search(LAKE)

    cluster.revive(victim)
    back = time.monotonic()
    wait_until_it_answers(alone)
    drain(alone)
    assert verify(alone) == verify(copied) == NOTHING
    assert time.monotonic() - back < CATCH_UP


def knows_one(cluster, node: str, settings, like) -> ElasticsearchEngine:
    """Another control: who knows but the address of the dead node."""
    return ElasticsearchEngine(
        (cluster.urls[node],), settings.ELASTICSEARCH_PREFIX, like._folder
    )


def wait_until_it_answers(engine) -> None:
    """Raises EngineAwayError if that takes longer than CATCH_UP."""
    end = time.monotonic() + CATCH_UP
    while True:
        try:
            engine.search(LAKE)
            return
        except EngineAwayError:
            if time.monotonic() > end:
                raise
            time.sleep(0.5)
