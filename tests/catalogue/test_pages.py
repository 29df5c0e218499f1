"""The page of an offer, over the published document."""

from itertools import pairwise

import msgspec
import pytest
import time_machine
from django.test import RequestFactory
from django.utils.translation import override

from catalogue.document import Occurrence, OfferDocument, Part
from catalogue.pages import preview_context
from search.indexing import drain
from tests.catalogue.documents import (
    DAY,
    EAT,
    EVENT,
    OFFERS,
    ROUTE,
    SERVICE,
    STAY,
    VISIT,
)
from tests.factories import OfferFactory
from tests.pages import Page
from tests.search.things import publish, withdraw

pytestmark = pytest.mark.django_db
LANGUAGES = ("fr", "en")


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{DAY}T10:00:00+01:00", tick=False):
        yield


@pytest.fixture
def published():
    """Every sample document, published and indexed."""
    rows = publish(*OFFERS.values())
    drain()
    return dict(zip(OFFERS, rows, strict=True))


def page(client, offer: OfferDocument, language: str = "fr", **query) -> Page:
    response = client.get(offer.path[language], query)
    assert response.status_code == 200
    return Page(response.content.decode())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", OFFERS)
def test_every_kind_has_its_page(client, published, kind, language):
    shown = page(client, OFFERS[kind], language)
    title = OFFERS[kind].title.get(language) or OFFERS[kind].title["fr"]

    assert [one.text for one in shown.all("h1")] == [title]
    assert shown.all("html")[0].attributes["lang"] == language
    levels = [
        int(one.name[1]) for one in shown.elements if one.name in ("h1", "h2", "h3")
    ]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("kind", OFFERS)
def test_a_page_costs_four_queries_at_most(
    client, published, kind, django_assert_max_num_queries
):
    with django_assert_max_num_queries(4):
        client.get(OFFERS[kind].path["fr"])


def test_the_sections_of_a_visit_come_in_the_order_that_people_know(client, published):
    shown = page(client, VISIT, "en")

    assert [one.text for one in shown.all("h2")] == [
        "At a glance",
        "In detail",
        "Opening hours",
        "Prices",
        "Accessible tourism",
        "Families",
        "Heritage",
        "Access: what we know and what we do not know",
        "Getting there",
        "Labels",
        "Contact",
        "About this information",
        "Nearby",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/fr/offres/{code}/",
        "/fr/offres/autre-nom-{code}/",
        "/fr/offres/{slug}-{code}",
        "/fr/offres/-{code}/",
        "/fr/offres/cha%CC%82teau-%C3%A9-{code}/",
    ],
)
def test_another_address_leads_to_the_one_of_the_offer(client, published, address):
    slug = VISIT.path["fr"].rpartition("-")[0].rpartition("/")[2]
    response = client.get(
        address.format(code=VISIT.code, slug=slug) + "?open=2026-12-24"
    )

    assert response.status_code == 301
    assert response["Location"] == VISIT.path["fr"] + "?open=2026-12-24"


@pytest.mark.parametrize("code", ["000000000000", "abc", "ABCDEFABCDEF", "0" * 13])
def test_an_unknown_offer_is_not_found(client, code):
    assert client.get(f"/fr/offres/x-{code}/").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_withdrawn_offer_is_gone_and_leads_to_a_search(client, published, language):
    withdraw(published["visit"])
    response = client.get(VISIT.path[language])
    shown = Page(response.content.decode())

    assert response.status_code == 410
    assert shown.all("form", role="search")
    assert VISIT.title["fr"] not in response.content.decode()


def test_an_offer_for_the_trade_has_no_public_page(client):
    publish(VISIT, audience="trade")

    assert client.get(VISIT.path["fr"]).status_code == 404


def test_a_page_is_read_and_nothing_else(client, published):
    assert client.post(VISIT.path["fr"]).status_code == 405
    assert client.head(VISIT.path["fr"]).status_code == 200


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("2026-12-22", "Open on Tuesday 22 December 2026: 10:00–12:00, 14:00–17:00."),
        ("2026-12-21", "Closed on Monday 21 December 2026."),
        ("2026-12-24", "Closed on Thursday 24 December 2026."),
        (
            "2027-02-02",
            "We do not know for Tuesday 2 February 2027: please call before you come.",
        ),
    ],
)
def test_open_on_a_day_is_answered(client, published, asked, answer):
    shown = page(client, VISIT, "en", open=asked)
    notices = [
        one for one in shown.all("p") if "state--" in one.attributes.get("class", "")
    ]

    assert [one.text for one in notices] == [answer]
    assert shown.all("input", name="open")[0].attributes["value"] == asked


@pytest.mark.parametrize(
    "rubbish", ["24/12/2026", "2026-02-30", "2026-W52-4", "\0", "x" * 999]
)
def test_an_unreadable_day_gets_a_sentence(client, published, rubbish):
    shown = page(client, VISIT, "en", open=rubbish)

    assert "We could not read this date. Please write it as 2026-12-24." in [
        one.text for one in shown.all("p", class_="notice notice--warn")
    ]


def test_old_hours_are_to_be_confirmed(client, published):
    texts = [one.text for one in page(client, EAT).all("p")]

    assert "Horaires 2025, à confirmer" in texts


def test_old_prices_are_to_be_confirmed(client, published):
    texts = [one.text for one in page(client, STAY).all("p")]

    assert "Tarifs 2026, à confirmer" in texts


