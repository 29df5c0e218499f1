"""The search page and its JSON, over the real engine."""

import pytest

from catalogue.document import Place
from search.indexing import drain
from tests.catalogue.documents import EAT, OFFERS, STAY, VISIT
from tests.factories import CommuneFactory
from tests.pages import Page
from tests.search.things import offer, publish, withdraw

pytestmark = pytest.mark.django_db
FR, EN = "/fr/recherche/", "/en/search/"


@pytest.fixture
def published(engine, lourdes):
    rows = publish(*OFFERS.values())
    drain()
    return dict(zip(OFFERS, rows, strict=True))


def page(client, address: str, status: int = 200) -> Page:
    response = client.get(address)
    assert response.status_code == status
    return Page(response.content.decode())


def heading(shown: Page) -> str:
    return shown.all("h2", id_="count")[0].text


def found(shown: Page) -> list[str]:
    return [one.text for one in shown.all("h3") if one.text[:1].isdigit()]


def sentences(shown: Page) -> list[str]:
    return [one.text for one in shown.all("p", class_="notice notice--warn")]


def test_everything_is_listed_where_nothing_is_asked(client, published):
    shown = page(client, EN)

    assert heading(shown) == f"{len(OFFERS)} ideas found"
    assert len(found(shown)) == len(OFFERS)


def test_words_filters_and_place_narrow_the_list(client, published):
    shown = page(client, EN + "?q=castle&kind=visit&sector=heritage&near=65286")

    assert heading(shown) == "1 idea found"
    assert found(shown) == ["1Castle of the Three Valleys"]
    chips = [one.text for one in shown.all("a") if one.text.startswith("Remove filter")]
    assert chips == [
        "Remove filter: Sector: Heritage",
        "Remove filter: Kind: Visit",
        "Remove filter: within 10 km of Lourdes",
    ]


def test_each_chip_leads_to_the_search_without_it(client, published):
    shown = page(client, EN + "?q=castle&kind=visit&sector=heritage")
    links = {
        one.text: one.attributes["href"]
        for one in shown.all("a")
        if "filter" in one.text.lower() and not one.text.startswith("Without")
    }

    assert links == {
        "Remove filter: Sector: Heritage": EN + "?q=castle&kind=visit",
        "Remove filter: Kind: Visit": EN + "?q=castle&sector=heritage",
        "Clear all filters": EN + "?q=castle",
    }


def test_boxes_keep_their_choice_and_those_that_find_nothing_are_disabled(
    client, published
):
    boxes = {
        (one.attributes["name"], one.attributes["value"]): one.attributes
        for one in page(client, EN + "?kind=route").all("input", type="checkbox")
        if "name" in one.attributes  # the map's own box is no field of the form
    }

    assert "checked" in boxes["kind", "route"]
    assert "disabled" not in boxes["kind", "stay"]  # the group's own choice aside
    assert "disabled" in boxes["sector", "mice"]
    assert "disabled" not in boxes["sector", "cycling"]
    assert all(one["form"] == "search" for one in boxes.values())


def test_questions_of_a_sector_come_with_the_sector(client, published):
    without = page(client, EN)
    with_it = page(client, EN + "?sector=cycling")

    assert not without.all("input", name="secure_bike_storage")
    assert with_it.all("input", name="secure_bike_storage")
    chosen = page(client, EN + "?secure_bike_storage=yes")
    assert found(chosen) == ["1Bel Air holiday home"]


def ways(shown: Page) -> dict[str, str]:
    return {
        one.text: one.attributes["href"]
        for one in shown.all("a")
        if one.text.startswith("Without")
    }


def test_nothing_found_says_which_filter_is_in_the_way(client, published):
    shown = page(client, EN + "?q=castle&kind=eat&open=2030-01-01")

    assert heading(shown) == "Nothing found"
    assert ways(shown) == {
        "Without “words: castle”: 1 idea": EN + "?kind=eat",
        "Without “Kind: Eat”: 2 ideas": EN + "?q=castle",
    }


