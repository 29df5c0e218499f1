"""Numbered pages, with gaps where there are many."""

from typing import NamedTuple

from search.asking.query import SearchQuery

AROUND = 1


class PageLink(NamedTuple):
    """One page; `number` 0 is a gap."""

    number: int
    url: str
    is_current: bool


def page_links(query: SearchQuery, pages: int) -> list[PageLink]:
    """The first, the last and those around the current page; [] for one page."""
    if pages < 2:
        return []
    near = range(query.page - AROUND, query.page + AROUND + 1)
    shown = sorted({1, pages, *(n for n in near if 1 <= n <= pages)})
    links = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before == 2:
            links.append(_link(query, number - 1))
        elif number - before > 2:
            links.append(PageLink(0, "", False))
        links.append(_link(query, number))
    return links


def _link(query: SearchQuery, number: int) -> PageLink:
    return PageLink(number, query.with_page(number).url(), number == query.page)
