"""Searches along a route, for pages and for the form."""

from typing import NamedTuple

from django import template
from django.utils.translation import get_language

from catalogue.document import OfferDocument
from search.asking.query import SearchQuery
from search.engines import IndexMissingError
from search.filters.base import Choice
from search.page.groups import LONG
from search.routes.along import Along, along
from search.routes.listed import routes

register = template.Library()


@register.inclusion_tag("search/along_link.html")
def along_route(offer: OfferDocument) -> dict:
    """The way from a route to what lies along it; nothing where it has no line."""
    way = along(offer)
    query = SearchQuery(get_language(), filters={"along": way})
    return {"url": query.url() if way else ""}


class RouteChoice(NamedTuple):
    """`total`: of all routes, where only the first ones and the one that is asked for
    are in `shown`; 0 where all fit."""

    shown: list[Choice]
    total: int


@register.simple_tag
def published_routes(asked: Along | None, whole: bool) -> RouteChoice:
    """None while the index is being built: a page must not wait for it. `whole`: a
    long list to its end."""
    try:
        found = routes(get_language())
    except IndexMissingError:
        found = ()
    uid = asked.uid if asked else ""
    listed = [Choice(one.uid, one.title, one.uid == uid) for one in found]
    if len(listed) <= LONG:
        return RouteChoice(listed, 0)
    few = [one for n, one in enumerate(listed) if whole or n < LONG or one.selected]
    return RouteChoice(few, len(listed))