def test_several_filters_in_the_way_can_go_at_once(client, published):
    shown = page(client, EN + "?q=castle&kind=eat&sector=mice")

    assert list(ways(shown)) == ["Without any filter: 2 ideas"]


def test_few_results_come_with_ways_to_more(client, published):
    shown = page(client, EN + "?q=castle&kind=visit&kind=eat")

    assert heading(shown) == "1 idea found"
    assert list(ways(shown)) == [
        "Without “words: castle”: 2 ideas",
        "Without “Kind: Eat, Visit”: 2 ideas",
    ]


def test_enough_results_come_alone(client, published):
    shown = page(client, EN)

    assert ways(shown) == {}
    assert shown.all("h2", id_="near-matches") == []


def test_what_comes_near_says_what_it_misses(client, published):
    shown = page(client, EN + "?q=castle&kind=eat")

    assert [one.text for one in shown.all("h2", id_="near-matches")] == [
        "Close to what you asked for"
    ]
    assert sorted(one.text for one in shown.all("ul", class_="misses")) == [
        "Does not have the words “castle”",
        "Kind: Event; you asked for Eat",
        "Kind: Visit; you asked for Eat",
    ]


def test_a_search_that_nothing_comes_near_still_has_ideas(client, published):
    shown = page(client, EN + "?q=zzzz")

    assert [one.text for one in shown.all("h2", id_="near-matches")] == ["Other ideas"]
    assert len(shown.all("ul", class_="misses")) == 6


def test_a_bucket_is_a_box_and_a_filter(client, published):
    shown = page(client, EN + "?duration=1-2")
    boxes = {
        one.attributes["value"]: one.attributes
        for one in shown.all("input", name="duration")
    }

    assert found(shown) == ["1Castle of the Three Valleys"]
    assert list(boxes) == ["0-1", "1-2", "2-4", "4-8", "8-"]
    assert ["disabled" in one for one in boxes.values()] == [True, 0, 0, True, True]
    chips = [one.text for one in shown.all("a") if one.text.startswith("Remove filter")]
    assert chips == ["Remove filter: Duration: from 1 to under 2 hours"]
    said = [one.text for one in shown.all("details", id_="group-duration")]
    assert "1 selected" in said[0]
    assert "Offers that do not say it are in none of them." in said[0]


@pytest.fixture
def many_communes(engine):
    """More communes than a group shows: Aa, Ab, … of one offer, Zz of two."""
    names = [f"A{chr(97 + n)}" for n in range(20)]
    communes = [CommuneFactory(insee=f"650{n:02}", name=x) for n, x in enumerate(names)]
    communes.append(CommuneFactory(insee="65099", name="Zz"))
    publish(
        *(offer(place=Place(one.insee, one.name)) for one in communes),
        offer(place=Place("65099", "Zz")),
    )
    drain()


def shown_communes(shown: Page) -> list[str]:
    return [one.attributes["value"] for one in shown.all("input", name="commune")]


def test_a_long_group_shows_its_first_boxes_and_what_is_ticked(client, many_communes):
    short = shown_communes(page(client, EN))
    ticked = shown_communes(page(client, EN + "?commune=65019"))

    assert short == ["65099", *(f"650{n:02}" for n in range(11))]
    assert ticked[0] == "65019"
    assert len(ticked) == 13


def test_a_long_group_is_shown_to_its_end_by_a_button(client, many_communes):
    button = page(client, EN).all("button", name="all")[0]
    shown = page(client, EN + "?all=commune")

    assert button.text == "Show all 21 (Commune)"
    assert button.attributes["value"] == "commune"
    assert shown_communes(shown) == [*(f"650{n:02}" for n in range(20)), "65099"]
    assert shown.all("button", name="all") == []
    assert "open" in shown.all("details", class_="filters card")[0].attributes
    assert sentences(shown) == []


