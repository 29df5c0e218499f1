"""What a visitor may mean who has typed the beginning of something.

Always out of the embedded index, which follows the feed whatever engine answers; and
what is no longer published is left out.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.page import formats
from config.languages import pick

from ..addresses import PATHS
from ..asking.query import SearchQuery
from ..engines import EmbeddedEngine, engines
from ..facets import GROUPS
from ..facets.labels import KIND_NAMES
from ..finding.results import visible
from ..text import collation_key

MOST = 8
MOST_VALUES = 4  # of facets, where there are offers enough
SHORTEST = 2  # letters
MOST_WORDS = 8
VALUE_GROUPS = ("commune", "theme", "sector", "kind")


class Suggestion(NamedTuple):
    """`detail`: what it is. `parameter` and `value`: the facet that it stands for; ""
    for an offer, which has a page of its own."""

    label: str
    detail: str
    url: str
    parameter: str = ""
    value: str = ""


class _Place(msgspec.Struct):
    commune: str = ""


class _Document(msgspec.Struct):
    """What every published document says of itself."""

    title: dict[str, str]
    path: dict[str, str]
    kind: str = ""
    place: _Place = msgspec.field(default_factory=_Place)


class _Value(NamedTuple):
    """A value of a facet; `words`: its label, folded."""

    group: str
    value: str
    label: str
    count: int
    words: tuple[str, ...]


def suggestions(text: str, language: str) -> list[Suggestion]:
    """The best first, facets before offers. Raises IndexMissingError."""
    words = collation_key(text).split()[:MOST_WORDS]
    if sum(map(len, words)) < SHORTEST:
        return []
    embedded, today = engines()[0], localdate()
    values = _values(embedded, words, language, today)
    offers = _offers(embedded, words, language, today)
    some = values[: max(MOST_VALUES, MOST - len(offers))]
    return [*(_of_value(one, language) for one in some), *offers][:MOST]


def _values(
    embedded: EmbeddedEngine, words: Sequence[str], language: str, today: date
) -> list[_Value]:
    known = _known(embedded, embedded.newest(), language, today)
    found = [one for one in known if _fits(words, one.words)]
    return sorted(found, key=lambda one: (*_match(words, one.words), -one.count))


@lru_cache(maxsize=8)
def _known(
    embedded: EmbeddedEngine, newest: object, language: str, today: date
) -> list[_Value]:
    """Every value that something public has. `newest`: names the index."""
    counts = embedded.counts(VALUE_GROUPS, today)
    return [
        _Value(code, value, label, counts[code][value], _words(label))
        for code in VALUE_GROUPS
        for value, label in GROUPS[code].labels(counts[code], language).items()
    ]


def _words(label: str) -> tuple[str, ...]:
    return tuple(collation_key(label).split())


def _offers(
    embedded: EmbeddedEngine, words: Sequence[str], language: str, today: date
) -> list[Suggestion]:
    found = set(embedded.names(words, language, today))
    best = sorted(found, key=lambda one: (_rank(words, one.words), one.hit.id))[:MOST]
    rows = visible([one.hit for one in best])
    return [_of_document(_decoder.decode(row.document), language) for row in rows]


def _fits(typed: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in typed)


def _rank(typed: Sequence[str], words: Sequence[str]) -> tuple:
    """The best match, of equals the shorter name."""
    return *_match(typed, words), len(words), words


def _match(typed: Sequence[str], words: Sequence[str]) -> tuple[bool, int]:
    """Least for names that begin as it was typed, then for those that have its words
    whole."""
    begins = " ".join(words).startswith(" ".join(typed))
    return not begins, -sum(one in words for one in typed)


def _of_value(one: _Value, language: str) -> Suggestion:
    group = GROUPS[one.group]
    query = SearchQuery(language, selections={one.group: (one.value,)})
    said = {"count": formats.number(one.count, language), "group": group.label}
    detail = ngettext(
        "%(group)s, %(count)s idea", "%(group)s, %(count)s ideas", one.count
    )
    return Suggestion(
        label=one.label,
        detail=detail % said,
        url=f"/{PATHS[language]}{query.url()}",
        parameter=group.parameter,
        value=one.value,
    )


def _of_document(document: _Document, language: str) -> Suggestion:
    parts = (str(KIND_NAMES.get(document.kind, _("Idea"))), document.place.commune)
    title, _language = pick(document.title, language)
    detail = " · ".join(filter(None, parts))
    return Suggestion(title, detail, document.path[language])


_decoder = msgspec.json.Decoder(_Document)
