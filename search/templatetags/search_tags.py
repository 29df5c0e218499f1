"""What pages of other rooms take from the search.

Out of the embedded index, which follows the feed whatever engine answers: a page waits
for no server.
"""

from django import template
from django.utils.translation import get_language

from catalogue.document import OfferDocument
from search.asking.geo import Near
from search.asking.query import DISTANCE, SearchQuery
from search.engines import IndexMissingError, engines
from search.finding.result import Hit
from search.finding.results import visible
from search.finding.similar import similar
from search.page.cards import card, described

register = template.Library()

NEARBY = 4
SIMILAR = 4
WITHIN_KM = 15.0


@register.inclusion_tag("search/nearby.html")
def nearby(offer: OfferDocument) -> dict:
    """The nearest other offers, where the place is known; and the most similar ones
    among the rest, wherever they are."""
    language = get_language()
    query = _around(offer, language)
    near, alike = _found(offer, query, language)
    distances = {hit.id: hit.distance_m for hit in near}
    cards = {
        row.pk: card(described(row.document), language, 0, distances.get(row.pk))
        for row in visible([*near, *alike])
    }
    return {
        "cards": [cards[hit.id] for hit in near if hit.id in cards],
        "similar": [cards[hit.id] for hit in alike if hit.id in cards],
        "url": query.url() if query else "",
    }


def _around(offer: OfferDocument, language: str) -> SearchQuery | None:
    place = offer.place
    if place.latitude is None or place.longitude is None:
        return None
    near = Near(place.latitude, place.longitude, WITHIN_KM)
    return SearchQuery(language, filters={"near": near}, sort=DISTANCE)


def _found(
    offer: OfferDocument, query: SearchQuery | None, language: str
) -> tuple[list[Hit], list[Hit]]:
    """(near, similar); none while the index is being built: a page must not wait."""
    embedded = engines()[0]
    try:
        hits = embedded.search(query, facets=False).hits if query else ()
        near = [hit for hit in hits if hit.uid != offer.id][:NEARBY]
        there = [hit.uid for hit in near]
        return near, similar(embedded, offer, there, SIMILAR, language)
    except IndexMissingError:
        return [], []
