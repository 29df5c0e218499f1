"""One page of the hits, in an order that leaves nothing to chance: ties by id."""

import numpy as np
from tantivy import DocAddress, Query

from search.engines.fields import id_of
from search.query import SearchQuery
from search.result import PAGE_SIZE, Hit

from .circle import Circle
from .generation import Generation

SLACK = 50
Found = list[tuple[float, DocAddress]]


def first_of(query: SearchQuery) -> int:
    """How many hits come before the page."""
    return (query.page - 1) * PAGE_SIZE


def by_relevance(
    generation: Generation, found: Query, query: SearchQuery, circle: Circle | None
) -> tuple[int, list[Hit]]:
    """(total, page) by score, rounded because summing makes no equal floats equal."""
    first = first_of(query)
    total, hits = _best(generation, found, first + PAGE_SIZE)
    ids = generation.ids([address for _, address in hits])
    scores = np.array([score for score, _ in hits])
    order = np.lexsort((ids, -scores))[first : first + PAGE_SIZE]
    page = [
        generation.hit(
            hits[place][1],
            score=hits[place][0],
            distance_m=_distance(circle, ids[place]),
        )
        for place in order
    ]
    return total, page


def _best(generation: Generation, found: Query, needed: int) -> tuple[int, Found]:
    """(total, hits): the `needed` best and all that tie with the last of them."""
    most = max(1, generation.searcher.num_docs)
    asked = needed + SLACK
    while True:
        answer = generation.searcher.search(found, min(asked, most), count=True)
        hits = [(round(score, 3), address) for score, address in answer.hits]
        complete = len(hits) == answer.count or hits[-1][0] < hits[needed - 1][0]
        if complete:
            return answer.count, hits
        asked *= 4


def by_distance(
    generation: Generation, found: Query, query: SearchQuery, circle: Circle
) -> tuple[int, list[Hit]]:
    addresses = generation.addresses(found)
    if not addresses:
        return 0, []
    ids = generation.ids(addresses)
    metres = circle.of(ids)
    first = first_of(query)
    order = np.lexsort((ids, metres))[first : first + PAGE_SIZE]
    page = [
        generation.hit(addresses[place], distance_m=float(metres[place]))
        for place in order
    ]
    return len(addresses), page


def name_aggregations(query: SearchQuery, language: str) -> dict[str, dict]:
    """What to aggregate for a page by name: its keys in order, and the total."""
    until = first_of(query) + PAGE_SIZE
    keys = {
        "field": f"name_{language}",
        "size": until,
        "segment_size": until,
        "order": {"_key": "asc"},
    }
    return {"names": {"terms": keys}, "total": {"value_count": {"field": "id"}}}


def by_name(
    generation: Generation, answer: dict, query: SearchQuery, circle: Circle | None
) -> tuple[int, list[Hit]]:
    """(total, page) of the answer to `name_aggregations`."""
    buckets = answer["names"]["buckets"][first_of(query) :]
    ids = [id_of(bucket["key"]) for bucket in buckets]
    places = generation.located(ids) if ids else []
    page = [
        generation.hit(address, distance_m=_distance(circle, one))
        for one, address in zip(ids, places, strict=True)
    ]
    return int(answer["total"]["value"]), page


def _distance(circle: Circle | None, one: int) -> float | None:
    return None if circle is None else float(circle.of(np.array(one)))
