"""Searches along a route, for pages and for the form."""

from django import template
from django.utils.translation import get_language

from catalogue.document import OfferDocument
from search.asking.query import SearchQuery
from search.engines import IndexMissingError
from search.routes.along import along
from search.routes.listed import Route, routes

register = template.Library()


@register.inclusion_tag("search/along_link.html")
def along_route(offer: OfferDocument) -> dict:
    """The way from a route to what lies along it; nothing where it has no line."""
    way = along(offer)
    query = SearchQuery(get_language(), filters={"along": way})
    return {"url": query.url() if way else ""}


@register.simple_tag
def published_routes() -> tuple[Route, ...]:
    """None while the index is being built: a page must not wait for it."""
    try:
        return routes(get_language())
    except IndexMissingError:
        return ()
