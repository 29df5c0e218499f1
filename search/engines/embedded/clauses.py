"""The conditions of a search as clauses of tantivy, which add nothing to a score."""

from collections.abc import Callable, Iterable

import numpy as np
from tantivy import FieldType, Occur, Query

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
)
from search.asking.geo import BBox, Near
from search.engines.fields import NUMBERS

from .circle import Circle, circle
from .corridor import Corridor, corridor
from .generation import Generation
from .schema import schema, until

Clause = tuple[Occur, Query]
FEW = 32  # terms


class Clauses:
    """Translates for one generation, each condition and each circle once."""

    def __init__(self, generation: Generation) -> None:
        self.generation = generation
        self._made: dict[Condition, list[Clause]] = {}
        self._circles: dict[Near, Circle] = {}
        self._corridors: dict[NearLine, Corridor] = {}

    def of(self, conditions: Iterable[Condition]) -> list[Clause]:
        """What all of them come to; nothing where every entry fulfils them."""
        return [clause for one in conditions for clause in self._clauses(one)]

    def circle(self, near: Near) -> Circle:
        if near not in self._circles:
            self._circles[near] = circle(self.generation, near)
        return self._circles[near]

    def corridor(self, asked: NearLine) -> Corridor:
        if asked not in self._corridors:
            self._corridors[asked] = corridor(self.generation, asked)
        return self._corridors[asked]

    def _clauses(self, condition: Condition) -> list[Clause]:
        if condition not in self._made:
            self._made[condition] = _TRANSLATIONS[type(condition)](self, condition)
        return self._made[condition]

    def _query(self, condition: Condition) -> Query:
        """As a query of its own; one with nothing but what must not be finds none."""
        found = self._clauses(condition)
        if all(occur is Occur.MustNot for occur, _ in found):
            found = [must(Query.all_query()), *found]
        return Query.boolean_query(found)

    def _has(self, one: Has) -> list[Clause]:
        return [must(_any_term(one.field, one.terms))]

    def _range(self, one: Range) -> list[Clause]:
        return [must(_between(one.field, one.least, one.most))]

    def _after(self, one: After) -> list[Clause]:
        """No clause where everything is later."""
        earlier = until(one.field, one.number)
        known = self.generation.any(earlier, (one.field, one.number))
        return [must_not(earlier)] if known else []

    def _within(self, one: Within) -> list[Clause]:
        """Only what lies in the circle, named by whichever list of ids is shorter."""
        found = self.circle(one.near)
        if found.box is None:
            return [must(Query.empty_query())]
        if len(found.ids) <= len(found.corners):
            return [must(_ids(found.ids))]
        around = _box(found.box)
        return (
            [*around, must_not(_ids(found.corners))] if len(found.corners) else around
        )

    def _inside(self, one: Inside) -> list[Clause]:
        return _box(one.box)

    def _near_line(self, one: NearLine) -> list[Clause]:
        return [must(_ids(self.corridor(one).ids))]

    def _all(self, one: All) -> list[Clause]:
        return self.of(one.of)

    def _any(self, one: AnyOf) -> list[Clause]:
        if not one.of:
            return [must(Query.empty_query())]
        either = [(Occur.Should, self._query(each)) for each in one.of]
        return [must(Query.boolean_query(either))]

    def _not(self, one: Not) -> list[Clause]:
        return [must_not(self._query(one.of))]


_TRANSLATIONS: dict[type, Callable[[Clauses, Condition], list[Clause]]] = {
    Has: Clauses._has,
    Range: Clauses._range,
    After: Clauses._after,
    Within: Clauses._within,
    Inside: Clauses._inside,
    NearLine: Clauses._near_line,
    All: Clauses._all,
    AnyOf: Clauses._any,
    Not: Clauses._not,
}


def must(query: Query) -> Clause:
    return Occur.Must, Query.const_score_query(query, 0.0)


def must_not(query: Query) -> Clause:
    return Occur.MustNot, query


def _any_term(field: str, terms: tuple[str | int, ...]) -> Query:
    """Few terms are looked up one by one, ten times sooner than as a set."""
    if len(terms) > FEW:
        return Query.term_set_query(schema(), field, list(terms))
    single = [Query.term_query(schema(), field, term, "basic") for term in terms]
    if len(single) == 1:
        return single[0]
    return Query.boolean_query([(Occur.Should, one) for one in single])


def _ids(ids: np.ndarray) -> Query:
    return Query.term_set_query(schema(), "id", ids.tolist())


def _box(box: BBox) -> list[Clause]:
    return [
        must(_between("latitude", box.south, box.north)),
        must(_between("longitude", box.west, box.east)),
    ]


def _between(field: str, least: float | None, most: float | None) -> Query:
    """Numbers of NUMBERS are looked up, others read from their column."""
    if field in NUMBERS:
        return Query.range_query(
            schema(), field, FieldType.Unsigned, least, most, use_inverted_index=True
        )
    return Query.range_query(schema(), field, FieldType.Float, least, most)
