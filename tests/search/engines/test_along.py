"""What lies along a line, in every engine, against plain trigonometry."""

from dataclasses import replace
from math import asin, cos, degrees, radians, sin
from random import Random

import pytest
from msgspec.structs import replace as changed

from catalogue.document import OfferDocument, Place, Route
from search.asking.geo import EARTH_RADIUS_M, Near
from search.asking.query import SearchQuery
from search.routes.along import along

from ..routes.test_lines import far
from ..things import offer
from .test_contract import index

pytestmark = pytest.mark.django_db
WINDING = [(-0.05, 43.09), (-0.02, 43.06), (-0.07, 43.05), (-0.06, 43.0)]
AGAIN = [(-0.05, 42.98), (-0.05, 42.95), (-0.05, 42.98)]  # there, and back


def route(*parts: list[tuple[float, float]], **fields) -> OfferDocument:
    way = Route(kind="signed", line=list(parts), **fields)
    return offer(kind="route", title={"fr": "Voie", "en": "Way"}, route=way)


def at(latitude: float | None, longitude: float | None, title: str = "Fiche"):
    return offer(title=title, place=Place(latitude=latitude, longitude=longitude))


def found(engine, query: SearchQuery) -> list[int]:
    pages = range(1, engine.search(query).pages + 1)
    answers = [engine.search(query.with_page(page)) for page in pages]
    return [hit.id for answer in answers for hit in answer.hits]


def asked(way: OfferDocument, km: float, **more) -> SearchQuery:
    return SearchQuery("fr", filters={"along": along(way, km)}, **more)


@pytest.mark.parametrize("km", [0.5, 2, 5])
def test_everything_within_the_distance_is_found_and_nothing_else(any_engine, km):
    dice, way = Random(20261123), route(WINDING, AGAIN)
    documents = {
        pk: at(dice.uniform(42.88, 43.15), dice.uniform(-0.2, 0.1))
        for pk in range(1, 301)
    }
    index(any_engine, documents)
    metres = {pk: far(one, WINDING, AGAIN) for pk, one in documents.items()}
    expected = {pk for pk, one in metres.items() if one <= km * 1000}

    assert 3 < len(expected) < 250
    assert set(found(any_engine, asked(way, km))) == expected
    assert any_engine.search(asked(way, km)).total == len(expected)


def test_the_edge_is_exact_to_the_centimetre(any_engine):
    """East of a line along a meridian, and beyond its end."""
    way = route([(0.0, 43.0), (0.0, 43.1)])
    turn = 1000 / EARTH_RADIUS_M
    east, north = degrees(asin(sin(turn) / cos(radians(43.05)))), degrees(turn)
    inside, outside = 1 - 1e-5, 1 + 1e-5
    index(
        any_engine,
        {
            1: at(43.05, east * inside),
            2: at(43.05, east * outside),
            3: at(43.1 + north * inside, 0.0),
            4: at(43.1 + north * outside, 0.0),
            5: at(None, None),
        },
    )

    assert set(found(any_engine, asked(way, 1))) == {1, 3}


def test_they_come_in_the_order_of_the_ride(any_engine):
    way = route([(0.0, 43.0), (0.0, 43.1)], [(0.02, 43.1), (0.02, 43.0)])
    index(
        any_engine,
        {
            1: at(43.01, 0.021),
            2: at(43.09, 0.021),
            3: at(43.09, 0.001),
            4: at(43.01, 0.001),
            5: at(42.999, 0.0),
            6: at(42.998, 0.0),
        },
    )

    assert found(any_engine, asked(way, 1)) == [5, 6, 4, 3, 2, 1]
    assert found(any_engine, asked(way, 1, sort="name", text="")) == [1, 2, 3, 4, 5, 6]


def test_at_one_place_of_the_ride_ids_decide(any_engine):
    way = route([(0.0, 43.0), (0.0, 43.1)])
    index(any_engine, {pk: at(43.05, 0.001) for pk in range(1, 51)})

    assert found(any_engine, asked(way, 1)) == list(range(1, 51))


def test_the_route_itself_is_not_along_itself(any_engine):
    way = replace_place(route(WINDING), 43.09, -0.05)
    index(any_engine, {1: way, 2: at(43.09, -0.05)})

    assert found(any_engine, asked(way, 1)) == [2]


def replace_place(way: OfferDocument, latitude: float, longitude: float):
    return changed(way, place=Place(latitude=latitude, longitude=longitude))


def test_a_distance_and_words_go_with_it(any_engine):
    way = route([(0.0, 43.0), (0.0, 43.1)])
    index(
        any_engine,
        {
            1: at(43.09, 0.0, "Lac"),
            2: at(43.05, 0.0, "Lac"),
            3: at(43.05, 0.1, "Lac"),
            4: at(43.05, 0.0, "Pont"),
        },
    )
    query = asked(way, 1, text="lac", sort="along")
    near = replace(
        query, filters={**query.filters, "near": Near(43.06, 0.0, 5)}, sort="distance"
    )

    assert found(any_engine, query) == [2, 1]
    assert found(any_engine, near) == [2, 1]
    assert any_engine.search(near).hits[0].distance_m == pytest.approx(1112, abs=0.5)
