"""The public search: one address, a page for people and JSON for programs."""

from collections.abc import Mapping
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from msgspec.structs import replace

from config.languages import INTERFACE
from publication.models import Publication

from .addresses import PATHS
from .asking.access import ORDER
from .asking.query import SearchQuery
from .engines import IndexMissingError
from .entries.document import card_document
from .finding.finding import find
from .finding.result import SearchResult
from .finding.results import visible
from .log.recording import count_search
from .page import search_page
from .page.access import card_access
from .page.as_json import as_json
from .page.cards import Card, card, notes
from .page.ways_out import WaysOut, ways_out
from .words.edited import steady
from .words.promoted import promoted

RETRY_SECONDS = "10"


@require_safe
@steady()
def search(request: HttpRequest) -> HttpResponse:
    """What fits the query string; whatever is wrong in it is said, never an error."""
    query = SearchQuery.parse(request.GET, get_language())
    try:
        result = find(query)
        is_json = request.GET.get("format") == "json"
        out = WaysOut() if is_json else ways_out(query, result)
        cards = with_promoted(query, result, cards_of(query, result, out.read))
    except IndexMissingError:
        return _not_ready(request)
    if is_json:
        return JsonResponse(as_json(query, result, cards))
    count_search(request, query, result.total)
    page = search_page(
        query, result, cards, out.beside(cards), request.GET.get("all", "")
    )
    return render(request, "search/results.html", _context(request, page))


def with_promoted(
    query: SearchQuery, result: SearchResult, cards: list[Card]
) -> list[Card]:
    """What the office promotes for these words comes first, once."""
    asked = promoted(query, result)
    if asked is None:
        return cards
    place = {uid: number for number, uid in enumerate(asked.only)}
    found = cards_of(asked, find(asked, facets=False))
    first = [replace(one, promoted=True) for one in found]
    first.sort(key=lambda one: place[one.id])
    rest = [one for one in cards if one.id not in place]
    return [replace(one, number=n) for n, one in enumerate([*first, *rest], start=1)]


def cards_of(
    query: SearchQuery,
    result: SearchResult,
    read: Mapping[int, Publication] | None = None,
) -> list[Card]:
    """A card for each hit that may still be shown, numbered as on the map. `read`: as
    in `visible`.

    Its verdict is that of today: where the index had another, it moves or is left out.
    """
    distances = {hit.id: hit.distance_m for hit in result.hits}
    today = localdate()
    found = []
    for row in visible(result.hits, read):
        offer = card_document(row.document)
        access = card_access(offer, query.access, query.language, today)
        if access is None or access.answer in query.access.shown:
            made = card(offer, query.language, 0, distances[row.pk])
            told = notes(query, offer, today)
            found.append(replace(made, access=access, notes=told))
    found.sort(key=lambda one: ORDER.index(one.access.answer) if one.access else 0)
    first = (query.page - 1) * result.page_size + 1
    return [replace(one, number=n) for n, one in enumerate(found, start=first)]


def _context(request: HttpRequest, page) -> dict:
    asked = page.query.url().removeprefix("?")
    suffix = f"?{asked}" if asked else ""
    return {
        "page": page,
        "path": request.path,
        "base_url": settings.BASE_URL,
        "canonical": request.path + suffix,
        "json_url": f"{request.path}?{asked}{'&' if asked else ''}format=json",
        "alternates": [(one, f"/{PATHS[one.code]}{suffix}") for one in INTERFACE],
    }


def _not_ready(request: HttpRequest) -> HttpResponse:
    """The index is being built by another process; the offers are not lost."""
    status = HTTPStatus.SERVICE_UNAVAILABLE
    response = render(request, "search/not_ready.html", status=status)
    response["Retry-After"] = RETRY_SECONDS
    return response
