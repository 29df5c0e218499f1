"""Facet counts: 1 + k calls, one more for each any-of group with a choice.

Such a group is counted without its own choice, so that it says what another choice
would bring; a group of which all choices count is counted with it.
"""

from collections.abc import Mapping
from datetime import date

from search.engines.fields import field_of, of_group
from search.facets import GROUPS, Group, Mode
from search.query import SearchQuery

from .clauses import Clauses, still_true
from .generation import Generation

MOST_VALUES = 5_000  # of one field; segments are cut too, hence both sizes
Counts = dict[str, int]  # term → hits


def terms(field: str) -> dict:
    return {"terms": {"field": field, "size": MOST_VALUES, "segment_size": MOST_VALUES}}


def shared_aggregations(
    generation: Generation, query: SearchQuery, today: date
) -> dict[str, dict]:
    """The fields that are counted over the hits themselves."""
    fields = {
        field_of(group)
        for group in GROUPS.values()
        if not _alone(generation, group, query, today)
    }
    return {field: terms(field) for field in sorted(fields)}


def _alone(
    generation: Generation, group: Group, query: SearchQuery, today: date
) -> bool:
    """Is it counted over other entries than the hits?

    Those without its own choice, or those whose labels still hold.
    """
    chosen = group.code in query.selections and group.mode is Mode.ANY
    return chosen or bool(still_true(generation, group.code, today))


def counts(
    generation: Generation,
    clauses: Clauses,
    query: SearchQuery,
    shared: Mapping[str, dict],
    today: date,
) -> dict[str, Counts]:
    """Group → value → hits. `shared`: the answer to `shared_aggregations`."""
    found = {
        field: _read(shared[field])
        for field in shared_aggregations(generation, query, today)
    }
    result = {}
    for code, group in GROUPS.items():
        field = field_of(group)
        if _alone(generation, group, query, today):
            without = clauses.query(
                without=code, more=still_true(generation, code, today)
            )
            answer = generation.searcher.aggregate(without, {field: terms(field)})
            result[code] = of_group(group, _read(answer[field]))
        else:
            result[code] = of_group(group, found[field])
    return result


def _read(answer: dict) -> Counts:
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
