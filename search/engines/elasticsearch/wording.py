"""The words of a query: the clause that looks for them, and their correction.

Two small searches more, and only where nothing was found: which words are known, and
which known ones are near the others. Of these the speller of all engines chooses.
"""

from collections.abc import Iterator

from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Bool, DisMax, MatchPhrase, Query, ScriptScore

from search.engines.fields import TIE_BREAKER, WEIGHTS, text_fields
from search.engines.words import Part, Read, alone, corrected
from search.text import Word
from search.text.speller import SHORTEST, Speller
from search.words.synonyms import Stems, Synonyms

from .clauses import term

ROUNDED = {"source": "Math.min(Math.round(_score * 1000.0) / 1000.0, 1000.0)"}
CANDIDATES = 1_000  # near words that are looked at, for each word


def clause(asked: Read) -> Query:
    """Scores are rounded: equal ones are equal in every engine, and then ids decide.
    None, of however many words, is more than a rank (`Request`)."""
    found = [
        Bool(must=[_part(code, one) for one in some]) for code, some in asked.items()
    ]
    return ScriptScore(query=DisMax(queries=found), script=ROUNDED)


def _part(language: str, part: Part) -> Query:
    own = Bool(must=[_word(language, stem) for stem in part.stems])
    if not part.others:
        return own
    return DisMax(queries=[own, *(_phrase(language, some) for some in part.others)])


def _phrase(language: str, stems: Stems) -> Query:
    """A synonym: its words side by side, in one text."""
    if len(stems) == 1:
        return _word(language, stems[0])
    said = {"query": " ".join(stems), "analyzer": "whitespace"}  # they are stems
    fields = [
        MatchPhrase(**{f"{name}_{language}": {**said, "boost": weight}})
        for name, weight in WEIGHTS.items()
    ]
    return DisMax(queries=fields, tie_breaker=TIE_BREAKER)


def _word(language: str, stem: str) -> Query:
    fields = [term(f"{n}_{language}", stem, weight) for n, weight in WEIGHTS.items()]
    return DisMax(queries=fields, tie_breaker=TIE_BREAKER)


class Correction:
    """What is asked of the server about the words of `text`, and what comes of it."""

    def __init__(self, text: str, asked: Read, synonyms: Synonyms) -> None:
        self._text = text
        self._asked = {code: alone(parts) for code, parts in asked.items()}
        self._synonyms = synonyms

    def searches(self) -> Iterator[Search]:
        """For each word of each language: is it known, and what is near it?"""
        for code, found in self._asked.items():
            for word in found:
                known = [term(name, word.stem, 1.0) for name in text_fields(code)]
                search = Search().query(Bool(filter=[Bool(should=known)]))
                search = search.extra(size=0, terminate_after=1)
                yield _near(search, code, word)

    def text(self, answers: list[dict]) -> str | None:
        """The corrected text; None where a language knows all the words, or where
        none can be corrected in any. `answers`: to `searches`, in their order."""
        rest = iter(answers)
        unknown = {
            code: [
                (word, one)
                for word, one in zip(found, rest, strict=False)
                if not _is_known(one)
            ]
            for code, found in self._asked.items()
        }
        if not all(unknown.values()):
            return None
        for code, some in unknown.items():
            speller = Speller({w: n for _, one in some for w, n in _candidates(one)})
            more = self._synonyms.vocabulary(code)
            better = corrected(self._text, [w for w, _ in some], speller, more)
            if better:
                return better
        return None


def _near(search: Search, language: str, word: Word) -> Search:
    """At one slip anywhere, at two behind the first letter, as the speller has it."""
    if len(word.folded) < SHORTEST:
        return search
    about = {
        "field": f"words_{language}",
        "suggest_mode": "missing",
        "size": CANDIDATES,
        "shard_size": CANDIDATES,
        "min_word_length": SHORTEST,
        "accuracy": 0.0,
        "sort": "frequency",
    }
    one = {**about, "max_edits": 1, "prefix_length": 0}
    two = {**about, "max_edits": 2, "prefix_length": 1}
    return search.suggest("one", word.folded, term=one).suggest(
        "two", word.folded, term=two
    )


def _is_known(answer: dict) -> bool:
    return answer["hits"]["total"]["value"] > 0


def _candidates(answer: dict) -> Iterator[tuple[str, int]]:
    """(word, texts that have it)."""
    for found in answer.get("suggest", {}).values():
        for entry in found:
            for option in entry["options"]:
                yield option["text"], option["freq"]
