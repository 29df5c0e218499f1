"""A result as JSON, for whoever builds on the search."""

from search.query import SearchQuery
from search.result import SearchResult

from .cards import Card


def as_json(query: SearchQuery, result: SearchResult, cards: list[Card]) -> dict:
    """`results` in their order; `distance_m` in whole metres, null: not asked for."""
    return {
        "total": result.total,
        "page": query.page,
        "pages": result.pages,
        "corrected": result.corrected,
        "unknown_hours": result.unknown_hours,
        "problems": [
            {"parameter": one.parameter, "value": one.value, "message": one.sentence}
            for one in query.problems
        ],
        "facets": {
            code: [
                {
                    "value": one.value,
                    "label": one.label,
                    "count": one.count,
                    "selected": one.selected,
                }
                for one in values
            ]
            for code, values in result.facets.items()
        },
        "results": [
            {
                "id": one.id,
                "title": one.title.words,
                "url": one.url,
                "distance_m": None if one.distance_m is None else round(one.distance_m),
            }
            for one in cards
        ],
    }
