"""The words of a query: the clause that looks for them, and their correction."""

from dataclasses import dataclass

from tantivy import Occur, Query

from search.engines.fields import TIE_BREAKER, WEIGHTS, text_fields
from search.engines.words import Read, corrected, read, stems
from search.text import Word

from .generation import Generation
from .schema import schema


@dataclass(frozen=True, slots=True)
class Wording:
    """`clause`: None where there is nothing to look for. `corrected`: the text that
    is looked for instead of the typed one."""

    clause: Query | None = None
    corrected: str | None = None


def wording(generation: Generation, text: str, language: str) -> Wording:
    """How `text` is looked for on a page in `language`.

    All its words must be found in one language. It is corrected where no language
    knows all of them.
    """
    asked = read(text, language)
    if not asked:
        return Wording()
    unknown = {code: _unknown(generation, code, some) for code, some in asked.items()}
    if all(unknown.values()):
        for code, some in unknown.items():
            better = corrected(text, some, generation.speller(code))
            if better:
                return Wording(_clause(read(better, language)), better)
    return Wording(_clause(asked))


def _clause(asked: Read) -> Query:
    return Query.disjunction_max_query(
        [_all_words(code, found) for code, found in asked.items()]
    )


def _all_words(language: str, found: list[Word]) -> Query:
    return Query.boolean_query(
        [(Occur.Must, _word(language, stem)) for stem in stems(found)]
    )


def _word(language: str, stem: str) -> Query:
    fields = [
        Query.boost_query(
            Query.term_query(schema(), f"{name}_{language}", stem, "freq"), weight
        )
        for name, weight in WEIGHTS.items()
    ]
    return Query.disjunction_max_query(fields, TIE_BREAKER)


def _unknown(generation: Generation, language: str, found: list[Word]) -> list[Word]:
    return [word for word in found if not _is_known(generation, language, word)]


def _is_known(generation: Generation, language: str, word: Word) -> bool:
    frequency = generation.searcher.doc_freq
    return any(frequency(name, word.stem) for name in text_fields(language))
