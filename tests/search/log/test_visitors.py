import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.test import RequestFactory

from search.asking.query import SearchQuery
from search.asking.when import When
from search.log.visitors import is_counted, is_fresh

from .conftest import BROWSER

EVENING = When(evening=True)


def request(address: str = "/fr/recherche/?q=vtt", method: str = "GET", **headers):
    given = {"user-agent": BROWSER, **headers}
    made = RequestFactory().generic(method, address, headers=given)
    made.user = AnonymousUser()
    return made


def counted(made, **query) -> bool:
    return is_counted(made, SearchQuery("fr", **{"text": "vtt", **query}))


def test_a_search_of_a_visitor_is_counted():
    assert counted(request())


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(request("/fr/recherche/?q=vtt&format=json"), id="JSON"),
        pytest.param(request(method="HEAD"), id="HEAD"),
        pytest.param(request(**{"user-agent": ""}), id="no agent"),
        pytest.param(request(**{"sec-purpose": "prefetch;prerender"}), id="ahead"),
        pytest.param(
            request(**{"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)"}),
            id="robot",
        ),
        pytest.param(request(**{"user-agent": "curl/8.5"}), id="program"),
        pytest.param(
            request(**{"user-agent": "Thing/1 (+https://example.org)"}), id="address"
        ),
    ],
)
def test_machines_are_not_counted(made):
    assert not counted(made)


def test_next_pages_and_the_whole_catalogue_are_not_counted():
    assert not counted(request(), page=2)
    assert not counted(request(), unknown="when", filters={"when": EVENING})
    assert not counted(request("/fr/recherche/"), text="")


def test_the_office_that_tries_things_out_is_not_counted():
    made = request()
    made.user = User(username="editrice")

    assert not counted(made)


@pytest.mark.parametrize(
    ("referer", "fresh"),
    [
        ("", True),
        ("https://example.org/", True),
        ("https://example.org/fr/recherche/?kind=eat", True),
        ("https://example.org/fr/recherche/?q=ski", True),
        ("https://example.org/fr/recherche/?q=V%C3%A9lo&kind=eat", False),
        ("https://example.org/en/search/?q=velo", False),
        ("https://[broken", True),
    ],
)
def test_the_same_words_with_another_filter_are_not_new(referer, fresh):
    assert is_fresh(request(referer=referer), "velo") is fresh


def test_what_was_not_kept_is_not_new_either():
    again = request(referer="https://example.org/?q=jean@example.org")

    assert not is_fresh(again, None)