def test_a_misspelt_word_says_what_was_searched_instead(client, published):
    shown = page(client, EN + "?q=castel")
    notices = [one.text for one in shown.all("p", class_="notice")]

    assert notices[0] == (
        "Nobody wrote “castel” here: these are the results for “castle”."
        " Search for “castel” all the same"
    )


def test_offers_of_unknown_hours_are_counted_apart(client, published):
    from datetime import timedelta

    from django.utils.timezone import localdate

    day = localdate() + timedelta(days=30)
    shown = page(client, f"{EN}?kind=eat&open={day}")
    notices = [one.text for one in shown.all("p", class_="notice")]

    assert notices == [
        "Of 1 more we do not know whether it is open then: please call. Show them"
    ]


def test_what_was_withdrawn_since_the_index_was_written_is_not_shown(client, published):
    withdraw(published["visit"], published["stay"])
    shown = page(client, FR)
    addresses = {one.attributes["href"] for one in shown.all("a")}

    assert VISIT.path["fr"] not in addresses
    assert STAY.path["fr"] not in addresses
    assert EAT.path["fr"] in addresses


def test_pages_are_numbered_and_named_in_the_title(client, engine):
    publish(*(offer(title=f"Fiche {n:02}") for n in range(45)))
    drain()
    shown = page(client, EN + "?q=fiche&page=2")
    pages = shown.all("nav", aria_label="Pages of results")

    assert [one.text for one in pages] == ["Page 1 Page 2 Page 3"]
    current = shown.all("a", aria_current="page")
    assert [one.text for one in current] == ["Page 2"]
    title = shown.all("title")[0].text
    assert title.startswith("Search: fiche (page 2 of 3) ·")
    assert found(shown)[0].startswith("21")


def test_a_page_beyond_the_last_gets_a_sentence(client, published):
    shown = page(client, EN + "?page=7")

    assert sentences(shown) == ["There is no page 7: the last one is 1."]


def test_the_form_keeps_what_was_asked(client, published):
    shown = page(client, EN + "?q=castle&near=65286&km=20&bbox=-1,42,1,44&sort=name")
    chosen = [
        one.attributes["value"]
        for one in shown.all("option")
        if "selected" in one.attributes
    ]

    assert chosen == ["name", "65286", "20", "2"]  # the last is the usual `along_km`
    assert shown.all("input", name="q")[0].attributes["value"] == "castle"
    assert shown.all("input", name="bbox")[0].attributes["value"] == "-1,42,1,44"


def test_the_order_by_relevance_needs_words(client, published):
    orders = [
        one.attributes["value"]
        for one in page(client, EN).all("option")
        if one.attributes["value"] in ("relevance", "distance", "name")
    ]

    assert orders == ["name"]


def test_json_is_the_same_result(client, published):
    answer = client.get(EN + "?q=castle&near=43.0949,-0.0462&format=json")
    said = answer.json()

    assert answer["Content-Type"] == "application/json"
    assert (said["total"], said["page"], said["pages"]) == (2, 1, 1)
    assert said["problems"] == []
    assert [(one["id"], one["title"], one["url"]) for one in said["results"]] == [
        (one.id, one.title["en"], one.path["en"]) for one in _by_rank(said)
    ]
    assert {one["distance_m"] for one in said["results"]} == {0}
    assert said["facets"]["kind"][2] == {
        "value": "visit",
        "label": "Visit",
        "count": 1,
        "selected": False,
    }


def _by_rank(said):
    by_id = {one.id: one for one in OFFERS.values()}
    return [by_id[one["id"]] for one in said["results"]]


def test_json_without_a_place_has_no_distances(client, published):
    said = client.get(FR + "?format=json").json()

    assert {one["distance_m"] for one in said["results"]} == {None}


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?q=castle&near=65286&sector=heritage&kind=visit",
        "?q=castle&near=65286&sector=mice&kind=eat&need=wheelchair&duration=0-1",
    ],
)
def test_a_page_costs_six_queries_at_most(
    client, published, address, django_assert_max_num_queries
):
    client.get(EN + "?q=bread")  # the list of routes is made once for an index

    with django_assert_max_num_queries(6):
        client.get(EN + address)


