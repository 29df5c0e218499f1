"""What needs ask of an index, as conditions, and the page of hits in groups.

An entry whose `access_until` has come suits nobody and is unsuitable for nobody.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from catalogue.accessibility.limits import failing, suiting
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from search.asking.access import Access
from search.asking.conditions import After, All, Conditions, Has, Not
from search.asking.query import SearchQuery
from search.finding.result import PAGE_SIZE

FIELD, UNTIL = "access", "access_until"


def answers(access: Access, today: date) -> dict[Answer, Conditions]:
    """What an entry fulfils that answers each way; {} where no need is asked.

    One that suits all needs has a term of each list, one that does not suit some need
    has a term that fails. No entry does both; the others are unknown.
    """
    if not access.needs:
        return {}
    needs = [NEEDS[code] for code in access.needs]
    lists = [tuple(s) for n in needs for s in suiting(n, access.own, access.alone)]
    wrong = [term for n in needs for term in failing(n, access.own, access.alone)]
    still = After(UNTIL, today.toordinal())
    suits = (*(Has(FIELD, one) for one in dict.fromkeys(lists)), still)
    fails = (Has(FIELD, tuple(dict.fromkeys(wrong))), still)
    return {
        Answer.SUITS: suits,
        Answer.UNKNOWN: (Not(All(suits)), Not(All(fails))),
        Answer.DOES_NOT_SUIT: fails,
    }


def listed(found: Mapping[Answer, Conditions], shown: tuple[Answer, ...]) -> Conditions:
    """What the entries of the listed groups fulfil, `shown` in their order."""
    if Answer.UNKNOWN not in shown:
        return found[Answer.SUITS]
    if Answer.DOES_NOT_SUIT in shown:
        return ()
    return (Not(All(found[Answer.DOES_NOT_SUIT])),)


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
