"""A window on the hits, in an order that leaves nothing to chance: ties by id."""

import numpy as np
from tantivy import DocAddress, Query

from search.engines.access import Window
from search.engines.fields import id_of
from search.entries.days import HORIZON_DAYS
from search.finding.result import Hit

from .circle import Circle
from .corridor import Corridor
from .generation import Generation

SLACK = 50
Found = list[tuple[float, DocAddress]]


def by_relevance(
    generation: Generation, found: Query, window: Window, circle: Circle | None
) -> tuple[int, list[Hit]]:
    """(total, page) by score, rounded because summing makes no equal floats equal."""
    total, hits = _best(generation, found, window.end)
    ids = generation.ids([address for _, address in hits])
    scores = np.array([score for score, _ in hits])
    order = np.lexsort((ids, -scores))[window.first : window.end]
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
    generation: Generation, found: Query, window: Window, circle: Circle
) -> tuple[int, list[Hit]]:
    addresses = generation.addresses(found)
    if not addresses:
        return 0, []
    ids = generation.ids(addresses)
    metres = circle.of(ids)
    order = np.lexsort((ids, metres))[window.first : window.end]
    page = [
        generation.hit(addresses[place], distance_m=float(metres[place]))
        for place in order
    ]
    return len(addresses), page


def by_date(
    generation: Generation,
    found: Query,
    window: Window,
    circle: Circle | None,
    first: int,
) -> tuple[int, list[Hit]]:
    """(total, page) by the next date from the day `first` on; of one date those that
    end soonest; what has no date comes last. Days are looked up one by one until the
    page is full: the first ones fill it."""
    addresses = generation.addresses(found)
    ids = generation.ids(addresses).tolist() if addresses else []
    known = dict(zip(ids, addresses, strict=True))
    ends = dict(zip(ids, generation.ends(addresses), strict=True))
    rest, ordered = set(ids), []
    for day in range(first, first + HORIZON_DAYS):
        if not rest or len(ordered) >= window.end:
            break
        held = rest.intersection(generation.ids_on(found, day))
        ordered += sorted(held, key=lambda one: (ends[one], one))
        rest -= held
    ordered += sorted(rest, key=lambda one: (ends[one], one))
    page = [
        generation.hit(known[one], distance_m=_distance(circle, one))
        for one in ordered[window.first : window.end]
    ]
    return len(ids), page


def by_way(
    generation: Generation,
    found: Query,
    window: Window,
    circle: Circle | None,
    corridor: Corridor,
) -> tuple[int, list[Hit]]:
    """(total, page) as one comes by, along the line."""
    addresses = generation.addresses(found)
    if not addresses:
        return 0, []
    ids = generation.ids(addresses)
    order = np.lexsort((ids, corridor.of(ids)))[window.first : window.end]
    page = [
        generation.hit(addresses[place], distance_m=_distance(circle, ids[place]))
        for place in order
    ]
    return len(addresses), page


def name_aggregations(window: Window, language: str) -> dict[str, dict]:
    """What to aggregate for a page by name: its keys in order, and the total."""
    keys = {
        "field": f"name_{language}",
        "size": window.end,
        "segment_size": window.end,
        "order": {"_key": "asc"},
    }
    return {"names": {"terms": keys}, "total": {"value_count": {"field": "id"}}}


def by_name(
    generation: Generation, answer: dict, window: Window, circle: Circle | None
) -> tuple[int, list[Hit]]:
    """(total, page) of the answer to `name_aggregations`."""
    buckets = answer["names"]["buckets"][window.first :]
    ids = [id_of(bucket["key"]) for bucket in buckets]
    places = generation.located(ids) if ids else []
    page = [
        generation.hit(address, distance_m=_distance(circle, one))
        for one, address in zip(ids, places, strict=True)
    ]
    return int(answer["total"]["value"]), page


def _distance(circle: Circle | None, one: int) -> float | None:
    return None if circle is None else float(circle.of(np.array(one)))
