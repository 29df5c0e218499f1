"""Suggestions while typing: what they hold, in which order, and what never."""

from datetime import date
from urllib.parse import quote

import pytest

from catalogue.document import Occurrence, Place, Theme
from publication.models import Publication
from search.indexing import drain
from tests.factories import CommuneFactory

from ..things import LOURDES, offer, publish, republish, withdraw

pytestmark = pytest.mark.django_db
PATHS = {"fr": "/fr/recherche/suggestions", "en": "/en/search/suggestions"}


@pytest.fixture
def suggest(client, engine, lourdes):
    """suggest("chat"): the labels."""

    def asked(text: str, language: str = "fr") -> list[str]:
        drain()
        answer = client.get(f"{PATHS[language]}?q={quote(text)}").json()
        return [one["label"] for one in answer["suggestions"]]

    return asked


def test_offers_are_suggested_by_the_beginnings_of_their_words(suggest):
    publish(
        offer(title="Le Petit Château"),
        offer(title="Château fort de Lourdes"),
        offer(title="Chatterie"),
        offer(title="Lac"),
    )

    castles = ["Château fort de Lourdes", "Le Petit Château"]
    assert suggest("châte") == castles
    assert suggest("CHATEAU") == castles
    assert suggest("lourdes chat") == castles[:1]
    assert suggest("chat") == ["Chatterie", *castles]


def test_a_page_in_another_language_suggests_its_names(suggest):
    publish(offer(title={"fr": "Grotte", "en": "Cave of miracles"}))

    assert suggest("cav", "en") == ["Cave of miracles"]
    assert suggest("cav", "fr") == []


def test_communes_themes_and_kinds_come_before_offers(client, engine, lourdes):
    theme = Theme(slug="lourd", label={"fr": "Lourdeur", "en": "Weight"})
    publish(offer(title="Lourdes à pied", themes=[theme]), offer(title="Autre"))
    drain()
    found = client.get(PATHS["fr"] + "?q=lourd").json()["suggestions"]

    assert found[0] == {
        "label": "Lourdes",
        "detail": "Commune, 2 idées",
        "url": f"/fr/recherche/?commune={LOURDES.insee}",
        "parameter": "commune",
        "value": LOURDES.insee,
    }
    assert found[-1]["label"] == "Lourdes à pied"
    assert found[-1]["detail"] == "Visite · Lourdes"
    assert found[-1]["parameter"] == ""
    kinds = client.get(PATHS["en"] + "?q=visi").json()["suggestions"]
    assert kinds[0]["url"] == "/en/search/?kind=visit"


def test_of_communes_that_begin_alike_the_one_with_more_comes_first(suggest):
    CommuneFactory(insee="65281", name="Loudenvielle")
    small = Place(insee="65281", commune="Loudenvielle")
    publish(offer(place=small), offer(), offer())

    assert suggest("lou") == ["Lourdes", "Loudenvielle"]


@pytest.mark.parametrize("text", ["", " ", "c", "’", "\x00", "·", "%", "zzz", ".*"])
def test_what_is_too_short_or_no_word_suggests_nothing(suggest, text):
    publish(offer(title="Château"))

    assert suggest(text) == []


def test_what_is_not_public_any_more_is_never_suggested(suggest):
    rows = publish(*(offer(title=f"Château {n}") for n in range(4)))
    publish(offer(title="Château secret"), audience="members")
    assert suggest("chât") == [f"Château {n}" for n in range(4)]

    withdraw(rows[0])
    Publication.objects.filter(pk=rows[1].pk).update(audience="members")
    republish(rows[2], offer(id=str(rows[2].uid), title="Palais"))
    assert suggest("chât") == ["Château 3"]


def test_what_the_index_still_holds_is_not_suggested(suggest, client):
    rows = publish(offer(title="Château"))
    suggest("chât")
    withdraw(*rows)

    assert client.get(PATHS["fr"] + "?q=ch%C3%A2t").json() == {"suggestions": []}


def test_at_most_eight_and_those_that_begin_so_first(suggest):
    many = [offer(title=f"Gîte du château {n}") for n in range(230)]
    publish(*many, offer(title="Château de A"), offer(title="Château de B"))
    found = suggest("château")

    assert found[:2] == ["Château de A", "Château de B"]
    assert len(found) == 8


def test_few_queries_and_nothing_to_write(
    suggest, client, django_assert_max_num_queries
):
    publish(offer(title="Château"))
    suggest("chât")
    with django_assert_max_num_queries(1):
        client.get(PATHS["fr"] + "?q=ch%C3%A2t")
    assert client.post(PATHS["fr"]).status_code == 405


def test_events_that_are_over_are_not_suggested(suggest):
    over = Occurrence(start_date=date(2020, 1, 1), end_date=date(2020, 1, 2))
    publish(offer(title="Fête passée", kind="event", occurrences=[over]))

    assert suggest("fête") == []
