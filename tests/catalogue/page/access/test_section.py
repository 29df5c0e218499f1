"""The section as a visitor reads it, on the page of a place that was looked at."""

import pytest
import time_machine
from django.utils.translation import override

from tests.catalogue.documents import DAY, SERVICE
from tests.catalogue.observed import OBSERVED, PHOTO
from tests.pages import Page
from tests.search.things import publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{DAY}T10:00:00+01:00", tick=False), override("en"):
        yield


@pytest.fixture
def shown(client) -> Page:
    publish(OBSERVED)
    return Page(client.get(OBSERVED.path["en"]).content.decode())


def texts(page: Page, name: str) -> list[str]:
    return [one.text for one in page.all(name)]


def test_each_need_is_a_heading_and_its_answer_stands_in_words(shown):
    needs = [
        (one.attributes["class"].partition("--")[2], one.text)
        for one in shown.all("li")
        if one.attributes.get("class", "").startswith("answer ")
    ]

    assert [code for code, _text in needs] == [
        "suits",
        "suits",
        "unknown",
        "suits",
        "unknown",
        "does_not_suit",
        "unknown",
        "suits",
    ]
    assert needs[0][1].startswith(
        "I use a wheelchair Suits a wheelchair, with a ramp that somebody has to lay."
    )
    assert all(
        {
            "suits": "Suits ",
            "unknown": "May suit: ",
            "does_not_suit": "Does not suit: ",
        }[code]
        in text
        for code, text in needs
    )


def test_zones_are_headings_in_the_order_one_meets_them(shown):
    headings = texts(shown, "h4")

    assert headings[8:] == [
        "Getting there",
        "From the street to the entrance",
        "Entrance",
        "Reception and moving inside",
        "Steps and stairs",
        "Toilets",
        "What there is to see, to hear and to read",
        "Staff and services",
        "What is declared",
    ]


def test_every_kind_of_fact_is_told_as_what_it_is(shown):
    facts = {
        one.attributes["class"].partition("--")[2]: one.text
        for one in shown.all("li")
        if "seen__fact" in one.attributes.get("class", "")
        and ("quiet" in one.text or "wheelchair is lent" in one.text)
    }
    said = " ".join(texts(shown, "li"))

    assert facts["contested"].startswith(
        "Quiet space: two answers, and it is not settled which one is right."
    )
    assert "Declared by Mme Abadie on 14 September 2026." in facts["contested"]
    assert "this information expired on 3 June 2026." in facts["expired"]
    assert "Seen in the building: measured on site by" in said
    assert "There is no glass door." in said
    assert "without help”: declared by M. Soulé, gérant, not verified." in said


def test_pictures_and_sources_say_what_they_belong_to(shown):
    (picture,) = shown.all("img", src=PHOTO)
    (source,) = shown.all("a", href="https://acceslibre.beta.gouv.fr/app/65-lourdes/")

    assert picture.attributes["alt"] == "Photo: Clear width of the entrance door"
    assert source.text == "See the source – Public transport stop within 200 m"


def test_a_place_that_was_looked_at_costs_four_queries_at_most(
    client, django_assert_max_num_queries
):
    publish(OBSERVED)
    with django_assert_max_num_queries(4):
        client.get(OBSERVED.path["fr"])


def test_of_a_place_that_nobody_looked_at_all_needs_are_open(client):
    publish(SERVICE)
    page = Page(client.get(SERVICE.path["en"]).content.decode())

    assert page.all("li", class_="answer answer--unknown") == []
    assert any(
        text.startswith("So we cannot say whether it suits one of these needs: wheel")
        for text in texts(page, "p")
    )
