"""Ways out of a search that finds nothing or little.

The work is bounded: a search for each of the first criteria and one without all, all
asked together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Self

from publication.models import Publication
from search.asking.criteria import Criterion, criteria
from search.asking.query import SearchQuery
from search.finding.finding import find_each
from search.finding.result import SearchResult
from search.finding.results import read_together

from .cards import Card
from .chips import without_filters
from .near_matches import NearMatch, near_hits, near_matches

FEW = 3  # ideas; from so many on nobody needs another way
MOST = 8  # criteria that are left out in turn


class Relaxation(NamedTuple):
    """A search with a criterion less, which finds more; no label: with no filter."""

    label: str
    url: str
    total: int


@dataclass(frozen=True, slots=True)
class WaysOut:
    """`is_near`: does something of `near` fulfil anything of what was asked? `read`:
    publications of what was found and of what comes near, read together."""

    relaxations: list[Relaxation] = field(default_factory=list)
    near: list[NearMatch] = field(default_factory=list)
    is_near: bool = False
    read: Mapping[int, Publication] | None = None

    def beside(self, cards: Sequence[Card]) -> Self:
        """Without what is shown already."""
        shown = {one.id for one in cards}
        near = [one for one in self.near if one.card.id not in shown]
        return replace(self, near=near)


def ways_out(query: SearchQuery, result: SearchResult) -> WaysOut:
    """Nothing where enough is found, or nothing was asked."""
    asked = criteria(query)
    if result.total >= FEW or not asked:
        return WaysOut()
    tried = asked[:MOST]
    found = _found(query, tried)
    nearest = [found[one.nearest.url()] for one in tried]
    hits = near_hits(query, asked, nearest, {one.uid for one in result.hits})
    read = read_together([*result.hits, *hits])
    near = near_matches(query, asked, hits, read)
    return WaysOut(
        _relaxations(query, result.total, tried, found),
        near,
        any(len(one.misses) < len(asked) for one in near),
        read,
    )


def _found(query: SearchQuery, tried: Sequence[Criterion]) -> dict[str, SearchResult]:
    """Address → what is found there: without each criterion, nearest to it, and
    without any filter."""
    ways = [way for one in tried for way in (one.without, one.nearest)]
    asked = {way.url(): way for way in (*ways, without_filters(query))}
    return dict(zip(asked, find_each(list(asked.values())), strict=True))


def _relaxations(
    query: SearchQuery,
    total: int,
    tried: Sequence[Criterion],
    found: Mapping[str, SearchResult],
) -> list[Relaxation]:
    """Those that find more; that without any filter only where it is another."""
    labels = {one.without.url(): one.label for one in tried}
    labels.setdefault(without_filters(query).url(), "")
    return [
        Relaxation(label, url, found[url].total)
        for url, label in labels.items()
        if found[url].total > total
    ]
