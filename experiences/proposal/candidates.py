"""Offers that may stand in a programme, as the search finds them, without facets.

So many of each kind of step, things to do shared out between the sectors that were
asked for; the nearest first. Those of which it is not known whether they are open come
last, where there are too few others. What must be in it is read whatever it is.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from uuid import UUID

from catalogue.document import decode
from publication.models import Publication
from search.asking.access import Access
from search.asking.geo import Near
from search.asking.query import DISTANCE, SearchQuery
from search.asking.when import When
from search.finding.finding import find
from search.finding.result import Hit
from search.finding.results import read_together

from .brief import Brief
from .candidate import TO_DO, Candidate, candidate_of

THINGS, TABLES, BEDS = 96, 34, 20  # 150 in all


def candidates(brief: Brief, today: date) -> list[Candidate]:
    """At most 150, and what must be in it. Two queries, whatever the search asks.

    Raises search.engines.IndexMissingError.
    """
    hits: dict[int, Hit] = {}
    for query, most in _queries(brief):
        hits |= {hit.id: hit for hit in _found(query, most)}
    rows = list(read_together(list(hits.values())).values())
    offers = {one.id: one for one in (decode(row.document) for row in rows)}
    offers |= {one.id: one for one in _musts(brief)}
    return [candidate_of(one, brief, today) for one in offers.values()]


def _musts(brief: Brief) -> Iterator:
    wanted = [UUID(code) for code in brief.must_haves]
    rows = Publication.objects.public().filter(kind="offer", uid__in=wanted)
    for row in rows if wanted else ():
        yield decode(row.document)


def _queries(brief: Brief) -> Iterator[tuple[SearchQuery, int]]:
    """(what to ask, how many of it)."""
    shares = [(code,) for code in brief.sectors] or [()]
    for sector in shares:
        yield _query(brief, TO_DO, sector), THINGS // len(shares)
    if brief.meals:
        yield _query(brief, ("eat",)), TABLES
    if brief.nights:
        yield _query(brief, ("stay",)), BEDS


def _query(
    brief: Brief, kinds: Sequence[str], sectors: Sequence[str] = ()
) -> SearchQuery:
    base, needs = brief.base, brief.group.all_needs
    latest = (brief.latest or brief.first) + timedelta(days=brief.days - 1)
    own = {code: limit for limits in needs.values() for code, limit in limits.items()}
    return SearchQuery(
        brief.language,
        selections={"kind": tuple(kinds), "sector": tuple(sectors)},
        access=Access(tuple(needs), own, verified=not brief.unknown_access),
        filters={
            "near": Near(
                base.latitude, base.longitude, brief.reach, base.insee, base.name
            ),
            "when": When(brief.first, latest),
        },
        sort=DISTANCE,
    )


def _found(query: SearchQuery, most: int) -> list[Hit]:
    """Those that are open, then those of which nobody knows."""
    found = _pages(query, most)
    if len(found) < most:
        found += _pages(query.replace(unknown="when"), most - len(found))
    return found


def _pages(query: SearchQuery, most: int) -> list[Hit]:
    hits: list[Hit] = []
    page = 1
    while len(hits) < most:
        found = find(query.with_page(page), facets=False, kept=False)
        hits += found.hits
        if page >= found.pages:
            break
        page += 1
    return hits[:most]
