"""The whole page of results, ready for its template."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.page import formats
from search.asking.query import SearchQuery
from search.filters import FILTERS, Choice
from search.finding.result import SearchResult

from .access_form import AccessForm, access_form
from .cards import Card
from .chips import Chip, chips, without_filters
from .groups import OptionGroup, option_groups
from .map import map_of
from .pagination import PageLink, page_links
from .results import CardGroup, LeftOut, card_groups, counts, left_out
from .ways_out import WaysOut

SORT_LABELS = {
    "relevance": lambda: _("Best match"),
    "distance": lambda: _("Distance"),
    "along": lambda: _("Order of the ride"),
    "date": lambda: _("Next date"),
    "name": lambda: _("Name"),
}


class FilterForm(NamedTuple):
    """The fields of one filter: a template and its context."""

    template: str
    context: Mapping[str, object]


class Apart(NamedTuple):
    """What a filter shows apart. `url`: of the search that lists it."""

    sentence: str
    url: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything the template shows.

    `unknown`: what filters show apart. `groups_said`: how many suit, and
    so on; `closed_url`: of the search without what does not suit, "" where that is not
    listed. `whole`: code of the long group that is shown to its end.
    """

    query: SearchQuery
    total: int
    title: str
    heading: str
    sentences: list[str]
    chips: list[Chip]
    clear_url: str
    groups: list[OptionGroup]
    sorts: list[Choice]
    filters: list[FilterForm]
    access: AccessForm
    groups_said: str
    results: list[CardGroup]
    left_out: list[LeftOut]
    closed_url: str
    cards: list[Card]
    pages: list[PageLink]
    out: WaysOut
    corrected: str
    exact_url: str
    unknown: list[Apart]
    map_data: str
    area_url: str
    whole: str

    @property
    def filters_open(self) -> bool:
        """The panel opens where something was wrong, or for a list in it; what was
        chosen is above it."""
        return bool(self.query.problems or self.whole)


def search_page(
    query: SearchQuery,
    result: SearchResult,
    cards: list[Card],
    out: WaysOut,
    whole: str = "",
) -> SearchPage:
    """The page of a result. `out`: of one that is empty or nearly so. `whole`: code of
    a long group to show to its end."""
    return SearchPage(
        query=query,
        total=result.total,
        title=_title(query, result),
        heading=_count(result.total, query.language),
        sentences=_sentences(query, result),
        chips=chips(query),
        clear_url=without_filters(query).url(),
        groups=option_groups(query, result, whole),
        sorts=_sorts(query),
        filters=[
            FilterForm(one.template, one.form(query, result))
            for one in FILTERS.values()
        ],
        access=access_form(query),
        groups_said=counts(query, result),
        results=card_groups(query, result, cards),
        left_out=left_out(query, result),
        closed_url=_closed_url(query),
        cards=cards,
        pages=page_links(query, result.pages),
        out=out,
        corrected=result.corrected or "",
        exact_url=query.replace(exact=True).url(),
        unknown=list(_unknown(query, result)),
        map_data=map_of(query, cards),
        area_url=query.with_filter("area", None).url(),
        whole=whole,
    )


def _closed_url(query: SearchQuery) -> str:
    opened = query.access.not_suiting
    return query.with_access(not_suiting=False).url() if opened else ""


def _title(query: SearchQuery, result: SearchResult) -> str:
    title = _("Search results")
    if query.text:
        title = _("Search: %(words)s") % {"words": query.text}
    if query.page > 1:
        said = {"title": title, "page": query.page, "pages": result.pages}
        title = _("%(title)s (page %(page)s of %(pages)s)") % said
    return title


def _count(total: int, language: str) -> str:
    if not total:
        return _("Nothing found")
    said = {"count": formats.number(total, language)}
    return ngettext("%(count)s idea found", "%(count)s ideas found", total) % said


def _sentences(query: SearchQuery, result: SearchResult) -> list[str]:
    """What one should know before reading the results."""
    said = [problem.sentence for problem in query.problems]
    if result.stand_in:
        said.append(_("Our search runs on its reserve: it finds the same offers."))
    return [*said, *_beyond(query, result)]


def _beyond(query: SearchQuery, result: SearchResult) -> list[str]:
    if not result.total or query.page <= result.pages:
        return []
    said = {"page": query.page, "pages": result.pages}
    return [_("There is no page %(page)s: the last one is %(pages)s.") % said]


def _sorts(query: SearchQuery) -> list[Choice]:
    return [
        Choice(sort, SORT_LABELS[sort](), sort == query.sort) for sort in query.sorts
    ]


def _unknown(query: SearchQuery, result: SearchResult) -> Iterator[Apart]:
    for code, count in result.unknown.items():
        if count:
            said = FILTERS[code].doubt.sentence(count, query.language)
            yield Apart(said, query.replace(unknown=code).url())