def test_what_nobody_knows_is_said(client, published):
    texts = [one.text for one in page(client, SERVICE, "en").all("p")]

    assert {
        "We do not know the opening hours. Please call before you come.",
        "We do not know the prices. Please ask before you come.",
        "We do not know the address.",
        "We do not know the exact point, so it is not on the map.",
        "We have no contact for this offer. The tourist office will help you.",
        "Nobody has measured this place for us: the way in, the doors, the toilets and"
        " the parking are not known.",
    } <= set(texts)


def test_texts_of_another_language_carry_it_and_say_so(client, published):
    shown = page(client, STAY, "en")

    assert [one.text for one in shown.all("div", lang="fr")] == [STAY.summary["fr"]]
    assert "This text has not been translated yet." in [p.text for p in shown.all("p")]


def test_a_machine_translation_says_so_in_its_language(client, published):
    said = "Translated by machine, not checked."

    assert said in [one.text for one in page(client, VISIT, "en").all("p")]
    french = [one.text for one in page(client, VISIT, "fr").all("p")]
    assert "Traduit par une machine, sans relecture." not in french


def test_the_head_names_the_page_in_each_language(client, published, settings):
    shown = page(client, VISIT, "en")
    base = settings.BASE_URL

    assert [one.attributes["href"] for one in shown.all("link", rel="canonical")] == [
        base + VISIT.path["en"]
    ]
    assert {
        one.attributes["hreflang"]: one.attributes["href"]
        for one in shown.all("link", rel="alternate")
        if "hreflang" in one.attributes
    } == {language: base + VISIT.path[language] for language in LANGUAGES}
    (access,) = shown.all("link", rel="alternate", type="application/json")
    assert access.attributes["href"] == f"{base}{VISIT.path['en']}?format=a11yjson"
    assert shown.all("meta", property="og:image")[0].attributes["content"] == (
        f"{base}/media/images/chateau.960.webp"
    )


@pytest.mark.parametrize("kind", OFFERS)
def test_what_is_known_of_access_is_there_for_machines(client, published, kind):
    response = client.get(OFFERS[kind].path["fr"], {"format": "a11yjson"})
    told = response.json()

    assert response["Content-Type"] == "application/json"
    assert told["properties"]["originalId"] == OFFERS[kind].id
    assert "accessibility" not in told["properties"]  # claims are none


def test_photographs_have_all_widths_and_their_credit(client, published):
    shown = page(client, VISIT, "en")
    first = shown.all("img")[0].attributes

    assert first["srcset"] == (
        "/media/images/chateau.480.webp 480w, /media/images/chateau.960.webp 960w,"
        " /media/images/chateau.1600.webp 1600w"
    )
    assert first["alt"] == "View of chateau"
    assert [one.text for one in shown.all("figcaption")] == [
        "Photo: Jeanne Soulé · CC BY-SA 4.0",
        "Le jardin de buis — Photo: Jeanne Soulé · CC BY-SA 4.0",
    ]


def test_nearby_offers_are_others_and_only_what_is_still_published(client, published):
    withdraw(published["stay"])
    links = [one.attributes["href"] for one in page(client, VISIT).all("a")]
    offers = {link for link in links if link.startswith("/fr/offres/")}

    assert offers
    assert VISIT.path["fr"] not in offers - {VISIT.path["fr"]}
    assert STAY.path["fr"] not in offers


def test_the_page_of_a_past_event_stays(client):
    over = msgspec.structs.replace(
        EVENT, occurrences=[Occurrence(DAY.replace(year=2025), DAY.replace(year=2025))]
    )
    publish(over)
    texts = [one.text for one in page(client, over, "en").all("p")]

    assert "No date to come is known." in texts


PAYLOADS = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7|add:7 }}{% now 'Y' %}",
    "</title></script><svg onload=alert(1)>",
    "javascript:alert(1)",
    "' onmouseover='alert(1)",
)


def poisoned(value, payload: str, name: str = ""):
    """The same document with the payload in every text that is no code or address."""
    keep = {
        "id",
        "code",
        "kind",
        "path",
        "expression",
        "status",
        "src",
        "type",
        "insee",
    }
    if isinstance(value, Part):
        changed = {
            field: poisoned(getattr(value, field), payload, field)
            for field in value.__struct_fields__
            if field not in keep
        }
        return msgspec.structs.replace(value, **changed)
    if isinstance(value, list):
        return [poisoned(one, payload) for one in value]
    if isinstance(value, dict):
        return {key: poisoned(one, payload) for key, one in value.items()}
    return payload if isinstance(value, str) else value


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize(
    "offer", [VISIT, EVENT, ROUTE, OFFERS["venue"]], ids=lambda o: o.kind
)
def test_payloads_in_every_text_are_only_text(client, offer, payload):
    evil = poisoned(offer, payload)
    publish(evil)
    shown = page(client, evil)
    plain = Page(client.get("/fr/").content.decode())

    assert [one.text for one in shown.all("h1")] == [" ".join(payload.split())]
    kinds = {one.attributes.get("type") for one in shown.all("script")}
    assert kinds <= {"module", "application/json", "application/ld+json"}
    for element in shown.elements:
        assert not [name for name in element.attributes if name.startswith("on")]
        for name in ("href", "src", "action"):
            assert not element.attributes.get(name, "").startswith("javascript:")
    names = {one.name for one in shown.elements}
    assert "img" not in names or offer.images
    assert plain.all("h1")


def test_a_preview_shows_the_draft_on_the_same_page(rf: RequestFactory):
    draft = OfferFactory.build(title_fr="Brouillon", commune=None)
    with override("fr"):
        context = preview_context(draft, rf.get("/"))

    assert str(context["page"].title) == "Brouillon"
    assert context["is_preview"] is True
