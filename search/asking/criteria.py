"""What a search asks for, piece by piece: each alone, and the search without it.

A group of which one ticked value is enough is one piece: without one of its values
nothing more would be found. Of a group of which all count, each value is one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.page import formats

from ..facets import GROUPS, Group, Mode
from ..facets.values import YES
from ..filters import FILTERS
from .access import Access
from .geo import MOST_KM
from .query import DISTANCE, SearchQuery


@dataclass(frozen=True, slots=True)
class Criterion:
    """`code`: of the facet, the filter or the need, or one of the names below.
    `label`: what it is called. `without`: the search that is left without it. `alone`:
    a search for it and nothing else; None where it means nothing alone. `nearest`:
    whose first hits miss it by the least."""

    code: str
    label: str
    without: SearchQuery
    alone: SearchQuery | None
    nearest: SearchQuery


WORDS, VERIFIED, UNAIDED = "words", "verified", "alone"


def criteria(query: SearchQuery) -> list[Criterion]:
    """In the order of the address."""
    return [*_words(query), *_facets(query), *_needs(query), *_filters(query)]


def _words(query: SearchQuery) -> Iterator[Criterion]:
    if query.text:
        label = _("words: %(words)s") % {"words": query.text}
        without = query.replace(text="")
        yield Criterion(WORDS, label, without, None, without)


def _facets(query: SearchQuery) -> Iterator[Criterion]:
    for code, chosen in query.selections.items():
        group = GROUPS[code]
        any_of = group.mode is Mode.ANY
        for values in [chosen] if any_of else [(value,) for value in chosen]:
            rest = tuple(one for one in chosen if one not in values)
            without = query.replace(selections={**query.selections, code: rest})
            alone = SearchQuery(query.language, selections={code: values})
            label = facet_label(group, values, query.language)
            yield Criterion(code, label, without, alone, without)


def facet_label(group: Group, values: tuple[str, ...], language: str) -> str:
    """A yes-or-no question stands for itself."""
    if group.listed == (YES,):
        return str(group.label)
    said = values_label(group, values, language)
    return _("%(group)s: %(value)s") % {"group": group.label, "value": said}


def values_label(group: Group, values: Iterable[str], language: str) -> str:
    labels = group.labels(values, language)
    return ", ".join(labels.get(value, value) for value in values)


def _needs(query: SearchQuery) -> Iterator[Criterion]:
    """Needs with their own limits, and what makes them strict."""
    asked = query.access
    for code in asked.needs:
        without = query.with_access(needs=tuple(n for n in asked.needs if n != code))
        alone = replace(asked, needs=(code,))
        label = asked.named(code, NEEDS[code].label)
        yield _need(code, label, without, alone)
    if asked.alone:
        yield _need(UNAIDED, _("I travel alone"), query.with_access(alone=False))
    if asked.verified:
        without = query.with_access(verified=False)
        yield _need(VERIFIED, _("Only what was checked"), without)


def _need(
    code: str, label: str, without: SearchQuery, alone: Access | None = None
) -> Criterion:
    own = SearchQuery(without.language, access=alone) if alone else None
    return Criterion(code, label, without, own, without)


def _filters(query: SearchQuery) -> Iterator[Criterion]:
    for code, value in query.filters.items():
        chips = [one.label for one in FILTERS[code].chips(value, query.language)]
        without = query.with_filter(code, None)
        alone = SearchQuery(query.language, filters={code: value})
        label = formats.listed(chips, query.language)
        yield Criterion(code, label, without, alone, _nearest(code, query, without))


def _nearest(code: str, query: SearchQuery, without: SearchQuery) -> SearchQuery:
    """What lies a little further is nearer than what fits better and lies far away."""
    if code != "near":
        return without
    around = replace(query.near, km=MOST_KM)
    return query.with_filter("near", around).replace(sort=DISTANCE)
