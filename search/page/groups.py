"""The facets as groups of boxes to tick.

Questions of a sector appear once it is chosen; its yes-or-no questions share a group.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.sectors import SECTORS, Sector
from search.asking.query import SearchQuery
from search.facets import GROUPS, OWN, Group, Mode
from search.facets.values import YES
from search.finding.result import FacetValue, SearchResult
from search.text import collation_key

ALWAYS_OPEN = ("sector", "kind")
LONG = 12  # options; longer groups show their first ones and have a look-up


class Option(NamedTuple):
    """One box. A box that would find nothing is disabled, unless it is ticked."""

    name: str
    value: str
    label: str
    count: int
    selected: bool

    @property
    def disabled(self) -> bool:
        return self.count == 0 and not self.selected


class OptionGroup(NamedTuple):
    """`hint`: how several ticked boxes combine, and what is in none of them. `total`:
    of all options, where only the first ones and what is ticked are in `options`; 0
    where all are."""

    code: str
    label: str
    hint: str
    options: list[Option]
    is_open: bool
    total: int = 0

    @property
    def selected(self) -> int:
        return sum(option.selected for option in self.options)


def option_groups(
    query: SearchQuery, result: SearchResult, whole: str = ""
) -> list[OptionGroup]:
    """The groups that this question calls for, in the order of the registry. `whole`:
    code of a long group that is shown to its end."""
    own = [_group(group, result, whole) for group in OWN]
    asked = [
        group
        for sector in SECTORS.values()
        if _is_asked(sector, query)
        for group in _of_sector(sector, result)
    ]
    return [group for group in (*own, *asked) if group.options]


def _is_asked(sector: Sector, query: SearchQuery) -> bool:
    """Chosen itself, or one of its questions is."""
    codes = {f"attr_{attribute.code}" for attribute in sector.attributes}
    return sector.code in query.selections.get("sector", ()) or bool(
        codes & query.selections.keys()
    )


def _of_sector(sector: Sector, result: SearchResult) -> Iterator[OptionGroup]:
    found = [GROUPS.get(f"attr_{attribute.code}") for attribute in sector.attributes]
    groups = [group for group in found if group]
    yes_no = [group for group in groups if group.listed == (YES,)]
    options = [
        _option(group, value, str(group.label))
        for group in yes_no
        for value in result.facets.get(group.code, ())
    ]
    yield OptionGroup(
        f"sector-{sector.code}", str(sector.label), _hint(Mode.ALL), options, True
    )
    yield from (_group(group, result) for group in groups if group not in yes_no)


def _group(group: Group, result: SearchResult, whole: str = "") -> OptionGroup:
    values = result.facets.get(group.code, ())
    is_long = not group.listed and len(values) > LONG
    if is_long:
        values = _ordered(values) if group.code == whole else _first(values)
    options = [_option(group, value, value.label) for value in values]
    chosen = any(option.selected for option in options)
    return OptionGroup(
        group.code,
        str(group.label),
        f"{_hint(group.mode)} {_unknown(group)}".strip(),
        options,
        chosen or group.code in (*ALWAYS_OPEN, whole),
        len(result.facets[group.code]) if is_long else 0,
    )


def _first(values: Sequence[FacetValue]) -> list[FacetValue]:
    """What is ticked, then the most frequent."""
    chosen = [one for one in values if one.selected]
    return [*chosen, *(one for one in values[:LONG] if not one.selected)]


def _ordered(values: Sequence[FacetValue]) -> list[FacetValue]:
    """As one looks a name up in a list."""
    return sorted(values, key=lambda one: collation_key(one.label))


def _unknown(group: Group) -> str:
    """Said where a document may be in no bucket."""
    return _("Offers that do not say it are in none of them.") if group.buckets else ""


def _option(group: Group, value: FacetValue, label: str) -> Option:
    return Option(group.parameter, value.value, label, value.count, value.selected)


def _hint(mode: Mode) -> str:
    if mode is Mode.ALL:
        return _("Every box that you tick must hold.")
    return _("One of the boxes that you tick is enough.")
