"""What a filter of the search declares: one file each, listed in `FILTERS`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from catalogue.page import formats
from search.asking.conditions import Conditions
from search.asking.geo import number
from search.asking.parameters import Parameters

if TYPE_CHECKING:
    from search.asking.query import SearchQuery
    from search.finding.result import SearchResult


class Choice(NamedTuple):
    """One entry of a list to choose from."""

    value: str
    label: str
    selected: bool


def distances(offered: Iterable[float], asked: float, language: str) -> list[Choice]:
    """Kilometres to choose from: those that the form offers, and the one asked for."""
    return [
        Choice(number(km), f"{formats.number(km, language)} km", km == asked)
        for km in sorted({*offered, asked})
    ]


class Removable(NamedTuple):
    """A part of a filter that one can take away. `rest`: the value that is left;
    None: nothing is."""

    label: str
    rest: Any


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is shown apart: entries that may fulfil a filter, for all that we know.

    `conditions`: (value, today) → what these entries fulfil; none of them fulfils the
    filter itself. `sentence`: (count, language) → how many they are, for visitors.
    `chip`: what the page says where they are listed in place of the others.
    """

    conditions: Callable[[Any, date], Conditions]
    sentence: Callable[[int, str], str]
    chip: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter. Its value is an immutable object of its own; None: not asked.

    `parameters`: of the address, all that it reads. `parse`: reads them; what is wrong
    goes to the problems, and nothing raises. `to_params`: value → (name, value) in the
    canonical order, defaults left out; `parse` leads back to the same value.
    `conditions`: (value, today) → what an entry fulfils. `chips`: (value, language) →
    what the page lists as filters in force. `form`: (query, result) → the context of
    its fields, `templates/search/filters/<code>.html`. `doubt`: None where every entry
    fulfils it or does not. `card`: (value, document, language, today) → what the card
    of a thing found says about it; "" for nothing.
    """

    code: str
    parameters: tuple[str, ...]
    parse: Callable[[Parameters], Any | None]
    to_params: Callable[[Any], list[tuple[str, str]]]
    conditions: Callable[[Any, date], Conditions]
    chips: Callable[[Any, str], Iterable[Removable]]
    form: Callable[["SearchQuery", "SearchResult"], Mapping[str, object]]
    doubt: Doubt | None = None
    card: Callable[[Any, Any, str, date], str] | None = None

    @property
    def template(self) -> str:
        return f"search/filters/{self.code}.html"
