"""The route along which something is looked for, from the address to the page."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.urls import reverse

from catalogue.document import Place, Route
from search.asking.query import SearchQuery
from search.indexing import drain
from search.routes.along import along
from search.routes.listed import routes
from search.templatetags.route_tags import along_route
from tests.pages import Page

from ..things import offer, publish, republish, withdraw

pytestmark = pytest.mark.django_db
LINE = [[(0.0, 43.0), (0.0, 43.1), (0.0, 43.2)]]
ONE_KM = 0.0123  # degrees of longitude, here


def route(title: str = "Voie verte", **fields):
    way = Route(kind="greenway", **{"line": LINE, **fields})
    titles = {"fr": title, "en": f"{title} (en)"}
    start = Place(latitude=43.0, longitude=0.0)
    return offer(kind="route", title=titles, place=start, route=way)


def at(latitude: float, longitude: float, title: str):
    return offer(title=title, place=Place(latitude=latitude, longitude=longitude))


def parse(**asked) -> SearchQuery:
    return SearchQuery.parse(QueryDict(urlencode(asked)), "fr")


def told(query: SearchQuery) -> list[tuple[str, str]]:
    return [(one.parameter, one.sentence) for one in query.problems]


@pytest.fixture
def way(engine):
    """A published route of 40 km, and two places beside it."""
    found = route(profile=[(0, 300.0), (40_000, 350.0)])
    publish(found, at(43.15, ONE_KM, "Gîte"), at(43.02, ONE_KM / 2, "Café"))
    publish(at(43.1, ONE_KM * 9, "Loin"))
    drain(engine)
    return found


def test_an_address_leads_to_the_route_and_back(way):
    query = parse(along=way.id, along_km="5")

    assert query.along == along(way, 5.0)
    assert query.to_params() == [("along", way.id), ("along_km", "5")]
    assert (query.sort, query.sorts) == ("along", ("along", "name"))
    assert told(query) == []


def test_two_kilometres_are_not_written(way):
    query = parse(along=way.id.upper(), along_km="2.0", sort="along")

    assert query.url() == f"?along={way.id}"


def test_words_come_first_and_the_ride_can_be_asked_for(way):
    assert parse(along=way.id, q="lac").sorts == ("relevance", "along", "name")
    assert parse(along=way.id, q="lac", sort="along").sort == "along"


@pytest.mark.parametrize("value", ["7", "x", "../", "0" * 36, "١" * 36, "a\0b"])
def test_what_is_no_identity_is_named_and_left_out(db, value):
    query = parse(along=value)

    assert query.along is None
    ((parameter, sentence),) = told(query)
    assert parameter == "along"
    assert "n’est pas un itinéraire, ou n’est plus publié" in sentence


def test_an_unknown_and_a_withdrawn_route_are_named_and_left_out(db):
    gone, trade = route(), route()
    withdraw(*publish(gone))
    publish(trade, audience="trade")

    for one in (gone, trade, route()):
        assert parse(along=one.id).along is None
        assert len(told(parse(along=one.id))) == 1


def test_what_has_no_line_is_named_by_its_title(db):
    castle, blank = offer(title="Château"), route("Sans tracé", line=[])
    publish(castle, blank)

    assert told(parse(along=castle.id)) == [
        ("along", "Nous n’avons pas de tracé à suivre pour « Château ».")
    ]
    assert told(parse(along=blank.id)) == [
        ("along", "Nous n’avons pas de tracé à suivre pour « Sans tracé ».")
    ]


@pytest.mark.parametrize("km", ["0", "21", "-1", "nan", "1e1"])
def test_a_distance_out_of_bounds_is_named_and_two_kilometres_count(way, km):
    query = parse(along=way.id, along_km=km)

    assert query.along.km == 2
    assert [parameter for parameter, _ in told(query)] == ["along_km"]


def test_the_order_of_the_ride_needs_a_route(db):
    assert told(parse(sort="along")) == [
        (
            "sort",
            "Pour trier dans l’ordre du parcours, dites le long de quel itinéraire.",
        )
    ]


def results(client, language: str, **asked) -> Page:
    address = reverse(f"search_{language}")
    return Page(client.get(address, asked).content.decode())


def test_the_page_says_where_along_the_route_each_place_is(client, way):
    shown = results(client, "en", along=way.id)
    cards = [one.text for one in shown.all("article")]
    chip = next(one.text for one in shown.all("li") if "route “" in one.text)

    assert "500 m from the route, at km 4" in cards[0]
    assert "998 m from the route, at km 30" in cards[1]
    assert "Loin" in cards[2]
    assert "7 km further than you asked for" in cards[2]
    assert len(cards) == 3
    assert "within 2 km of the route “Voie verte (en)”" in chip


def test_the_form_lists_the_published_routes(client, way, engine):
    other = route("À la frontière")
    withdraw(*publish(route("Retirée")))
    publish(other, route("Sans tracé", line=[]))
    drain(engine)

    shown = results(client, "fr", along=way.id)
    names = ("aucun itinéraire", "À la frontière", "Voie verte")
    found = [one for one in shown.all("option") if one.text in names]
    chosen = [one.text for one in found if "selected" in one.attributes]

    assert [one.text for one in found] == list(names)
    assert [one.attributes["value"] for one in found] == ["", other.id, way.id]
    assert chosen == ["Voie verte"]


def test_a_long_list_shows_its_first_routes_and_the_one_asked_for(client, way, engine):
    publish(*(route(f"Boucle {number:02}") for number in range(20)))
    drain(engine)

    shown = results(client, "fr", along=way.id)
    whole = results(client, "fr", along=way.id, all="along")
    names = {"Voie verte", *(f"Boucle {number:02}" for number in range(20))}
    titles = [one.text for one in shown.all("li") if one.text in names]
    (chosen,) = [
        one.attributes["value"]
        for one in shown.all("input", name="along")
        if "checked" in one.attributes
    ]
    (button,) = shown.all("button", name="all", value="along")

    assert titles == [*(f"Boucle {number:02}" for number in range(12)), "Voie verte"]
    assert chosen == way.id
    assert "21" in button.text
    assert {one.text for one in whole.all("li")} >= names
    assert whole.all("button", name="all", value="along") == []
    assert shown.all("select", id="along") == []


def test_the_script_gets_every_route(client, way, engine):
    other = route("À la frontière")
    publish(other)
    drain(engine)

    assert client.get(reverse("routes_fr")).json() == {
        "values": [
            {"value": other.id, "label": "À la frontière"},
            {"value": way.id, "label": "Voie verte"},
        ]
    }


def test_a_change_of_something_else_reads_no_route_again(
    engine, way, django_assert_num_queries
):
    before = routes("fr")
    publish(offer())
    drain(engine)

    with django_assert_num_queries(0):
        assert routes("fr") == before


def test_without_a_route_the_form_does_not_ask_for_one(client, engine):
    publish(offer())
    drain(engine)

    assert results(client, "fr").all("select", id="along") == []


def test_the_list_follows_the_feed(engine):
    (row,) = publish(route("Un"))
    drain(engine)
    before = routes("fr")
    republish(row, route("Deux"))
    drain(engine)

    assert [one.title for one in before] == ["Un"]
    assert [one.title for one in routes("fr")] == ["Deux"]
    assert [one.title for one in routes("en")] == ["Deux (en)"]


def test_json_tells_the_metres(client, way):
    address = reverse("search_fr")
    answer = client.get(address, {"along": way.id, "format": "json"}).json()

    found = {one["title"]: one["along"] for one in answer["results"]}
    assert list(found) == ["Café", "Gîte"]
    assert found["Café"]["distance_m"] == pytest.approx(500, abs=2)
    assert found["Café"]["at_m"] == pytest.approx(4000, abs=2)
    assert found["Gîte"]["at_m"] == pytest.approx(30_000, abs=2)
    assert client.get(address, {"format": "json"}).json()["results"][0]["along"] is None


def test_the_map_has_the_line(client, way):
    shown = results(client, "fr", along=way.id)

    (data,) = shown.all("script", id="results-map")
    assert '"MultiLineString"' in data.text
    assert "[0.0,43.2]" in data.text.replace(" ", "")


def test_a_page_along_a_route_costs_six_queries_at_most(
    client, way, django_assert_max_num_queries
):
    with django_assert_max_num_queries(6):
        results(client, "fr", along=way.id)


def test_a_page_of_a_route_leads_to_what_lies_along_it(way):
    assert along_route(way) == {"url": f"?along={way.id}"}
    assert along_route(offer()) == {"url": ""}
