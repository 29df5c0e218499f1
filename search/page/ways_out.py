"""Ways out of a search that finds nothing or little.

The work is bounded: one search for each of the first criteria, and one without all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Self

from publication.models import Publication
from search.asking.criteria import Criterion, criteria
from search.asking.query import SearchQuery
from search.finding.finding import find
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
    found = [find(one.without, facets=False) for one in tried]
    nearest = [_nearest(*one) for one in zip(tried, found, strict=True)]
    hits = near_hits(query, asked, nearest, {one.uid for one in result.hits})
    read = read_together([*result.hits, *hits])
    near = near_matches(query, asked, hits, read)
    return WaysOut(
        _relaxations(query, result.total, tried, found),
        near,
        any(len(one.misses) < len(asked) for one in near),
        read,
    )


def _relaxations(
    query: SearchQuery,
    total: int,
    tried: Sequence[Criterion],
    found: Sequence[SearchResult],
) -> list[Relaxation]:
    ways = [
        Relaxation(one.label, one.without.url(), without.total)
        for one, without in zip(tried, found, strict=True)
        if without.total > total
    ]
    bare = without_filters(query)
    others = {one.without.url() for one in tried}
    if bare.url() not in others | {query.url()}:
        every = find(bare, facets=False).total
        ways += [Relaxation("", bare.url(), every)] if every > total else []
    return ways


def _nearest(criterion: Criterion, without: SearchResult) -> SearchResult:
    """The same where nothing is nearer than what is found without it."""
    if criterion.nearest == criterion.without:
        return without
    return find(criterion.nearest, facets=False)
