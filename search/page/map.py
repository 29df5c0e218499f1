"""What the map of the results draws: what was found, and where it was looked for."""

from functools import lru_cache

import numpy as np
from django.utils.safestring import SafeString

from catalogue.page.scripts import json_for_page
from catalogue.tracks.simplify import kept_points
from search.asking.query import SearchQuery
from search.routes.lines import Line, Points

from .cards import Card

MOST_POINTS = 300  # of a line: a page is read on the way
KEPT = 16  # lines


def map_of(query: SearchQuery, cards: list[Card]) -> SafeString | str:
    """GeoJSON of the cards that have a point, and of the route along which they were
    looked for; "" where there is nothing to draw and no area was asked for, in which
    one may want to look elsewhere. Its `bbox` is that area."""
    features = [_feature(one) for one in cards if one.point]
    if not features and query.bbox is None:
        return ""
    if query.along:
        drawn = {"type": "MultiLineString", "coordinates": _drawn(query.along.line)}
        features.append({"type": "Feature", "geometry": drawn, "properties": {}})
    found = {"type": "FeatureCollection", "features": features}
    if box := query.bbox:
        found["bbox"] = [box.west, box.south, box.east, box.north]
    return json_for_page(found)


def _feature(card: Card) -> dict:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": card.point},
        "properties": {
            "number": card.number,
            "title": card.title.words,
            "url": card.url,
            "detail": " · ".join(filter(None, (card.kind, card.place))),
        },
    }


@lru_cache(maxsize=KEPT)
def _drawn(line: Line) -> list[Points]:
    """The parts with few points; of very many parts the first."""
    parts = line.parts[: MOST_POINTS // 2]
    ends = np.cumsum([len(part) for part in parts])
    longitudes, latitudes = np.array([point for part in parts for point in part]).T
    bounds = [(end - len(part), end - 1) for part, end in zip(parts, ends, strict=True)]
    kept = kept_points(longitudes, latitudes, bounds, MOST_POINTS)
    cuts = np.searchsorted(kept, ends[:-1])
    return [
        tuple(zip(longitudes[some].tolist(), latitudes[some].tolist(), strict=True))
        for some in np.split(kept, cuts)
    ]
