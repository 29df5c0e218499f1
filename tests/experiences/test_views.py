"""The page of an experience, over the published document."""

import json
from itertools import pairwise

import msgspec
import pytest
import time_machine
from django.test import RequestFactory
from django.utils.translation import override

from catalogue.document import Part
from experiences.document import ExperienceDocument
from experiences.views import preview_context
from tests.catalogue.documents import VISIT
from tests.catalogue.test_pages import PAYLOADS
from tests.pages import Page
from tests.search.things import withdraw

from .documents import DAY, EXPERIENCES, IDEA, SUSPENDED, WEEKEND
from .published import publish

pytestmark = pytest.mark.django_db
LANGUAGES = ("fr", "en")


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{DAY}T10:00:00+01:00", tick=False):
        yield


@pytest.fixture
def published():
    rows = publish(*EXPERIENCES.values())
    return dict(zip(EXPERIENCES, rows, strict=True))


def page(client, shown: ExperienceDocument, language: str = "fr", **query) -> Page:
    response = client.get(shown.path[language], query)
    assert response.status_code == 200
    return Page(response.content.decode())


def classes(shown: Page, name: str) -> list:
    """Elements that have this class."""
    return [
        one for one in shown.elements if name in one.attributes.get("class", "").split()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXPERIENCES)
def test_every_experience_has_its_page(client, published, name, language):
    shown = page(client, EXPERIENCES[name], language)
    title = EXPERIENCES[name].title.get(language) or EXPERIENCES[name].title["fr"]

    assert [one.text for one in shown.all("h1")] == [title]
    assert shown.all("html")[0].attributes["lang"] == language
    levels = [
        int(e.name[1]) for e in shown.elements if e.name in ("h1", "h2", "h3", "h4")
    ]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    ids = [e.attributes["id"] for e in shown.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", EXPERIENCES)
def test_a_page_costs_four_queries_at_most(
    client, published, name, django_assert_max_num_queries
):
    with django_assert_max_num_queries(4):
        client.get(EXPERIENCES[name].path["fr"])


def test_the_sections_come_in_the_order_that_people_know(client, published):
    shown = page(client, WEEKEND, "en")

    assert [one.text for one in shown.all("h2")] == [
        "At a glance",
        "In detail",
        "Programme",
        "On the map",
        "Access from the first step to the last",
        "What is included",
        "Prices",
        "When it can begin",
        "Booking",
        "About this information",
    ]


def test_the_key_facts_come_first(client, published):
    shown = page(client, WEEKEND, "en")
    facts = dict(
        zip(
            [one.text for one in shown.all("dt")],
            [one.text for one in shown.all("dd")],
            strict=True,
        )
    )

    assert list(facts.items())[:9] == [
        ("Price", "From €220 per person"),
        ("Next possible day", "Friday 27 November 2026"),
        ("Length", "2 days, 1 night"),
        ("Where", "Lourdes, Saint-Pé-de-Bigorre and Argelès-Gazost"),
        ("Group", "4 to 12 people"),
        ("Ages", "from 6 years"),
        ("Pace", "Calm"),
        ("Languages of the guides", "French and English"),
        ("Sectors", "Heritage and Families"),
    ]


def test_the_programme_is_a_list_a_day_with_links_to_its_offers(client, published):
    shown = page(client, WEEKEND, "en")

    assert len(shown.all("ol", class_="timeline")) == 2
    assert [one.text for one in shown.all("h4")] == [
        "1 Castle of the Three Valleys",
        "2 Échez Inn",
        "3 Rafting down the river",
        "4 Stroll in the market",
        "5 Bel Air holiday home",
        "6 The greenway of the rivers",
        "7 Transfer",
    ]
    assert VISIT.path["en"] in [one.attributes.get("href") for one in shown.all("a")]
    assert [one.text for one in classes(shown, "way")] == [
        "On foot · 12 min · 650 m",
        "By car · about 25 min · 13.3 km (estimated)",
        "By car · 20 min · 13.2 km",
        "By bicycle · about 1 h 30 · 15.5 km (estimated)",
    ]


def test_the_calendar_says_each_day_in_words_too(client, published):
    shown = page(client, WEEKEND, "en")
    days = [one.text for one in classes(shown, "day--guaranteed") if one.name == "td"]

    assert days == ["4 ★departure, guaranteed"]
    assert len(classes(shown, "month")) == 14


def test_a_suspended_one_says_since_when_and_why(client, published):
    (notice,) = classes(page(client, SUSPENDED, "en"), "suspended")

    assert notice.text == (
        "Suspended: it cannot be booked at the moment. Since 20 November 2026."
        " A step of the programme is no longer offered."
    )


def test_an_idea_is_not_for_sale_and_says_what_is_not_known(client, published):
    texts = [one.text for one in page(client, IDEA, "en").all("p")]

    assert {
        "This is an idea, not for sale as a whole: book each step with its provider.",
        "We do not know the prices. Please ask before you come.",
        "We have not checked yet on which days it can begin: please ask.",
    } <= set(texts)


def test_the_price_of_a_party_is_counted_without_script(client, published):
    shown = page(client, WEEKEND, "en", adults="4", children="7", on="2026-11-28")

    assert [one.text for one in classes(shown, "sum")] == ["In all€1,102.50"]
    assert shown.all("input", name="children")[0].attributes["value"] == "7"


def test_what_cannot_be_read_is_asked_again(client, published):
    shown = page(client, WEEKEND, "en", adults="x", on="2026-11-28")

    assert [one.text for one in shown.all("div", role="alert")] == [
        "Please write how many you are as a number, as 2."
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/fr/sejours/{code}/",
        "/fr/sejours/autre-nom-{code}/",
        "/fr/sejours/{slug}-{code}",
        "/fr/sejours/-{code}/",
    ],
)
def test_another_address_leads_to_the_one_of_the_experience(client, published, address):
    slug = WEEKEND.path["fr"].rpartition("-")[0].rpartition("/")[2]
    response = client.get(address.format(code=WEEKEND.code, slug=slug) + "?adults=2")

    assert response.status_code == 301
    assert response["Location"] == WEEKEND.path["fr"] + "?adults=2"


