"""The clauses of a query. Filters are wrapped so that they add nothing to a score."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tantivy import FieldType, Occur, Query

from search.days import EVERY, HORIZON_DAYS
from search.facets import GROUPS, Group, Mode
from search.geo import BBox
from search.query import SearchQuery

from .schema import field_of, schema, term_of

AUDIENCES = ("public",)
LABEL = "label"
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


def visible(today: date) -> list[Clause]:
    """What may be found at all: public, and not over."""
    return [
        must(Query.term_set_query(schema(), "audience", AUDIENCES)),
        must_not(_until("over_on", today.toordinal())),
    ]


def groups(query: SearchQuery, today: date) -> dict[str, tuple[Clause, ...]]:
    """Facet group → the clauses of its chosen values."""
    return {
        code: (*_chosen(GROUPS[code], values), *still_true(code, today))
        for code, values in query.selections.items()
    }


def still_true(group: str, today: date) -> list[Clause]:
    """Entries whose labels are no longer what they were count for no label."""
    if group != LABEL:
        return []
    return [must_not(_until("labels_until", today.toordinal()))]


def _chosen(group: Group, values: tuple[str, ...]) -> list[Clause]:
    terms = [term_of(group, value) for value in values]
    sets = [[term] for term in terms] if group.mode is Mode.ALL else [terms]
    field = field_of(group)
    return [must(Query.term_set_query(schema(), field, one)) for one in sets]


def box(bbox: BBox) -> list[Clause]:
    return [
        must(_range("latitude", bbox.south, bbox.north)),
        must(_range("longitude", bbox.west, bbox.east)),
    ]


def one_of(ids: list[int]) -> Clause:
    """Only these ids; nothing at all where there are none."""
    found = Query.term_set_query(schema(), "id", ids) if ids else Query.empty_query()
    return must(found)


def open_on(day: date) -> list[Clause]:
    """Known to be open on that day, by an entry that reaches as far."""
    number = day.toordinal()
    return [
        must(Query.term_set_query(schema(), "open_days", [EVERY, number])),
        must_not(_until("indexed_on", number - HORIZON_DAYS)),
    ]


def unknown_on(day: date) -> list[Clause]:
    """Nothing is known of that day, or the entry does not reach as far."""
    number = day.toordinal()
    said = Query.term_set_query(schema(), "unknown_days", [EVERY, number])
    too_far = _until("indexed_on", number - HORIZON_DAYS)
    either = [(Occur.Should, said), (Occur.Should, too_far)]
    return [must(Query.boolean_query(either))]


def _until(field: str, last: int) -> Query:
    return Query.range_query(
        schema(), field, FieldType.Unsigned, None, last, use_inverted_index=True
    )


def _range(field: str, least: float, most: float) -> Query:
    return Query.range_query(schema(), field, FieldType.Float, least, most)
