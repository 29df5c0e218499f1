"""The filters in force, each with the address of the same search without it."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.thresholds import THRESHOLDS
from search.asking.access import Access
from search.asking.query import SearchQuery
from search.facets import GROUPS, Group
from search.facets.values import YES
from search.filters import FILTERS


class Chip(NamedTuple):
    """One filter. `without`: the query that is left once it is removed."""

    label: str
    without: SearchQuery

    @property
    def url(self) -> str:
        return self.without.url()


def chips(query: SearchQuery) -> list[Chip]:
    """In the order of the form; the words are no filter."""
    return [*_facets(query), *_access(query), *_filters(query)]


def _facets(query: SearchQuery) -> Iterator[Chip]:
    for code, values in query.selections.items():
        group = GROUPS[code]
        labels = group.labels(values, query.language)
        for value in values:
            yield Chip(_label(group, labels[value]), query.without_value(code, value))


def _label(group: Group, value: str) -> str:
    """A yes-or-no question stands for itself."""
    if group.listed == (YES,):
        return str(group.label)
    return _("%(group)s: %(value)s") % {"group": group.label, "value": value}


def _access(query: SearchQuery) -> Iterator[Chip]:
    asked = query.access
    for code in asked.needs:
        others = tuple(one for one in asked.needs if one != code)
        label = asked.named(code, NEEDS[code].label)
        yield Chip(label, query.with_access(needs=others))
    for code, value in asked.own.items():
        own = {one: limit for one, limit in asked.own.items() if one != code}
        words = str(THRESHOLDS[code].says) % {"value": value}
        yield Chip(words, query.with_access(own=own))
    if asked.alone:
        yield Chip(_("I travel alone"), query.with_access(alone=False))
    if asked.verified:
        yield Chip(_("Only what was checked"), query.with_access(verified=False))


def _filters(query: SearchQuery) -> Iterator[Chip]:
    for code, value in query.filters.items():
        for one in FILTERS[code].chips(value, query.language):
            yield Chip(one.label, query.with_filter(code, one.rest))
    if query.unknown:
        yield Chip(FILTERS[query.unknown].doubt.chip(), query.replace(unknown=""))


def without_filters(query: SearchQuery) -> SearchQuery:
    """The same words in the same order, and nothing else."""
    return query.replace(selections={}, access=Access(), filters={})
