"""From counts to the lists that a page shows, the same for every engine."""

from collections.abc import Mapping

from ..asking.query import SearchQuery
from ..finding.result import FacetValue
from ..text import fold
from . import GROUPS, Group


def facet_lists(
    counts: Mapping[str, Mapping[str, int]], query: SearchQuery
) -> dict[str, tuple[FacetValue, ...]]:
    """Group → its values. `counts`: group → value → hits.

    Listed values come in the order of the registry, with 0 where nothing has them;
    others by count, then by label. What is chosen is always there.
    """
    return {
        code: _values(group, counts.get(code, {}), query)
        for code, group in GROUPS.items()
    }


def _values(
    group: Group, counts: Mapping[str, int], query: SearchQuery
) -> tuple[FacetValue, ...]:
    chosen = query.selections.get(group.code, ())
    shown = dict.fromkeys((*group.listed, *counts, *chosen))
    label, count = group.labels(shown, query.language).get, counts.get
    values = [
        FacetValue(value, label(value, value), count(value, 0), value in chosen)
        for value in shown
    ]
    if not group.listed:
        values.sort(key=lambda one: (-one.count, fold(one.label), one.value))
    return tuple(values)
