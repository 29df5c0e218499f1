"""The conditions of a search as queries of Elasticsearch, all of them filters."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from elasticsearch.dsl.query import Bool, GeoDistance, MatchNone, Query, Term, Terms
from elasticsearch.dsl.query import Range as RangeQuery

from search.asking.conditions import (
    After,
    All,
    AnyOf,
    Condition,
    Has,
    Inside,
    NearLine,
    Not,
    Range,
    Within,
    until,
)
from search.asking.geo import Near

from .beside import is_beside
from .mapping import POINT

KEPT = 512  # conditions; a line is the longest, with some thousand points


def clauses(conditions: Iterable[Condition]) -> list[Query]:
    """What all of them come to."""
    return [found for one in conditions for found in _translated(one)]


@lru_cache(maxsize=KEPT)
def _translated(condition: Condition) -> list[Query]:
    """Each once, because most searches share most of theirs. Nobody changes them."""
    return _TRANSLATIONS[type(condition)](condition)


def together(conditions: Iterable[Condition]) -> Query:
    """All of them as one query."""
    return Bool(filter=clauses(conditions))


def place(near: Near) -> dict[str, float]:
    return {"lat": near.latitude, "lon": near.longitude}


def _has(one: Has) -> list[Query]:
    return [Terms(**{one.field: [str(term) for term in one.terms]})]


def _range(one: Range) -> list[Query]:
    edges = {"gte": one.least, "lte": one.most}
    given = {name: edge for name, edge in edges.items() if edge is not None}
    return [RangeQuery(**{one.field: given})]


def _after(one: After) -> list[Query]:
    return [Bool(must_not=_range(until(one.field, one.number)))]


def _within(one: Within) -> list[Query]:
    metres = f"{one.near.km * 1000}m"
    return [GeoDistance(distance=metres, **{POINT: place(one.near)})]


def _inside(one: Inside) -> list[Query]:
    box = one.box
    return clauses(
        (
            Range("latitude", box.south, box.north),
            Range("longitude", box.west, box.east),
        )
    )


def _near_line(one: NearLine) -> list[Query]:
    return [is_beside(one.line, one.km * 1000)]


def _all(one: All) -> list[Query]:
    return clauses(one.of)


def _any(one: AnyOf) -> list[Query]:
    return [Bool(should=[_single(each) for each in one.of]) if one.of else MatchNone()]


def _not(one: Not) -> list[Query]:
    return [Bool(must_not=[_single(one.of)])]


def term(field: str, value: str, weight: float) -> Query:
    """A word of a text, which does add to the score."""
    return Term(**{field: {"value": value, "boost": weight}})


def _single(condition: Condition) -> Query:
    """One condition as one query."""
    found = clauses([condition])
    return found[0] if len(found) == 1 else Bool(filter=found)


_TRANSLATIONS: dict[type, Callable[[Condition], list[Query]]] = {
    Has: _has,
    Range: _range,
    After: _after,
    Within: _within,
    Inside: _inside,
    NearLine: _near_line,
    All: _all,
    AnyOf: _any,
    Not: _not,
}
