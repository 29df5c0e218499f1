"""Answers are kept for the moment of which they are, and for no other."""

import threading
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from search.asking.query import SearchQuery
from search.engines import EmbeddedEngine, engines
from search.finding import keeping
from search.finding.finding import find
from search.finding.keeping import Answers, Moment
from search.finding.result import FacetValue, Hit, SearchResult
from search.indexing import drain, rebuild
from search.models import Synonym

from ..things import offer, publish, republish, withdraw

pytestmark = pytest.mark.django_db
LAKE = SearchQuery("fr", "lac")
NOW = Moment(1, 7, date(2026, 11, 23), "")


@pytest.fixture
def asked(monkeypatch):
    """The questions that reached an engine."""
    seen = []
    for engine in engines():
        as_it_is = type(engine).search

        def search(self, query, *, facets=True, as_it_is=as_it_is):
            seen.append((self.name, query.language, query.url(), facets))
            return as_it_is(self, query, facets=facets)

        monkeypatch.setattr(type(engine), "search", search)
    return seen


def test_the_same_question_reaches_the_engine_once(any_engine, asked):
    publish(offer(title="Lac"))
    drain()

    first, second = find(LAKE), find(LAKE)

    assert first == second
    assert second.engine == any_engine.name
    assert asked == [(any_engine.name, "fr", "?q=lac", True)]


def test_a_kept_answer_costs_no_query(any_engine):
    publish(offer(title="Lac"))
    drain()
    find(SearchQuery("fr"))

    with CaptureQueriesContext(connection) as queries:
        find(SearchQuery("fr"))

    assert len(queries) == 0


def test_what_is_canonically_the_same_is_the_same(engine, asked):
    drain()

    for address in ("kind=eat&kind=stay", "kind=stay&kind=eat&page=1"):
        find(SearchQuery.parse(QueryDict(address), "fr"))

    assert len(asked) == 1


def test_whom_it_is_for_is_neither_another_question_nor_kept(engine, asked):
    drain()

    for name in ("", "&for_deaf=Rosa", "&for_deaf=Ali"):
        find(SearchQuery.parse(QueryDict(f"need=deaf{name}"), "fr"))

    assert len(asked) == 1
    assert "Rosa" not in repr(keeping.answers._kept)


@pytest.mark.parametrize(
    "other",
    [
        SearchQuery("en", "lac"),
        SearchQuery("fr", "lac", page=2),
        SearchQuery("fr", "lac", sort="name"),
        SearchQuery("fr", "lac", selections={"kind": ("eat",)}),
        SearchQuery("fr"),
    ],
)
def test_another_question_is_asked(engine, asked, other):
    drain()
    find(LAKE)

    find(other)

    assert len(asked) == 2


def test_without_facets_is_another_question(engine, asked):
    drain()
    find(LAKE, facets=False)

    assert find(LAKE).facets
    assert len(asked) == 2


def test_who_wants_nothing_kept_asks_the_engine(engine, asked):
    drain()
    find(LAKE)

    find(LAKE, kept=False)
    find(LAKE, kept=False)

    assert len(asked) == 3


def test_a_change_of_the_feed_makes_another_moment(any_engine):
    lake, bridge = publish(offer(title="Lac"), offer(title="Lac"))
    drain()
    assert find(LAKE).total == 2
    withdraw(lake)
    assert find(LAKE).total == 2  # not indexed yet
    drain()
    assert find(LAKE).total == 1

    republish(bridge, offer(id=str(bridge.uid), title="Pont"))
    drain()

    assert find(LAKE).total == 0


def test_the_same_position_in_another_index_is_another_moment(engine, asked):
    publish(offer(title="Lac"))
    drain()
    before = find(LAKE).position

    rebuild()

    assert find(LAKE).position == before
    assert len(asked) == 2


def test_another_day_is_another_moment(engine, asked):
    drain()
    with time_machine.travel(date(2026, 11, 23), tick=False) as clock:
        find(LAKE)
        clock.shift(timedelta(days=1))

        find(LAKE)

    assert len(asked) == 2


