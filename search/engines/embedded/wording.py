"""The words of a query: the clause that looks for them, and their correction."""

from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Occur, Query

from search.asking.query import SearchQuery
from search.engines.fields import TIE_BREAKER, WEIGHTS, text_fields
from search.engines.words import Part, Read, alone, corrected, read
from search.text import Word
from search.words.synonyms import Stems, Synonyms

from .generation import Generation
from .schema import schema


@dataclass(frozen=True, slots=True)
class Wording:
    """`clause`: None where there is nothing to look for. `corrected`: the text that
    is looked for instead of the typed one."""

    clause: Query | None = None
    corrected: str | None = None


def wording(generation: Generation, query: SearchQuery, synonyms: Synonyms) -> Wording:
    """How the text of a query is looked for.

    All its words must be found in one language. It is corrected where no language
    knows all of them, unless it is meant exactly.
    """
    text, language = query.text, query.language
    asked = read(text, language, synonyms)
    if not asked:
        return Wording()
    if query.exact:
        return Wording(_clause(asked))
    unknown = {code: _unknown(generation, code, some) for code, some in asked.items()}
    if all(unknown.values()):
        for code, some in unknown.items():
            more = synonyms.vocabulary(code)
            better = corrected(text, some, generation.speller(code), more)
            if better:
                return Wording(_clause(read(better, language, synonyms)), better)
    return Wording(_clause(asked))


def _clause(asked: Read) -> Query:
    return _best(
        [_all(_part(code, one) for one in some) for code, some in asked.items()]
    )


def _part(language: str, part: Part) -> Query:
    own = _all(_word(language, stem) for stem in part.stems)
    if not part.others:
        return own
    return _best([own, *(_phrase(language, stems) for stems in part.others)])


def _phrase(language: str, stems: Stems) -> Query:
    """A synonym: its words side by side, in one text."""
    if len(stems) == 1:
        return _word(language, stems[0])
    return _weighted(
        (name, Query.phrase_query(schema(), f"{name}_{language}", list(stems)))
        for name in WEIGHTS
    )


def _word(language: str, stem: str) -> Query:
    return _weighted(
        (name, Query.term_query(schema(), f"{name}_{language}", stem, "freq"))
        for name in WEIGHTS
    )


def _weighted(found: Iterable[tuple[str, Query]]) -> Query:
    """The best of the texts, and a little of the others. `found`: (text, in it)."""
    return _best(
        [Query.boost_query(one, WEIGHTS[name]) for name, one in found], TIE_BREAKER
    )


def _all(found: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, one) for one in found])


def _best(found: list[Query], others: float = 0.0) -> Query:
    return Query.disjunction_max_query(found, others)


def _unknown(generation: Generation, language: str, parts: list[Part]) -> list[Word]:
    return [word for word in alone(parts) if not _is_known(generation, language, word)]


def _is_known(generation: Generation, language: str, word: Word) -> bool:
    frequency = generation.searcher.doc_freq
    return any(frequency(name, word.stem) for name in text_fields(language))
