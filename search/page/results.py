"""The cards of a page in their groups, and the groups that are left out."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.accessibility.verdict import Answer
from catalogue.page import formats
from search.asking.access import ORDER
from search.asking.query import SearchQuery
from search.finding.result import SearchResult

from .cards import Card

HEADINGS = {
    Answer.SUITS: lambda: _("Meets your criteria: %(count)s"),
    Answer.UNKNOWN: lambda: _("To check: %(count)s"),
    Answer.DOES_NOT_SUIT: lambda: _("Does not meet your criteria: %(count)s"),
}
NOTES = {
    Answer.SUITS: lambda: "",
    Answer.UNKNOWN: lambda: _(
        "Nobody has checked everything here yet. You can send the open questions."
    ),
    Answer.DOES_NOT_SUIT: lambda: _("With the reason for each."),
}


class CardGroup(NamedTuple):
    """Cards under one heading; no heading where no need is asked."""

    code: str
    heading: str
    note: str
    cards: list[Card]


class LeftOut(NamedTuple):
    """A group that is counted and not listed. `url`: of the search that lists it."""

    heading: str
    url: str


def card_groups(
    query: SearchQuery, result: SearchResult, cards: Sequence[Card]
) -> list[CardGroup]:
    """Those that have a card on this page."""
    first = [card for card in cards if card.promoted]
    rest = [card for card in cards if not card.promoted]
    if not query.access.needs:
        groups = [CardGroup("all", _("Other ideas") if first else "", "", rest)]
    else:
        groups = [
            CardGroup(one.value, heading(one, query, result), NOTES[one](), some)
            for one in query.access.shown
            if (some := [card for card in rest if card.access.answer is one])
        ]
    promoted = CardGroup("promoted", _("Suggested by the tourist office"), "", first)
    return [group for group in (promoted, *groups) if group.cards]


def left_out(query: SearchQuery, result: SearchResult) -> list[LeftOut]:
    """Each of them with the address at which it begins."""
    if not query.access.needs:
        return []
    rest = [one for one in ORDER if one not in query.access.shown]
    return [
        LeftOut(heading(one, query, result), _beginning(one, query, result))
        for one in rest
        if result.groups[one]
    ]


def heading(answer: Answer, query: SearchQuery, result: SearchResult) -> str:
    """A group and how many there are in it."""
    count = formats.number(result.groups[answer], query.language)
    return HEADINGS[answer]() % {"count": count}


def counts(query: SearchQuery, result: SearchResult) -> str:
    """All groups with their counts, in one line; "" where no need is asked."""
    return " · ".join(heading(one, query, result) for one in ORDER if result.groups)


def _beginning(answer: Answer, query: SearchQuery, result: SearchResult) -> str:
    opened = answer is Answer.DOES_NOT_SUIT
    way = query.with_access(verified=False, not_suiting=opened)
    before = sum(result.groups[one] for one in ORDER[: ORDER.index(answer)])
    page = before // result.page_size + 1
    return f"{way.with_page(page).url()}#{answer.value}"