def test_other_synonyms_are_another_moment(engine, asked):
    drain()
    find(LAKE)
    find(SearchQuery("fr"))
    Synonym.objects.create(terms="lac, étang", language="fr")

    find(LAKE)
    find(SearchQuery("fr"))

    assert [one[2] for one in asked] == ["?q=lac", "?", "?q=lac"]


def test_an_answer_is_not_kept_for_ever(engine, asked, monkeypatch):
    monkeypatch.setattr(keeping, "KEPT_SECONDS", -1.0)
    drain()
    find(LAKE)

    find(LAKE)

    assert len(asked) == 2


def test_an_answer_of_the_stand_in_is_never_the_servers(elasticsearch, asked, settings):
    """While the server is behind the stand-in answers, at the position of today; when
    it has caught up it is asked, and keeps its own."""
    (row,) = publish(offer(title="Lac"))
    drain()
    find(LAKE)
    withdraw(row)
    embedded, server = engines()
    drain(embedded)

    for _ in range(2):
        found = find(LAKE)
        assert (found.engine, found.stand_in, found.total) == ("embedded", True, 0)
    drain(server)

    found = find(LAKE)
    assert (found.engine, found.stand_in, found.total) == ("elasticsearch", False, 0)
    of_server = [one for one in asked if one[0] == "elasticsearch"]
    assert len(of_server) == 4  # nothing of a server that is behind was kept
    assert len(asked) == 5  # and once the embedded one, which is


def test_a_server_ahead_of_the_index_here_is_not_kept(elasticsearch, asked):
    """Nothing here would tell that it has moved on."""
    publish(offer(title="Lac"))
    drain()
    publish(offer(title="Lac"))
    drain(engines()[1])

    assert [find(LAKE).total for _ in range(2)] == [2, 2]
    assert len(asked) == 2


def test_nothing_is_kept_while_there_is_no_index_here(elasticsearch, asked):
    publish(offer(title="Lac"))
    drain(engines()[1])

    assert [find(LAKE).total for _ in range(2)] == [1, 1]
    assert len(asked) == 2


def result(values: int = 0) -> SearchResult:
    facet = tuple(FacetValue(str(n), str(n), n, False) for n in range(values))
    return SearchResult(1, (Hit(1, "x"),), {"kind": facet}, "embedded", 7)


def test_what_nobody_asks_for_goes_first():
    answers = Answers(most=30)
    for question in "abc":
        answers.put(question, NOW, result(values=8))  # weighs ten
    answers.get("a", NOW)
    answers.put("d", NOW, result(values=8))

    assert [bool(answers.get(one, NOW)) for one in "abcd"] == [True, False, True, True]


def test_one_answer_in_place_of_another_weighs_once():
    answers = Answers(most=30)
    for _ in range(100):
        answers.put("a", NOW, result(values=8))
    answers.put("b", NOW, result(values=8))

    assert answers.get("a", NOW) == answers.get("b", NOW) == result(values=8)


def test_an_answer_larger_than_all_is_not_kept():
    answers = Answers(most=30)
    answers.put("a", NOW, result(values=100))

    assert answers.get("a", NOW) is None
    answers.put("b", NOW, result(values=8))
    assert answers.get("b", NOW) is not None


def test_threads_share_the_answers():
    answers, faults = Answers(most=100), []

    def work(first: int) -> None:
        try:
            for number in range(2_000):
                question = (first + number) % 20
                found = answers.get(question, NOW)
                if found is not None and len(found.facets["kind"]) != question:
                    faults.append(question)
                answers.put(question, NOW, result(values=question))
        except Exception as error:  # noqa: BLE001  # told to the test
            faults.append(error)

    threads = [threading.Thread(target=work, args=(n * 7,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    assert answers._weight == sum(one.weight for one in answers._kept.values()) <= 100


def test_two_folders_have_answers_of_their_own(engine, settings, tmp_path, asked):
    publish(offer(title="Lac"))
    drain()
    assert find(LAKE).total == 1
    settings.SEARCH_INDEX_DIR = tmp_path / "another"
    assert isinstance(engines()[0], EmbeddedEngine)

    assert find(LAKE).total == 1
    assert len(asked) >= 2
