from collections.abc import Iterator
from secrets import token_hex

import pytest
from django.http import QueryDict

from search.asking.query import SearchQuery
from search.engines import ElasticsearchEngine, Engine, get_engine
from search.engines.elasticsearch import server
from search.finding.finding import find
from search.finding.result import SearchResult
from search.indexing import drain
from tests.conftest import missing
from tests.factories import CommuneFactory

from .server import remove_indexes


@pytest.fixture
def engine(db, settings):
    """The embedded engine over an empty folder."""
    return get_engine()


@pytest.fixture
def elasticsearch(db, settings, monkeypatch) -> Iterator[ElasticsearchEngine]:
    """The engine of the settings is Elasticsearch, with nothing in it.

    It waits longer than for a visitor: a cold server on a busy machine is slow.
    """
    monkeypatch.setattr(server, "READ_SECONDS", 20.0)
    url = settings.ELASTICSEARCH_FOR_TESTS
    if not url:
        missing("Elasticsearch (set ELASTICSEARCH_URL)")
    settings.ELASTICSEARCH_URL = url
    settings.ELASTICSEARCH_PREFIX = f"cordee-test-{token_hex(6)}"
    yield get_engine()
    remove_indexes(url, settings.ELASTICSEARCH_PREFIX)


@pytest.fixture(params=["embedded", "elasticsearch"])
def any_engine(request) -> Engine:
    """The engine of the settings: each in turn, without an index."""
    name = "engine" if request.param == "embedded" else request.param
    return request.getfixturevalue(name)


@pytest.fixture
def lourdes(db):
    return CommuneFactory()


@pytest.fixture
def ask(engine):
    """Index what is published, then search by the address: ask("q=velo&kind=eat")."""

    def asked(address: str = "", language: str = "fr") -> SearchResult:
        drain(engine)
        return find(SearchQuery.parse(QueryDict(address), language))

    return asked
