"""Names by the beginnings of their words, for suggestions."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tantivy import Occur, Query

from search.asking.conditions import Conditions
from search.asking.query import SearchQuery
from search.engines.asked import asked
from search.engines.fields import field_of, id_of
from search.facets import GROUPS
from search.finding.result import Hit

from .clauses import Clauses
from .generation import Generation
from .schema import named, schema

MOST_CANDIDATES = 200
MOST_FIRST = 20  # names that begin with all that was typed


class Named(NamedTuple):
    """`words`: the name, folded."""

    hit: Hit
    words: tuple[str, ...]


class Stored(NamedTuple):
    """`digest`: of the document, so that another one has another."""

    id: int
    uid: str
    digest: str


def names(
    generation: Generation, words: Sequence[str], language: str, today: date
) -> list[Named]:
    """Names with a word for each of `words` that begins with it; in no order. Of many
    some, but always those that begin with all of `words`.

    `words`: folded, of letters and digits alone.
    """
    visible = _visible(generation, today)
    beginnings = [
        Query.regex_query(schema(), named(language), f"{word}.*") for word in words
    ]
    found = Query.boolean_query([*visible, *((Occur.Must, one) for one in beginnings)])
    hits = generation.searcher.search(found, MOST_CANDIDATES, count=False).hits
    addresses = [address for _, address in hits]
    if len(addresses) == MOST_CANDIDATES:
        addresses += generation.located(_first(generation, words, language, visible))
    return [_named(generation, address, language) for address in addresses]


def _first(generation, words, language, visible) -> list[int]:
    keys = generation.searcher.terms_with_prefix(
        f"name_{language}", " ".join(words), Query.boolean_query(visible), MOST_FIRST
    )
    return [id_of(key) for key, _count in keys]


def _named(generation: Generation, address, language: str) -> Named:
    stored = generation.searcher.doc(address)
    hit = Hit(stored.get_first("id"), stored.get_first("uid"))
    return Named(hit, tuple(stored.get_first(named(language)).split()))


def stored(generation: Generation, conditions: Conditions, today: date) -> list[Stored]:
    """Of all that fulfils these, in no order."""
    clauses = [*_visible(generation, today), *Clauses(generation).of(conditions)]
    found = map(
        generation.searcher.doc, generation.addresses(Query.boolean_query(clauses))
    )
    return [Stored(*map(one.get_first, Stored._fields)) for one in found]


def counts(
    generation: Generation, groups: Iterable[str], today: date
) -> dict[str, dict[str, int]]:
    """Group → value → how many have it."""
    visible = Query.boolean_query(_visible(generation, today))
    read = generation.searcher.terms_with_prefix
    return {
        code: {
            value: count
            for value, count in read(field_of(GROUPS[code]), "", visible)
            if count
        }
        for code in groups
    }


def _visible(generation: Generation, today: date) -> list:
    """The clauses of what everybody may find."""
    everything = asked(SearchQuery(language=""), today)
    return Clauses(generation).of(everything.always)
