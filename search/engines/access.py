"""What needs ask of an index, as plain terms, the same for every engine.

An entry whose `access_until` has come suits nobody and is unsuitable for nobody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.accessibility.limits import failing, suiting
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from search.access import Access
from search.query import SearchQuery
from search.result import PAGE_SIZE

FIELD, UNTIL = "access", "access_until"


@dataclass(frozen=True, slots=True)
class Terms:
    """`suits`: an entry that suits all needs has of each list one term at least.
    `fails`: one that does not suit some need has one of these at least. No entry does
    both; the others are unknown."""

    suits: tuple[tuple[str, ...], ...]
    fails: tuple[str, ...]


def terms(access: Access) -> Terms:
    """What the needs of a search come to."""
    needs = [NEEDS[code] for code in access.needs]
    suits = [tuple(s) for n in needs for s in suiting(n, access.own, access.alone)]
    fails = [term for n in needs for term in failing(n, access.own, access.alone)]
    return Terms(tuple(dict.fromkeys(suits)), tuple(dict.fromkeys(fails)))


class Window(NamedTuple):
    """The hits of an order from `first`, counted from 0, `size` at most."""

    first: int
    size: int

    @property
    def end(self) -> int:
        return self.first + self.size


def window_of(query: SearchQuery) -> Window:
    """The page of a search."""
    return Window((query.page - 1) * PAGE_SIZE, PAGE_SIZE)


def windows(
    query: SearchQuery, counts: Mapping[Answer, int]
) -> Iterator[tuple[Answer, Window]]:
    """The part of each listed group that stands on the page; those with none left
    out. `counts`: of each group."""
    page, before = window_of(query), 0
    for answer in query.access.shown:
        first = max(page.first - before, 0)
        end = min(page.end - before, counts[answer])
        if first < end:
            yield answer, Window(first, end - first)
        before += counts[answer]
