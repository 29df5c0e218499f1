"""What documents say in numbers, and what they do not."""

from datetime import date
from math import inf

import pytest

from catalogue.document import MeetingRoom, Route
from search.facets import GROUPS, spans
from search.facets.buckets import Span

from ..things import offer

TODAY = date(2026, 11, 23)
ROOMS = [MeetingRoom("A", seats={"theatre": 60, "u_shape": 20}), MeetingRoom("B")]


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({}, []),
        ({"group_min": 10, "group_max": 45, "capacity": 300}, [Span(10, 45)]),
        ({"group_max": 45}, [Span(1, 45)]),
        ({"group_min": 10}, [Span(10, 10)]),
        ({"group_min": 10, "capacity": 300}, [Span(10, 10)]),
        ({"capacity": 8}, [Span(1, 8)]),
        ({"meeting_rooms": ROOMS}, [Span(1, 60)]),
        ({"meeting_rooms": ROOMS[1:]}, []),
    ],
)
def test_the_sizes_of_a_group(fields, known):
    assert list(spans.capacity(offer(**fields), TODAY)) == known


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({}, []),
        ({"age_min": 6}, [Span(6, inf)]),
        ({"age_max": 12}, [Span(0, 12)]),
        ({"age_min": 0, "age_max": 5}, [Span(0, 5)]),
    ],
)
def test_the_ages(fields, known):
    assert list(spans.age(offer(**fields), TODAY)) == known


def test_a_route_has_length_and_ascent():
    walk = offer(kind="route", route=Route("walk", length_m=12_400, ascent_m=300))
    unmeasured = offer(kind="route", route=Route("walk"))

    assert list(spans.length(walk, TODAY)) == [Span(12_400, 12_400)]
    assert list(spans.ascent(walk, TODAY)) == [Span(300, 300)]
    assert list(spans.length(unmeasured, TODAY)) == []
    assert list(spans.ascent(offer(), TODAY)) == []


def test_the_facets_of_a_document_are_the_buckets_of_its_numbers():
    document = offer(
        kind="route",
        route=Route("walk", length_m=12_400, ascent_m=300),
        duration_minutes=90,
        age_min=6,
        group_min=10,
        group_max=45,
        free_of_charge=True,
    )
    had = {code: one.values(document, TODAY) for code, one in GROUPS.items()}

    assert {code: had[code] for code in had if GROUPS[code].buckets} == {
        "duration": ["1-2"],
        "price": ["free"],
        "capacity": ["10-20", "20-50"],
        "age": ["6-12", "12-"],
        "length": ["10-20"],
        "ascent": ["300-600"],
    }
