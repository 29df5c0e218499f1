"""Both engines count and filter buckets as plain arithmetic on the documents does."""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from math import inf
from random import Random

import pytest
import time_machine

from catalogue.document import OfferDocument, Price, Route
from search.asking.query import SearchQuery
from search.facets import BUCKETS

from ..things import offer
from .test_contract import index

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
EDGES = {  # in the units of the documents, by hand
    "duration": (0, 60, 120, 240, 480, inf),
    "price": (0, 1, 1_000, 2_000, 5_000, 10_000, inf),
    "capacity": (0, 10, 20, 50, 100, inf),
    "age": (0, 3, 6, 12, inf),
    "length": (0, 5_000, 10_000, 20_000, 50_000, inf),
    "ascent": (0, 100, 300, 600, 1_000, inf),
}
CODES = {group.code: group.listed for group in BUCKETS}
Ranges = dict[str, list[tuple[float, float]]]


def near_an_edge(dice: Random, code: str) -> int | None:
    edges = [edge for edge in EDGES[code] if edge != inf]
    return dice.choice([None, max(dice.choice(edges) + dice.choice((-1, 0, 1)), 0)])


def made(dice: Random) -> tuple[OfferDocument, Ranges]:
    """A document, and what it says of each number."""
    number = {code: near_an_edge(dice, code) for code in EDGES}
    more = dice.choice((0, 0, 1, 3_000))
    price, oldest = number["price"], dice.choice((None, 14))
    document = offer(
        duration_minutes=number["duration"],
        prices=[] if price is None else [Price(price, price + more)],
        group_max=number["capacity"],
        age_min=number["age"],
        age_max=oldest,
        route=Route("walk", length_m=number["length"], ascent_m=number["ascent"]),
    )
    said = {code: [] if one is None else [(one, one)] for code, one in number.items()}
    said["price"] = [] if price is None else [(price, price + more)]
    said["capacity"] = [(1, number["capacity"])] if number["capacity"] else []
    known = number["age"] is not None or oldest is not None
    last = inf if oldest is None else oldest
    said["age"] = [(number["age"] or 0, last)] if known else []
    return document, said


def held(code: str, ranges: list[tuple[float, float]]) -> set[str]:
    """The buckets of which some number lies within one of the ranges."""
    cut = zip(CODES[code], EDGES[code], EDGES[code][1:], strict=False)
    return {
        bucket
        for bucket, start, end in cut
        if any(least < end and most >= start for least, most in ranges)
    }


def test_buckets_are_counted_and_chosen(any_engine):
    dice = Random(20261123)
    drawn = [made(dice) for _ in range(200)]
    documents = {pk: document for pk, (document, _) in enumerate(drawn, start=1)}
    has = {
        pk: {code: held(code, ranges) for code, ranges in said.items()}
        for pk, (_, said) in enumerate(drawn, start=1)
    }
    with time_machine.travel(TODAY, tick=False):
        index(any_engine, documents)
        for one, other in combinations(EDGES, 2):
            chosen = {one: {dice.choice(CODES[one])}, other: {*CODES[other][:2]}}
            check(any_engine, has, chosen)


def check(engine, has: dict[int, dict[str, set[str]]], chosen: dict[str, set[str]]):
    selections = {code: tuple(values) for code, values in chosen.items()}
    result = engine.search(SearchQuery("fr", selections=selections))
    assert result.total == len(fulfilling(has, chosen))
    for code in EDGES:
        others = {group: some for group, some in chosen.items() if group != code}
        among = fulfilling(has, others)
        expected = Counter(value for pk in among for value in has[pk][code])
        shown = {one.value: one.count for one in result.facets[code]}
        assert shown == {value: expected[value] for value in CODES[code]}


def fulfilling(has: dict, chosen: dict[str, set[str]]) -> list[int]:
    return [
        pk
        for pk, values in has.items()
        if all(values[code] & some for code, some in chosen.items())
    ]


def test_a_price_counts_no_more_when_its_time_is_over(any_engine):
    last = TODAY + timedelta(days=3)
    with time_machine.travel(TODAY, tick=False):
        index(any_engine, {1: offer(prices=[Price(900, valid_until=last)])})
    chosen = SearchQuery("fr", selections={"price": ("0-10",)})

    with time_machine.travel(last, tick=False):
        assert any_engine.search(chosen).total == 1
    with time_machine.travel(last + timedelta(days=1), tick=False):
        found = any_engine.search(chosen)
        assert found.total == 0
        assert {one.count for one in found.facets["price"]} == {0}
