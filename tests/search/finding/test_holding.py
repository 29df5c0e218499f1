"""A condition tried on one entry says what an engine says of it."""

from datetime import date
from typing import get_args

import pytest

from catalogue.document import Place
from search.asking.access import Access
from search.asking.conditions import (
    NOTHING,
    After,
    All,
    AnyOf,
    Condition,
    Has,
    Inside,
    Not,
    Range,
    Within,
)
from search.asking.geo import BBox, Near
from search.asking.query import SearchQuery
from search.engines.asked import asked
from search.entries.document import Source
from search.entries.hours import EVERY
from search.entries.offers import OFFERS
from search.finding.holding import all_hold, holds, metres, values_of
from tests.catalogue.accessibility.places import GOOD, seen

from ..things import LOURDES, offer

TODAY = date(2026, 11, 23)
HERE = Near(LOURDES.latitude, LOURDES.longitude, 1.0)
THERE = Near(43.2, 0.1, 5.0)


def values(**fields):
    document = offer(**fields)
    return values_of(
        OFFERS.entry(document, Source(1, document.id, "public", ""), TODAY)
    )


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        (Has("facet_kind", ("visit", "eat")), True),
        (Has("facet_kind", ("eat",)), False),
        (Has("facet_theme", ("nature",)), False),
        (Has("audience", ("public",)), True),
        (Has("hour_days", (EVERY, 1)), True),
        (Range("latitude", 43.0, 43.1), True),
        (Range("latitude", None, 43.0), False),
        (After("over_on", TODAY.toordinal()), True),
        (After("indexed_on", TODAY.toordinal()), False),
        (Within(HERE), True),
        (Within(THERE), False),
        (Inside(BBox(-1, 43, 0, 44)), True),
        (Inside(BBox(0, 43, 1, 44)), False),
        (All(()), True),
        (All((Within(HERE), NOTHING)), False),
        (AnyOf((Within(THERE), Within(HERE))), True),
        (NOTHING, False),
        (Not(NOTHING), True),
    ],
    ids=str,
)
def test_a_condition_on_a_visit_in_lourdes(condition, answer):
    assert holds(condition, values()) is answer


@pytest.mark.parametrize(
    "condition",
    [Within(HERE), Inside(BBox(-1, 43, 0, 44)), Range("latitude", None, 90)],
    ids=str,
)
def test_what_has_no_point_is_nowhere(condition):
    nowhere = values(place=Place())

    assert not holds(condition, nowhere)
    assert metres(HERE, nowhere) is None


def test_every_condition_can_be_tried():
    assert set(get_args(Condition)) <= holds.registry.keys()


def test_an_unknown_condition_is_an_error():
    with pytest.raises(TypeError, match="no condition"):
        holds("kind", values())


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        (SearchQuery("fr", selections={"kind": ("visit",)}), True),
        (SearchQuery("fr", selections={"duration": ("1-2",)}), True),
        (SearchQuery("fr", selections={"duration": ("0-1", "2-4")}), False),
        (SearchQuery("fr", access=Access(("wheelchair",), verified=True)), True),
    ],
)
def test_a_whole_query_is_tried_on_an_entry(query, answer):
    rows = [seen(fact, value) for fact, value in GOOD.items()]
    entry = values(duration_minutes=60, observations=rows)

    assert all_hold(asked(query, TODAY).all(), entry) is answer
