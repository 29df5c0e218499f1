"""Facet counts: 1 + k calls, one more for each any-of group with a choice.

Such a group is counted without its own choice, so that it says what another choice
would bring; a group of which all choices count is counted with it.
"""

from collections.abc import Callable, Mapping
from datetime import date

from search.asking.conditions import Conditions
from search.asking.query import SearchQuery
from search.engines.asked import still_true
from search.engines.fields import Counts, by_group, field_of
from search.facets import GROUPS, Mode

from .clauses import Clauses

MOST_VALUES = 5_000  # of one field; segments are cut too, hence both sizes


def terms(field: str) -> dict:
    return {"terms": {"field": field, "size": MOST_VALUES, "segment_size": MOST_VALUES}}


def counted_alone(
    query: SearchQuery, clauses: Clauses, today: date
) -> dict[str, Conditions]:
    """Groups counted over other entries than the hits: those without the group's own
    choice, or those whose values still hold. Group → what these fulfil besides."""
    found = {}
    for code, group in GROUPS.items():
        still = still_true(group, today)
        chosen = code in query.selections and group.mode is Mode.ANY
        if chosen or clauses.of(still):
            found[code] = still
    return found


def shared_aggregations(alone: Mapping[str, Conditions]) -> dict[str, dict]:
    """The fields that are counted over the hits themselves."""
    fields = {field_of(one) for code, one in GROUPS.items() if code not in alone}
    return {field: terms(field) for field in sorted(fields)}


def counts(
    shared: Mapping[str, dict],
    alone: Mapping[str, Conditions],
    ask: Callable[[str, dict[str, dict]], dict],
) -> dict[str, Counts]:
    """Group → value → hits; none where there is no value.

    `shared`: the answer to `shared_aggregations`. `ask`: (group that is counted alone,
    aggregations) → their answer.
    """
    read = {field: _read(shared[field]) for field in shared_aggregations(alone)}
    found = by_group(read)
    for code in alone:
        field = field_of(GROUPS[code])
        answer = ask(code, {field: terms(field)})
        found[code] = by_group({field: _read(answer[field])}).get(code, {})
    return found


def _read(answer: dict) -> Counts:
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
