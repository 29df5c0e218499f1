"""What pages of other rooms take from the search."""

from django import template
from django.utils.translation import get_language

from catalogue.document import OfferDocument, decode
from search.engines import IndexMissingError, get_engine
from search.geo import Near
from search.page.cards import Card, card
from search.query import DISTANCE, SearchQuery
from search.results import visible

register = template.Library()

NEARBY = 4
WITHIN_KM = 15.0


@register.inclusion_tag("search/nearby.html")
def nearby(offer: OfferDocument) -> dict:
    """The nearest other offers; nothing where the place is not known."""
    place = offer.place
    if place.latitude is None or place.longitude is None:
        return {"cards": []}
    near = Near(place.latitude, place.longitude, WITHIN_KM)
    language = get_language()
    query = SearchQuery(language, filters={"near": near}, sort=DISTANCE)
    return {"cards": _cards(query, offer.id), "url": query.url()}


def _cards(query: SearchQuery, own_id: str) -> list[Card]:
    """No cards while the index is being built: a page must not wait for it."""
    try:
        hits = get_engine().search(query, facets=False).hits
    except IndexMissingError:
        return []
    others = [hit for hit in hits if hit.uid != own_id][:NEARBY]
    distances = {hit.id: hit.distance_m for hit in others}
    return [
        card(decode(row.document), query.language, 0, distances[row.pk])
        for row in visible(others)
    ]
