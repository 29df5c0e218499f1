"""The clauses of a query. Filters are wrapped so that they add nothing to a score."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from tantivy import FieldType, Occur, Query

from catalogue.accessibility.verdict import Answer
from search.days import EVERY, HORIZON_DAYS
from search.engines.access import FIELD, UNTIL, Terms
from search.engines.fields import field_of, term_of
from search.facets import GROUPS, Group, Mode
from search.geo import BBox
from search.query import SearchQuery

from .circle import Circle
from .generation import Generation
from .schema import schema, until

AUDIENCES = ("public",)
Clause = tuple[Occur, Query]


@dataclass(frozen=True, slots=True)
class Clauses:
    """What every hit fulfils: `always`, and each of `groups` (facet → clauses)."""

    always: tuple[Clause, ...]
    groups: dict[str, tuple[Clause, ...]]

    def query(self, without: str = "", more: Iterable[Clause] = ()) -> Query:
        """All of them as one query, but those of the group `without`."""
        chosen = [
            clause
            for code, clauses in self.groups.items()
            if code != without
            for clause in clauses
        ]
        return Query.boolean_query([*self.always, *chosen, *more])


def must(query: Query) -> Clause:
    return Occur.Must, Query.const_score_query(query, 0.0)


def must_not(query: Query) -> Clause:
    return Occur.MustNot, query


def visible(generation: Generation, today: date) -> list[Clause]:
    """What may be found at all: public, and not over."""
    public = must(Query.term_set_query(schema(), "audience", AUDIENCES))
    return [public, *_after(generation, "over_on", today.toordinal())]


def groups(
    generation: Generation, query: SearchQuery, today: date
) -> dict[str, tuple[Clause, ...]]:
    """Facet group → the clauses of its chosen values."""
    return {
        code: (*_chosen(GROUPS[code], values), *still_true(generation, code, today))
        for code, values in query.selections.items()
    }


def still_true(generation: Generation, group: str, today: date) -> list[Clause]:
    """Entries whose values are no longer what they were count for none."""
    field = GROUPS[group].until
    return _after(generation, field, today.toordinal()) if field else []


def _chosen(group: Group, values: tuple[str, ...]) -> list[Clause]:
    terms = [term_of(group, value) for value in values]
    sets = [[term] for term in terms] if group.mode is Mode.ALL else [terms]
    field = field_of(group)
    return [must(Query.term_set_query(schema(), field, one)) for one in sets]


def answers(
    generation: Generation, asked: Terms, today: date
) -> dict[Answer, list[Clause]]:
    """What an entry fulfils that answers each way."""
    still = _after(generation, UNTIL, today.toordinal())
    suits = [*(must(_access(some)) for some in asked.suits), *still]
    fails = [must(_access(asked.fails)), *still]
    return {
        Answer.SUITS: suits,
        Answer.UNKNOWN: [_not_all(suits), _not_all(fails)],
        Answer.DOES_NOT_SUIT: fails,
    }


def listed(
    found: dict[Answer, list[Clause]], shown: tuple[Answer, ...]
) -> list[Clause]:
    """What the entries of the listed groups fulfil, `shown` in their order."""
    if Answer.UNKNOWN not in shown:
        return found[Answer.SUITS]
    if Answer.DOES_NOT_SUIT in shown:
        return []
    return [_not_all(found[Answer.DOES_NOT_SUIT])]


def _access(terms: tuple[str, ...]) -> Query:
    return Query.term_set_query(schema(), FIELD, terms)


def _not_all(some: list[Clause]) -> Clause:
    return must_not(Query.boolean_query(some))


def box(bbox: BBox) -> list[Clause]:
    return [
        must(_range("latitude", bbox.south, bbox.north)),
        must(_range("longitude", bbox.west, bbox.east)),
    ]


def within(circle: Circle) -> list[Clause]:
    """Only what lies in the circle, named by whichever list of ids is shorter."""
    if circle.box is None:
        return [must(Query.empty_query())]
    if len(circle.ids) <= len(circle.corners):
        return [must(_ids(circle.ids))]
    around = box(circle.box)
    return [*around, must_not(_ids(circle.corners))] if len(circle.corners) else around


def _ids(ids: np.ndarray) -> Query:
    return Query.term_set_query(schema(), "id", ids.tolist())


def open_on(generation: Generation, day: date) -> list[Clause]:
    """Known to be open on that day, by an entry that reaches as far."""
    number = day.toordinal()
    said = must(Query.term_set_query(schema(), "open_days", [EVERY, number]))
    return [said, *_after(generation, "indexed_on", number - HORIZON_DAYS)]


def unknown_on(day: date) -> list[Clause]:
    """Nothing is known of that day, or the entry does not reach as far."""
    number = day.toordinal()
    said = Query.term_set_query(schema(), "unknown_days", [EVERY, number])
    too_far = until("indexed_on", number - HORIZON_DAYS)
    either = [(Occur.Should, said), (Occur.Should, too_far)]
    return [must(Query.boolean_query(either))]


def _after(generation: Generation, field: str, last: int) -> list[Clause]:
    """Only what is later than `last`; no clause where everything is."""
    earlier = until(field, last)
    return [must_not(earlier)] if generation.any(earlier, (field, last)) else []


def _range(field: str, least: float, most: float) -> Query:
    return Query.range_query(schema(), field, FieldType.Float, least, most)
