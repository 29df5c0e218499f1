import pytest
from django.http import QueryDict

from search import facet_labels
from search.engines import get_engine
from search.finding import find
from search.indexing import drain
from search.query import SearchQuery
from search.result import SearchResult
from tests.factories import CommuneFactory


@pytest.fixture(autouse=True)
def _no_names_of_another_test():
    facet_labels.communes.forget()
    facet_labels.themes.forget()


@pytest.fixture
def engine(db, settings):
    """The embedded engine over an empty folder."""
    return get_engine()


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
