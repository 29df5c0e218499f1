"""The words of a query: the clause that looks for them, and their correction."""

from dataclasses import dataclass

from tantivy import Occur, Query

from config.languages import DEFAULT
from search.text import Word, words

from .generation import Generation
from .schema import schema

WEIGHTS = {"title": 4.0, "keywords": 2.0, "body": 1.0}
TIE_BREAKER = 0.1


@dataclass(frozen=True, slots=True)
class Wording:
    """`clause`: None where there is nothing to look for. `corrected`: the text that
    is looked for instead of the typed one."""

    clause: Query | None = None
    corrected: str | None = None


def wording(generation: Generation, text: str, language: str) -> Wording:
    """How `text` is looked for on a page in `language`.

    All its words must be found in one language: that of the page, or the default
    one, because what is not translated is shown in it.
    """
    read = _read(text, language)
    if not read:
        return Wording()
    known = {
        code for code, found in read.items() if not _unknown(generation, code, found)
    }
    if known:
        return Wording(_clause(read))
    for code, found in read.items():
        corrected = _corrected(generation, code, text, found)
        if corrected:
            return Wording(_clause(_read(corrected, language)), corrected)
    return Wording(_clause(read))


def _read(text: str, language: str) -> dict[str, list[Word]]:
    """Language → words; those of stop words alone are left out."""
    found = {
        code: list(words(text, code)) for code in dict.fromkeys((language, DEFAULT))
    }
    return {code: read for code, read in found.items() if read}


def _clause(read: dict[str, list[Word]]) -> Query:
    return Query.disjunction_max_query(
        [_all_words(code, found) for code, found in read.items()]
    )


def _all_words(language: str, found: list[Word]) -> Query:
    stems = dict.fromkeys(word.stem for word in found)
    return Query.boolean_query([(Occur.Must, _word(language, stem)) for stem in stems])


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
    return any(frequency(f"{name}_{language}", word.stem) for name in WEIGHTS)


def _corrected(
    generation: Generation, language: str, text: str, found: list[Word]
) -> str | None:
    """`text` with its unknown words replaced; None unless all of them can be."""
    speller = generation.speller(language)
    for word in reversed(_unknown(generation, language, found)):
        better = speller.correct(word.folded)
        if better is None:
            return None
        text = text[: word.start] + better + text[word.end :]
    return text
