"""What the office promotes, on the page of results, with both engines."""

import re

import pytest

from publication.models import Publication
from search.indexing import drain
from search.models import PromotedOffer, Promotion
from tests.catalogue.accessibility.places import GOOD, seen
from tests.factories import OfferFactory

from ..things import offer, publish, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(any_engine, client):
    """page("q=vtt"): the answer as JSON, and its titles."""

    def asked(address: str, language: str = "fr") -> list[tuple[str, bool]]:
        drain()
        path = {"fr": "/fr/recherche/", "en": "/en/search/"}[language]
        answer = client.get(f"{path}?format=json&{address}").json()
        return [(one["title"], one["promoted"]) for one in answer["results"]]

    return asked


@pytest.fixture
def published():
    """Three offers with the words, and one, promoted before one of them, without."""
    rows = {
        title: publish(offer(title=title, **more))[0]
        for title, more in {
            "VTT aux lacs": {"kind": "do"},
            "VTT au gave": {"kind": "do"},
            "VTT en forêt": {"kind": "do"},
            "Maison du vélo": {"kind": "visit"},
        }.items()
    }
    promote("vtt", rows["Maison du vélo"], rows["VTT en forêt"])
    return rows


def promote(words: str, *rows: Publication) -> Promotion:
    promotion = Promotion.objects.create(words=words)
    for place, row in enumerate(rows):
        chosen = OfferFactory(uid=row.uid)
        PromotedOffer.objects.create(
            promotion=promotion, offer=chosen, sort_order=place
        )
    return promotion


def test_promoted_offers_come_first_once_and_are_named(page, published):
    assert page("q=vtt") == [
        ("Maison du vélo", True),
        ("VTT en forêt", True),
        ("VTT aux lacs", False),
        ("VTT au gave", False),
    ]


def test_other_words_other_orders_and_other_pages_promote_nothing(page, published):
    for address in ("q=lacs", "q=vtt&sort=name", "", "q=vtt&page=2"):
        assert [title for title, promoted in page(address) if promoted] == []


def test_promoted_offers_fulfil_the_filters(page, published):
    assert page("q=vtt&kind=do")[0] == ("VTT en forêt", True)
    assert page("q=vtt&kind=visit") == [("Maison du vélo", True)]


def test_what_is_withdrawn_is_not_promoted(page, published):
    page("q=vtt")
    withdraw(published["Maison du vélo"])
    Publication.objects.filter(pk=published["VTT en forêt"].pk).update(
        audience="members"
    )

    assert [promoted for _title, promoted in page("q=vtt")] == [False, False]


def test_with_needs_only_what_suits_is_promoted(page):
    good = [seen(fact, value) for fact, value in GOOD.items()]
    bad = [seen(fact, value) for fact, value in (GOOD | {"entrance_steps": 5}).items()]
    suits, unknown, fails = (
        publish(offer(title=title, duration_minutes=60, observations=facts))[0]
        for title, facts in (("Oui", good), ("Peut-être", []), ("Non", bad))
    )
    promote("musée", fails, unknown, suits)

    asked = page("q=mus%C3%A9e&need=wheelchair&not_suiting=1")
    assert asked == [("Oui", True)]


def test_the_page_says_who_suggests(any_engine, client, published):
    drain()
    text = client.get("/fr/recherche/?q=vtt").content.decode()
    shown = re.findall(r'<h2 id="promoted">.*|<h2 id="all">.*|<h3>.*', text)

    assert [re.sub(r"<.*?>|^\d", "", one) for one in shown] == [
        "Proposé par l’office",
        "1Maison du vélo",
        "2VTT en forêt",
        "D’autres idées",
        "3VTT aux lacs",
        "4VTT au gave",
    ]


def test_a_page_with_promotions_takes_few_queries(
    engine, client, published, django_assert_max_num_queries
):
    drain()
    client.get("/fr/recherche/?q=vtt")
    with django_assert_max_num_queries(6):
        client.get("/fr/recherche/?q=vtt")