def test_the_page_names_itself_in_both_languages(client, published, settings):
    shown = page(client, FR + "?q=ch%C3%A2teau&utm_source=x")
    base = settings.BASE_URL

    assert [one.attributes["href"] for one in shown.all("link", rel="canonical")] == [
        f"{base}{FR}?q=ch%C3%A2teau"
    ]
    assert {
        one.attributes["hreflang"]: one.attributes["href"]
        for one in shown.all("link")
        if "hreflang" in one.attributes
    } == {"fr": f"{base}{FR}?q=ch%C3%A2teau", "en": f"{base}{EN}?q=ch%C3%A2teau"}


def test_the_search_is_read_and_nothing_else(client, published):
    assert client.post(FR).status_code == 405


RUBBISH = (
    "q=%00", "q=%ff%fe", "q=%F0%9F%A6%84%E2%80%AE", "q=" + "a" * 5000, "q=%22%22%22((",
    "q=*%3A*", "q=a+AND+OR+NOT", "q=%2B-%26%7C!(){}[]^~", "q=title:x^9", "q=__proto__",
    "q=%27%3B+DROP+TABLE+x--", "q=<script>alert(1)</script>", "q[]=a", "q=a&q=b",
    "sector=nope", "sector=%00", "sector=" + "x" * 3000, "sector[]=x", "kind=1%27",
    "commune=99999", "commune=%ED%A0%80", "theme=../../etc", "label=%F0%9F%98%80",
    "language=xx", "open=yesterday", "open=2026-02-30", "open=9999-99-99",
    "open=0001-01-01", "open=2026-W10", "near=here", "near=91,0", "near=nan,nan",
    "near=inf,0", "near=1e999,1", "near=,", "near=1,2,3", "km=-5&near=43,0",
    "km=nan&near=43,0", "km=1e9&near=43,0", "bbox=1,2,3", "bbox=3,2,1,0",
    "bbox=nan,nan,nan,nan", "bbox=-999,0,0,999", "sort=random", "sort=distance",
    "page=0", "page=-1", "page=1e9", "page=99999999999999999999", "page=%D9%A3",
    "order_by=a.b", "_connector=OR", "field__regex=(a+)%2B", "format=xml&x=1",
    "&&&===%%%", "%", "a" * 2000 + "=1", "&".join(f"p{n}=1" for n in range(500)),
)  # fmt: skip
SILENT = {  # nothing is wrong with these: words, however odd, and what is empty
    "q=%ff%fe", "q=%22%22%22((", "q=*%3A*", "q=a+AND+OR+NOT", "q=%2B-%26%7C!(){}[]^~",
    "q=title:x^9", "q=__proto__", "q=%27%3B+DROP+TABLE+x--",
    "q=<script>alert(1)</script>",
}  # fmt: skip


@pytest.mark.parametrize("query", RUBBISH, ids=lambda q: q[:40])
def test_a_query_string_of_rubbish_is_a_page_with_a_sentence(client, published, query):
    shown = page(client, f"{EN}?{query}")

    assert shown.all("h2", id_="count")
    assert bool(sentences(shown)) is (query not in SILENT)
    assert not [one for one in shown.all("script") if one.text.startswith("alert")]
    said = client.get(f"{FR}?{query}&format=json").json()
    if "format=xml" not in query:  # the format was given twice
        assert bool(said["problems"]) is (query not in SILENT)


def test_an_index_that_is_being_built_asks_for_patience(client, lourdes, monkeypatch):
    from search.engines import IndexMissingError

    def building(query):
        raise IndexMissingError

    monkeypatch.setattr("search.views.find", building)
    response = client.get(FR)

    assert (response.status_code, response["Retry-After"]) == (503, "10")
