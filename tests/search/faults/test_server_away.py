"""Elasticsearch hangs, drips, resets, is stopped or gone: visitors notice little."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest
from elasticsearch import Elasticsearch

from search.asking.geo import BBox
from search.asking.query import SearchQuery
from search.engines import EngineAwayError, engines
from search.engines.elasticsearch import breaker, limits, server
from search.finding.finding import find
from search.finding.results import visible
from search.indexing import drain, drain_after_commit, failures
from search.indexing.verifying import Difference, verify

from ..things import offer, publish, republish, withdraw
from .proxy import Mode, proxied

pytestmark = pytest.mark.django_db
ILL = [Mode.RESETS, Mode.HANGS, Mode.DRIPS, Mode.CUTS]
NOTHING = Difference((), (), (), {})
REAL_SECONDS = server.READ_SECONDS
PATIENCE = 1.5  # seconds of a visitor
BACK = 15.0  # seconds until it is used again
WORLD = BBox(-180.0, -90.0, 180.0, 90.0)
LAKE = SearchQuery("fr", "lac", selections={"kind": ("visit",)})


@pytest.fixture
def proxy(elasticsearch, settings):
    """Between us and the server, which is warm."""
    drain()
    find(LAKE)
    with proxied(settings.ELASTICSEARCH_URL) as found:
        settings.ELASTICSEARCH_URL = found.url
        yield found


@contextmanager
def real_limits() -> Iterator[None]:
    """Those of the product, not those of the tests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(server, "READ_SECONDS", REAL_SECONDS)
        yield


def asked(times: int, query: SearchQuery = LAKE) -> tuple[list, list[float]]:
    """(results, seconds of each)."""
    results, seconds = [], []
    for _ in range(times):
        started = time.perf_counter()
        results.append(find(query, kept=False))
        seconds.append(time.perf_counter() - started)
    return results, seconds


def wait_until_it_answers() -> float:
    """Seconds until the server answers again."""
    started = time.perf_counter()
    while find(LAKE, kept=False).stand_in:
        assert time.perf_counter() - started < BACK
        time.sleep(0.1)
    return time.perf_counter() - started


@pytest.mark.parametrize("ill", ILL)
def test_searches_are_answered_in_time_and_nothing_is_lost(proxy, ill):
    rows = publish(*(offer(title="Lac") for _ in range(30)))
    drain()
    before = find(LAKE)
    assert (before.engine, before.total, before.stand_in) == (
        "elasticsearch",
        30,
        False,
    )

    proxy.mode = ill
    with real_limits():
        withdraw(*rows[:10])
        drain_after_commit(kind="offer")
        results, seconds = asked(100)

    assert {(one.engine, one.stand_in) for one in results} == {("embedded", True)}
    assert {one.total for one in results} == {20}
    assert max(seconds) <= PATIENCE
    assert len(failures.since_last_success()) == 1
    assert verify(engines()[0]) == NOTHING

    proxy.mode = Mode.WELL
    time.sleep(breaker.REST_SECONDS)
    assert verify(engines()[1]) != NOTHING  # the control: the fault did stop it
    drain()
    assert wait_until_it_answers() < BACK
    assert find(LAKE).total == 20
    assert verify(engines()[1]) == NOTHING
    assert failures.since_last_success() == []


def test_without_the_breaker_every_search_waits(proxy, monkeypatch):
    """The control: what the breaker is for."""
    monkeypatch.setattr(breaker, "REST_SECONDS", 0.0)
    proxy.mode = Mode.HANGS

    with real_limits():
        _results, seconds = asked(4)

    assert min(seconds) > 0.9


def test_without_an_end_to_waiting_a_dripping_answer_takes_longer(proxy, monkeypatch):
    """The control: the limits of a connection begin anew with every byte."""
    monkeypatch.setattr(server, "within", lambda seconds, work: work())
    monkeypatch.setattr(breaker, "REST_SECONDS", 0.0)
    publish(offer(title="Lac"))
    drain()
    proxy.mode = Mode.DRIPS

    began = time.perf_counter()
    with real_limits(), pytest.raises(EngineAwayError):
        limits.within(3.0, lambda: engines()[1].search(LAKE))

    assert time.perf_counter() - began > PATIENCE


