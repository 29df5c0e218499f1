"""Several questions together get what each of them gets alone."""

import pytest
from django.http import QueryDict

from catalogue.document import Place
from search.asking.query import SearchQuery
from search.engines import IndexMissingError
from search.finding import keeping
from search.finding.finding import find, find_each
from search.indexing import drain

from ..things import offer, publish

pytestmark = pytest.mark.django_db
ADDRESSES = (
    "q=chateau",
    "q=chatau",  # corrected
    "q=chatau&exact=1",
    "kind=eat&sort=name",
    "near=43.0,0.0&km=5",
    "near=43.0,0.0&km=5&q=chateau",
    "need=wheelchair",
    "open=2026-11-24",
    "",
)


@pytest.fixture
def queries(any_engine):
    kinds = ("visit", "eat", "visit", "eat", "visit")
    publish(
        *(offer(title=f"Château {n}", kind=kind) for n, kind in enumerate(kinds)),
        offer(title="Gîte", place=Place(latitude=43.0, longitude=0.01)),
    )
    drain()
    return [SearchQuery.parse(QueryDict(one), "fr") for one in ADDRESSES]


def test_each_is_answered_as_alone(any_engine, queries):
    alone = [any_engine.search(one, facets=False) for one in queries]

    assert any_engine.each(queries) == alone
    assert [one.total for one in alone] == [5, 5, 0, 2, 1, 0, 6, 0, 6]


def test_what_was_asked_together_is_kept(any_engine, queries, monkeypatch):
    alone = [find(one, facets=False) for one in queries]
    keeping.answers.forget()
    monkeypatch.setattr(type(any_engine), "search", None)  # nobody asks one by one

    assert find_each([*queries, *queries]) == [*alone, *alone]
    monkeypatch.setattr(type(any_engine), "each", None)  # nor a second time
    assert find_each(queries) == alone


def test_without_an_index_there_is_no_answer(any_engine):
    with pytest.raises(IndexMissingError):
        any_engine.each([SearchQuery("fr")])
