"""What comes near where nothing or little is found: what it is, and what it misses."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, zip_longest
from typing import NamedTuple

from django.utils.timezone import localdate
from msgspec.structs import replace

from publication.models import Publication
from search.asking.criteria import Criterion
from search.asking.query import SearchQuery
from search.entries.document import Source, card_document, entry_of
from search.finding.finding import find, find_each
from search.finding.result import Hit, SearchResult
from search.finding.results import visible

from .access import card_access
from .cards import Card, card
from .chips import without_filters
from .misses import Candidate, misses

MOST = 6  # that are shown
EACH = 6  # that are looked at of one search


class NearMatch(NamedTuple):
    """`misses`: sentences, at least one; the card says why a need is not met."""

    card: Card
    misses: list[str]


def near_hits(
    query: SearchQuery,
    criteria: Sequence[Criterion],
    without: Iterable[SearchResult],
    shown: set[str],
) -> list[Hit]:
    """Where to look. `without`: what is found without each of the criteria; `shown`:
    uids of what is found with all of them."""
    hits = _mixed(without, shown)
    if not hits and not shown:
        hits = _mixed(_by_less(query, criteria), shown)
    if not hits and not shown:
        hits = list(find(SearchQuery(query.language), facets=False).hits[:MOST])
    return hits


def near_matches(
    query: SearchQuery,
    criteria: Sequence[Criterion],
    hits: Sequence[Hit],
    read: Mapping[int, Publication],
) -> list[NearMatch]:
    """Those that miss the least first. `read`: the publications of `hits`."""
    found = _made(query, criteria, hits, read, localdate())
    return sorted(found, key=lambda one: len(one.misses))[:MOST]


def _by_less(query: SearchQuery, criteria: Iterable[Criterion]) -> list[SearchResult]:
    """Each piece of the question by itself, the words first."""
    words = [without_filters(query)] if query.text else []
    return find_each([*words, *(one.alone for one in criteria if one.alone)])


def _mixed(results: Iterable[SearchResult], shown: set[str]) -> list[Hit]:
    """The first hits of each in turn, each once, without those that are `shown`."""
    first = (one.hits[:EACH] for one in results)
    rows = chain.from_iterable(zip_longest(*first))
    found: dict[int, Hit] = {}
    for hit in filter(None, rows):
        found.setdefault(hit.id, hit)
    return [hit for hit in found.values() if hit.uid not in shown]


def _made(
    query: SearchQuery,
    criteria: Sequence[Criterion],
    hits: Sequence[Hit],
    read: Mapping[int, Publication],
    day: date,
) -> list[NearMatch]:
    """In the order of `hits`; what misses nothing by now is left out."""
    distances = {hit.id: hit.distance_m for hit in hits}
    found = []
    for row in visible(hits, read):
        source = Source(row.pk, str(row.uid), row.audience, row.document)
        entry = entry_of(source, day)
        if entry is None:
            continue
        offer = card_document(row.document)
        access = card_access(offer, query.access, query.language, day)
        missed = misses(query, criteria, Candidate(entry, access), day)
        if missed:
            made = card(offer, query.language, 0, distances[row.pk])
            found.append(NearMatch(replace(made, access=access), missed))
    return found
