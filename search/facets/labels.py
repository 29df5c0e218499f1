"""What the values of each facet are called.

Registries answer from memory; names of communes and themes come from the database,
what is missing in one query, and are kept for five minutes.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from catalogue.build.values import texts
from catalogue.kinds import KINDS
from catalogue.labels import SCHEMES
from catalogue.models import Commune
from catalogue.models.theme import Theme
from catalogue.sectors import SECTORS, Attribute
from catalogue.spoken import spoken_languages
from config.languages import DEFAULT, pick

from .buckets import Bucket
from .values import FACET_FACTS, NO_OPTION, YES

KEPT_SECONDS = 300
SECTOR_CODES = tuple(SECTORS)
KIND_NAMES: dict[str, str | Promise] = {
    **{code: kind.label for code, kind in KINDS.items()},
    "experience": _("Day out or stay"),  # what another room publishes
}
KIND_CODES = tuple(KIND_NAMES)
Labels = Callable[[Iterable[str], str], dict[str, str]]


def _from_registry(names: Mapping[str, str | Promise]) -> Labels:
    @cache
    def translated(language: str) -> dict[str, str]:
        with override(language):
            return {value: str(name) for value, name in names.items()}

    def labels(values: Iterable[str], language: str) -> dict[str, str]:
        known = translated(language)
        return {value: known[value] for value in values if value in known}

    return labels


sectors = _from_registry({code: sector.label for code, sector in SECTORS.items()})
kinds = _from_registry(KIND_NAMES)
schemes = _from_registry({code: scheme.name for code, scheme in SCHEMES.items()})


def of_attribute(attribute: Attribute) -> Labels:
    return _from_registry(attribute.options or {YES: _("yes")})


def of_buckets(buckets: Iterable[Bucket]) -> Labels:
    return _from_registry({one.code: one.label for one in buckets})


def _fact_names() -> dict[str, str | Promise]:
    """Value of the facet → its label: of an option alone, since it names its fact."""
    found: dict[str, str | Promise] = {}
    for code, fact in FACET_FACTS.items():
        if not fact.options:
            found[code] = fact.label
        for option, name in fact.options.items():
            if option != NO_OPTION:
                found[f"{code}:{option}"] = capfirst(name)
    return found


facts = _from_registry(_fact_names())
FACT_CODES = tuple(_fact_names())


@cache
def _spoken(language: str) -> dict[str, str]:
    with override(language):
        return dict(spoken_languages())


def spoken(values: Iterable[str], language: str) -> dict[str, str]:
    known = _spoken(language)
    return {value: known[value] for value in values if value in known}


class Names:
    """Names out of the database: code → texts by language, {} where it has none."""

    def __init__(self, fetch: Callable[[list[str]], dict[str, dict[str, str]]]):
        self._fetch = fetch
        self._known: dict[str, tuple[float, dict[str, str]]] = {}

    def __call__(self, values: Iterable[str], language: str) -> dict[str, str]:
        """The names of those of `values` that exist."""
        asked = list(values)
        fresh = time.monotonic() - KEPT_SECONDS
        known = {v: self._known[v] for v in asked if v in self._known}
        found = {v: names for v, (at, names) in known.items() if at > fresh}
        missing = [value for value in asked if value not in found]
        if missing:
            read = dict.fromkeys(missing, {}) | self._fetch(missing)
            self._known.update({v: (time.monotonic(), n) for v, n in read.items()})
            found |= read
        return {v: pick(found[v], language)[0] for v in asked if found[v]}

    def forget(self) -> None:
        """Read everything anew."""
        self._known.clear()


def _fetch_communes(codes: list[str]) -> dict[str, dict[str, str]]:
    rows = Commune.objects.filter(insee__in=codes).values_list("insee", "name")
    return {insee: {DEFAULT: name} for insee, name in rows}


def _fetch_themes(slugs: list[str]) -> dict[str, dict[str, str]]:
    rows = Theme.objects.filter(slug__in=slugs)
    return {row.slug: texts(row, "label") or {DEFAULT: row.name} for row in rows}


communes = Names(_fetch_communes)
themes = Names(_fetch_themes)
