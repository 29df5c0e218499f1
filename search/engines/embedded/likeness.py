"""What is like a published thing: of its kind or themes, in words like its own."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import numpy as np
from tantivy import Occur, Query

from search.asking.conditions import Has
from search.asking.query import SearchQuery
from search.engines.asked import asked
from search.engines.fields import field_of, term_of, text_fields
from search.facets import GROUPS
from search.finding.result import Hit

from .clauses import Clauses, must
from .generation import Generation
from .schema import schema

KINSHIP = {"theme": 3.0, "kind": 2.0, "sector": 1.0}  # what a shared value counts
NEEDED = ("theme", "kind")  # one of these is shared at least
WORD = 0.1  # what the score of a shared word counts
MOST_WORDS = 10  # the rarest
TOO_COMMON = 0.2  # of all entries: such a word says little
LOOKED_AT = 50


class Traits(NamedTuple):
    """`values`: facet → what the thing has of it. `stems`: of its words, in the
    `language` that they are in."""

    uid: str
    values: dict[str, list[str]]
    stems: list[str]
    language: str


def alike(
    generation: Generation, traits: Traits, without: Iterable[str], most: int, day: date
) -> list[Hit]:
    """The most alike first, but those `without`, which are uids."""
    kin = [one for code in NEEDED for one in _shared(traits, code)]
    if not kin:
        return []
    clauses = Clauses(generation)
    others = clauses.of([Has("uid", (traits.uid, *without))])
    hidden = [(Occur.MustNot, query) for _, query in others]
    visible = clauses.of(asked(SearchQuery(language=""), day).always)
    likings = [*_kinship(traits), *_wording(generation, traits)]
    found = Query.boolean_query(
        [
            *visible,
            *hidden,
            must(Query.boolean_query([(Occur.Should, one) for one in kin])),
            *((Occur.Should, one) for one in likings),
        ]
    )
    hits = generation.searcher.search(found, LOOKED_AT, count=False).hits
    ids = generation.ids([address for _, address in hits])
    scores = np.array([round(score, 3) for score, _ in hits])
    best = np.lexsort((ids, -scores))[:most]
    return [generation.hit(hits[n][1], score=float(scores[n])) for n in best]


def _shared(traits: Traits, code: str) -> list[Query]:
    group = GROUPS[code]
    terms = [term_of(group, value) for value in traits.values.get(code, ())]
    field = field_of(group)
    return [Query.term_query(schema(), field, term, "basic") for term in terms]


def _kinship(traits: Traits) -> list[Query]:
    return [
        Query.const_score_query(one, weight)
        for code, weight in KINSHIP.items()
        for one in _shared(traits, code)
    ]


def _wording(generation: Generation, traits: Traits) -> list[Query]:
    """The rarest words that others have too, wherever they stand."""
    fields = text_fields(traits.language)
    frequency = generation.searcher.doc_freq
    known = {
        stem: max(frequency(name, stem) for name in fields)
        for stem in dict.fromkeys(traits.stems)
    }
    most = max(2, TOO_COMMON * generation.searcher.num_docs)
    rare = [stem for stem, count in known.items() if 1 < count <= most]
    rare.sort(key=lambda stem: (known[stem], stem))
    return [_word(fields, stem) for stem in rare[:MOST_WORDS]]


def _word(fields: list[str], stem: str) -> Query:
    places = [Query.term_query(schema(), name, stem, "freq") for name in fields]
    return Query.boost_query(Query.disjunction_max_query(places, 0.0), WORD)
