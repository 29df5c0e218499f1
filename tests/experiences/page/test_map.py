import json

from msgspec.structs import replace

from experiences.page.map import map_data
from tests.experiences.documents import IDEA, WEEKEND


def test_stops_have_the_numbers_of_the_programme_and_known_ways_are_lines():
    drawn = json.loads(map_data(WEEKEND, "en"))["features"]

    assert [one["geometry"]["type"] for one in drawn] == [
        *2 * ["MultiLineString"],
        *5 * ["Point"],
    ]
    assert [
        (one["properties"]["number"], one["properties"]["title"]) for one in drawn[2:]
    ] == [
        ("1", "Castle of the Three Valleys"),
        ("2", "Échez Inn"),
        ("3", "Rafting down the river"),
        ("5", "Bel Air holiday home"),
        ("6", "The greenway of the rivers"),
    ]


def test_a_stop_that_comes_twice_has_one_pin_with_both_numbers():
    twice = replace(WEEKEND, steps=[*WEEKEND.steps, replace(WEEKEND.steps[0], id="s8")])
    drawn = json.loads(map_data(twice, "fr"))["features"]

    assert [one["properties"]["number"] for one in drawn[2:]] == [
        "1, 8",
        "2",
        "3",
        "5",
        "6",
    ]


def test_without_a_point_there_is_no_map():
    assert map_data(IDEA, "fr") == ""