@pytest.mark.parametrize("end", ["", "pdf", "gpx", "2026-11-28.ics"])
@pytest.mark.parametrize("code", ["000000000000", "abc", VISIT.code])
def test_an_unknown_experience_is_not_found(client, code, end):
    assert client.get(f"/fr/sejours/x-{code}/{end}", follow=True).status_code == 404


@pytest.mark.parametrize("end", ["", "pdf", "gpx", "2026-11-28.ics"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withdrawn_experience_is_gone(client, published, language, end):
    withdraw(published["weekend"])
    response = client.get(WEEKEND.path[language] + end)

    assert response.status_code == 410
    assert WEEKEND.title["fr"] not in response.content.decode()


@pytest.mark.parametrize("end", ["", "pdf", "gpx", "2026-11-28.ics"])
def test_an_experience_for_the_trade_is_nowhere_public(client, end):
    publish(WEEKEND, audience="trade")

    assert client.get(WEEKEND.path["fr"] + end).status_code == 404


def test_a_page_is_read_and_nothing_else(client, published):
    assert client.post(WEEKEND.path["fr"]).status_code == 405
    assert client.head(WEEKEND.path["fr"]).status_code == 200


def test_the_head_names_the_page_in_each_language(client, published, settings):
    shown = page(client, WEEKEND, "en")
    base = settings.BASE_URL

    assert shown.all("title")[0].text == "A weekend between castle and river · Cordée"
    assert [one.attributes["href"] for one in shown.all("link", rel="canonical")] == [
        base + WEEKEND.path["en"]
    ]
    assert {
        one.attributes["hreflang"]: one.attributes["href"]
        for one in shown.all("link", rel="alternate")
        if "hreflang" in one.attributes
    } == {language: base + WEEKEND.path[language] for language in LANGUAGES}


def test_machines_read_a_trip(client, published):
    (script,) = page(client, WEEKEND, "en").all("script", type="application/ld+json")

    assert json.loads(script.text)["@type"] == "TouristTrip"


def test_the_calendar_of_a_departure_has_its_steps(client, published):
    response = client.get(f"{WEEKEND.path['en']}2026-12-04.ics")
    written = response.content.decode()

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert "SUMMARY:Castle of the Three Valleys" in written
    assert "DTSTART;TZID=Europe/Paris:20261204T100000" in written


@pytest.mark.parametrize(
    "day", ["2026-12-20", "2026-02-30", "2027-03-12", "2026-10-02"]
)
def test_a_day_without_departure_has_no_calendar(client, published, day):
    assert client.get(f"{WEEKEND.path['en']}{day}.ics").status_code == 404


def test_the_ways_can_be_followed(client, published):
    response = client.get(f"{WEEKEND.path['fr']}gpx")

    assert response["Content-Type"] == "application/gpx+xml"
    assert response.content.decode().count("<trk>") == 2
    assert client.get(f"{IDEA.path['fr']}gpx").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_link_of_the_site_leads_nowhere(client, published, language):
    publish_offers()
    for name in EXPERIENCES:
        shown = page(client, EXPERIENCES[name], language)
        links = {one.attributes.get("href", "") for one in shown.all("a")}
        for link in links:
            if link.startswith("/") and not link.endswith("/pdf"):
                assert client.get(link, follow=True).status_code == 200, link


def publish_offers() -> None:
    from tests.catalogue.documents import OFFERS
    from tests.search.things import publish as publish_all

    publish_all(*OFFERS.values())


def poisoned(value, payload: str):
    """The same document with the payload in every text that is no code or address."""
    if isinstance(value, Part):
        changed = {
            name: poisoned(getattr(value, name), payload)
            for name in value.__struct_fields__
            if name not in KEPT
        }
        return msgspec.structs.replace(value, **changed)
    if isinstance(value, list):
        return [poisoned(one, payload) for one in value]
    if isinstance(value, dict):
        return {key: poisoned(one, payload) for key, one in value.items()}
    return payload if isinstance(value, str) else value


KEPT = {
    *("id", "code", "kind", "path", "expression", "status", "src", "type", "insee"),
    *("mode", "pace", "step", "fact", "method", "state", "answer", "unit", "value"),
    *("sectors", "scheme", "choice", "decided_by", "verdicts", "schema_version"),
}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_in_every_text_are_only_text(client, payload):
    evil = poisoned(WEEKEND, payload)
    publish(evil)
    shown = page(client, evil, adults="4", on="2026-11-28")

    assert [one.text for one in shown.all("h1")] == [" ".join(payload.split())]
    kinds = {one.attributes.get("type") for one in shown.all("script")}
    assert kinds == {"module", "application/json", "application/ld+json"}
    for element in shown.elements:
        assert not [name for name in element.attributes if name.startswith("on")]
        for name in ("href", "src", "action"):
            assert not element.attributes.get(name, "").startswith("javascript:")


def test_a_preview_shows_the_draft_on_the_same_page(rf: RequestFactory):
    with override("fr"):
        context = preview_context(WEEKEND, rf.get("/"))

    assert str(context["page"].title) == "Week-end entre château et gave"
    assert context["is_preview"] is True
