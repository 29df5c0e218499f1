"""What a visitor asks for: from the address of the page and back to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Self
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from ..facets import BY_PARAMETER, GROUPS
from ..filters import FILTERS
from ..routes.along import Along
from . import access, access_parsing, parsing
from .access import Access
from .geo import BBox, Near
from .parameters import Parameters
from .problems import QueryProblem, not_a_choice

OWN_PARAMETERS = ("q", "exact", "unknown", "sort", "page")
PARAMETERS = frozenset(
    {
        *OWN_PARAMETERS,
        *BY_PARAMETER,
        *access.PARAMETERS,
        *(name for one in FILTERS.values() for name in one.parameters),
    }
)
SORTS = ("relevance", "distance", "along", "date", "name")
RELEVANCE, DISTANCE, WAY, DATE, NAME = SORTS
EVENTS = ("event",)  # kinds that have a next date


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One search. `language`: of the page, whose texts are searched.

    `selections`: facet group → chosen values, sorted, groups in the order of the
    registry. `exact`: the words are not corrected. `only`: uids, of which alone
    something is found, () for everything; no address says so. `filters`: code → value,
    of those that are asked, in the order of theirs. `unknown`: one of these filters;
    listed is what it shows apart, in place of what fulfils it. `sort`: one of SORTS; ""
    stands for the one that suits the question. Two queries are equal whatever was wrong
    with their addresses.
    """

    language: str
    text: str = ""
    selections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    access: Access = Access()
    filters: Mapping[str, Any] = field(default_factory=dict)
    unknown: str = ""
    sort: str = ""
    page: int = 1
    exact: bool = False
    only: tuple[str, ...] = ()
    problems: tuple[QueryProblem, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        given = self.selections
        ordered = {
            code: tuple(sorted(set(given[code]))) for code in GROUPS if given.get(code)
        }
        object.__setattr__(self, "selections", MappingProxyType(ordered))
        object.__setattr__(self, "filters", MappingProxyType(_asked(self.filters)))
        object.__setattr__(self, "exact", self.exact and bool(self.text))
        if self.unknown not in self.doubtful:
            object.__setattr__(self, "unknown", "")
        if self.sort not in self.sorts:
            object.__setattr__(self, "sort", self.sorts[0])

    @classmethod
    def parse(cls, params: QueryDict, language: str) -> Self:
        """The query of an address; what is unknown or impossible is in `problems`."""
        given = Parameters(params)
        query = cls(
            language=language,
            text=parsing.text(given),
            selections=parsing.selections(given, language),
            access=access_parsing.access(given),
            filters={code: one.parse(given) for code, one in FILTERS.items()},
            page=parsing.page(given),
            exact=given.flag("exact"),
        )
        unknown, sort = given.one("unknown"), given.one("sort")
        if unknown and unknown not in query.doubtful:
            given.problems.add("unknown", unknown, not_a_choice())
        if sort and sort not in query.sorts:
            given.problems.add("sort", sort, _unsortable(sort))
        given.name_unknown(PARAMETERS)
        return replace(
            query,
            unknown=unknown,
            sort=sort if sort in query.sorts else "",
            problems=given.problems.all(),
        )

    @property
    def near(self) -> Near | None:
        return self.filters.get("near")

    @property
    def along(self) -> Along | None:
        return self.filters.get("along")

    @property
    def bbox(self) -> BBox | None:
        return self.filters.get("area")

    def first_day(self, today: date) -> date:
        """From which day on events are looked at."""
        days = self.filters["when"].days(today) if "when" in self.filters else ()
        return days[0] if days else today

    @property
    def doubtful(self) -> list[str]:
        """The filters that are asked and show something apart."""
        return [code for code in self.filters if FILTERS[code].doubt]

    @property
    def sorts(self) -> tuple[str, ...]:
        """The orders that this question allows; the first is what it gets unasked."""
        events = self.selections.get("kind") == EVENTS
        asked = {
            RELEVANCE: self.text,
            DISTANCE: self.near,
            WAY: self.along,
            DATE: events,
            NAME: True,
        }
        return tuple(sort for sort in SORTS if asked[sort])

    @property
    def is_empty(self) -> bool:
        """Nothing is asked: the whole catalogue."""
        return not (self.text or self.selections or self.access.needs or self.filters)

    def to_params(self) -> list[tuple[str, str]]:
        """(name, value) in the canonical order, defaults left out."""
        found: list[tuple[str, str]] = [("q", self.text)] if self.text else []
        found += [("exact", "1")] if self.exact else []
        for code, values in self.selections.items():
            found += [(GROUPS[code].parameter, value) for value in values]
        found += self.access.to_params()
        for code, value in self.filters.items():
            found += FILTERS[code].to_params(value)
        if self.unknown:
            found.append(("unknown", self.unknown))
        if self.sort != self.sorts[0]:
            found.append(("sort", self.sort))
        if self.page != 1:
            found.append(("page", str(self.page)))
        return found

    def url(self) -> str:
        """The address after the path, with its question mark: "?q=velo&page=2".

        "?" alone where nothing is asked, so that a link to it clears the page.
        """
        return f"?{urlencode(self.to_params())}"

    def replace(self, **changes: Any) -> Self:
        """The same search with other values, on its first page unless one is given.

        An order that it does not allow any more gives way to the usual one.
        """
        return replace(self, **{"page": 1, "problems": (), **changes})

    def with_value(self, group: str, value: str) -> Self:
        """With one more value of a facet. KeyError for an unknown group."""
        chosen = {*self.selections.get(GROUPS[group].code, ()), value}
        return self.replace(selections={**self.selections, group: tuple(chosen)})

    def without_value(self, group: str, value: str) -> Self:
        """Without one value of a facet. KeyError for an unknown group."""
        chosen = {*self.selections.get(GROUPS[group].code, ())} - {value}
        return self.replace(selections={**self.selections, group: tuple(chosen)})

    def with_filter(self, code: str, value: Any) -> Self:
        """With another value of a filter; None takes it away. KeyError for an unknown
        one."""
        return self.replace(filters={**self.filters, code: value})

    def with_access(self, **changes: Any) -> Self:
        """With other values of `access`."""
        return self.replace(access=replace(self.access, **changes))

    def with_page(self, page: int) -> Self:
        return self.replace(page=page)


def _asked(filters: Mapping[str, Any]) -> dict[str, Any]:
    """Without those that say nothing, in the order of the registry."""
    if unknown := filters.keys() - FILTERS.keys():
        raise KeyError(f"no such filter: {sorted(unknown)}")
    return {code: filters[code] for code in FILTERS if filters.get(code)}


def _unsortable(sort: str) -> str:
    if sort == RELEVANCE:
        return _("Nothing can be more or less relevant without words to look for.")
    if sort == DISTANCE:
        return _("To sort by distance, say near which place.")
    if sort == WAY:
        return _("To sort in the order of the ride, say along which route.")
    if sort == DATE:
        return _("To sort by date, choose events and nothing else.")
    return _("“%(value)s” is not an order: relevance, distance, along, date or name.")
