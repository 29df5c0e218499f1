"""A result as JSON, for whoever builds on the search."""

from collections.abc import Iterable

from search.asking.query import SearchQuery
from search.finding.result import SearchResult
from search.routes.along import Along, place_of

from .cards import Card


def as_json(query: SearchQuery, result: SearchResult, cards: list[Card]) -> dict:
    """`results` in their order; `distance_m` in whole metres, null: not asked for;
    `along`: where it lies along the route that was asked for, null: not asked;
    `unknown`: filter → how many it shows apart; `promoted`: the office suggests it.

    Where needs are asked, `groups` counts the answers (suits, unknown, does_not_suit)
    and each result has `verdicts`, need → `answer`, the `conditions` on which it holds,
    the facts that decided (`reasons`), the families of a label that vouch for it
    (`labels`), the facts to find out (`missing`), and the last day on which it holds
    (`valid_until`); without needs both are empty.
    """
    return {
        "total": result.total,
        "page": query.page,
        "pages": result.pages,
        "corrected": result.corrected,
        "unknown": dict(result.unknown),
        "groups": {answer.value: count for answer, count in result.groups.items()},
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
                "along": _along(query.along, one),
                "promoted": one.promoted,
                "verdicts": _verdicts(one),
            }
            for one in cards
        ],
    }


def _along(asked: Along | None, card: Card) -> dict[str, int] | None:
    if asked is None or card.point is None:
        return None
    longitude, latitude = card.point
    found = place_of(asked, latitude, longitude)
    if found is None:
        return None
    return {"distance_m": round(found.metres), "at_m": round(found.at)}


def _verdicts(card: Card) -> dict[str, dict]:
    found = card.access.verdicts if card.access else ()
    return {
        one.need: {
            "answer": one.answer.value,
            "conditions": list(one.conditions),
            "reasons": _each(fact for reason in one.reasons for fact in reason.facts),
            "labels": _each(reason.label for reason in one.reasons if reason.label),
            "missing": list(one.missing),
            "valid_until": one.valid_until and one.valid_until.isoformat(),
        }
        for one in found
    }


def _each(codes: Iterable[str]) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(codes))