def test_a_server_that_is_stopped_and_goes_on(elasticsearch, settings):
    """kill -STOP of the real process: connections are taken and nothing is said."""
    rows = publish(*(offer(title="Lac") for _ in range(5)))
    drain()
    assert not find(LAKE).stand_in
    process = process_of(settings.ELASTICSEARCH_URL)
    os.kill(process, signal.SIGSTOP)
    try:
        with real_limits():
            withdraw(rows[0])
            results, seconds = asked(20)
            drain_after_commit(kind="offer")
            results += asked(1)[0]
    finally:
        os.kill(process, signal.SIGCONT)

    assert {one.engine for one in results} == {"embedded"}
    assert max(seconds) <= PATIENCE
    assert [results[0].total, results[-1].total] == [5, 4]
    time.sleep(breaker.REST_SECONDS)
    drain()
    wait_until_it_answers()
    assert find(LAKE).total == 4
    assert verify() == NOTHING


def process_of(url: str) -> int:
    with Elasticsearch(url, request_timeout=20) as client:
        (node,) = client.nodes.info(metric="process")["nodes"].values()
    return node["process"]["id"]


def test_what_is_withdrawn_while_the_server_is_away_is_found_nowhere(proxy):
    """Not in the hits, the total, the facets or the map, from the first search on."""
    rows = publish(*(offer(title="Lac", sectors=["city"]) for _ in range(200)))
    drain()
    everywhere = [LAKE, SearchQuery("fr"), LAKE.with_filter("area", WORLD)]
    proxy.mode = Mode.RESETS
    with real_limits():
        withdraw(*rows)
        drain_after_commit(kind="offer")
    proxy.mode = Mode.WELL
    time.sleep(breaker.REST_SECONDS)

    lagging = engines()[1].search(LAKE)
    for query in everywhere:
        found = find(query)
        assert (found.total, found.hits, found.stand_in) == (0, (), True)
        assert not any(one.count for one in found.facets["sector"])

    assert lagging.total == 200  # the control: the server does not know yet
    assert visible(lagging.hits) == []  # nor would it have shown them
    drain()
    assert [find(query).total for query in everywhere] == [0, 0, 0]
    assert not find(LAKE).stand_in


@pytest.mark.parametrize("seed", [1, 2])
def test_edits_through_a_proxy_that_falls_ill_and_gets_well_are_all_there(proxy, seed):
    """Resets, hangs and halves of answers between edits; nobody does anything."""
    dice = Random(seed)
    rows = publish(*(offer(title="Lac") for _ in range(40)))
    drain()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(server, "READ_SECONDS", 0.3)
        patched.setattr(breaker, "REST_SECONDS", 0.0)
        for number in range(100):
            proxy.mode = dice.choice([Mode.WELL, Mode.RESETS, Mode.CUTS])
            row = dice.choice(rows)
            republish(row, offer(id=str(row.uid), title=f"Lac {number}"))
            if number % 10 == 0:
                withdraw(rows.pop())
            if number % 4 == 0:
                drain_after_commit(kind="offer")
    proxy.mode = Mode.WELL

    drain()

    assert verify(engines()[1]) == NOTHING
    assert find(LAKE).total == len(rows)


def test_a_server_that_is_behind_does_not_answer(elasticsearch):
    (row,) = publish(offer(title="Lac"))
    drain()
    assert find(LAKE).engine == "elasticsearch"
    withdraw(row)
    drain(engines()[0])

    found = find(LAKE)

    assert (found.engine, found.stand_in, found.total) == ("embedded", True, 0)
    drain()
    assert find(LAKE).engine == "elasticsearch"


def test_a_page_says_who_answers(client, proxy):
    proxy.mode = Mode.RESETS

    response = client.get("/fr/recherche/")

    assert response.status_code == 200
    assert "Notre recherche tourne sur sa réserve" in response.content.decode()
