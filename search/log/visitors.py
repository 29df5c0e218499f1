"""Which requests are searches of people. What is read here is never kept."""

import re
from urllib.parse import parse_qs

from django.http import HttpRequest

from search.asking.query import SearchQuery

from .terms import terms

MACHINE = re.compile(
    r"bot|crawl|spider|slurp|archiv|monitor|uptime|preview|lighthouse|headless|scan|fetch"
    r"|facebookexternalhit|curl|wget|python|java/|okhttp|go-http|libwww|ruby|perl|node"
    r"|https?://",
    re.IGNORECASE,
)
LONGEST_ADDRESS = 2_000  # of which the words before are read
AHEAD = re.compile(r"prefetch|prerender|preview", re.IGNORECASE)


def is_counted(request: HttpRequest, query: SearchQuery) -> bool:
    """The first page of something a visitor asks for.

    Not JSON, which programs read; not the next pages of what was counted, nor its list
    of what nobody knows; not what a browser fetches ahead; not the office, which tries
    things out.
    """
    return (
        request.method == "GET"
        and "format" not in request.GET
        and query.page == 1
        and not query.unknown
        and not query.is_empty
        and not _is_machine(request)
        and not request.user.is_authenticated
    )


def is_fresh(request: HttpRequest, words: str | None) -> bool:
    """Not the same words once more, with another filter, from the page of results.

    So that one visitor who ticks five boxes is not five searches.
    """
    asked = request.headers.get("referer", "").partition("?")[2].partition("#")[0]
    before = parse_qs(asked[:LONGEST_ADDRESS]).get("q", [""])[-1]
    return not before or terms(before) != words


def _is_machine(request: HttpRequest) -> bool:
    agent = request.headers.get("user-agent", "")
    ahead = request.headers.get("sec-purpose", "") + request.headers.get("purpose", "")
    return not agent or bool(MACHINE.search(agent) or AHEAD.search(ahead))
