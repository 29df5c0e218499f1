"""The words of a query, read and corrected alike by every engine."""

from collections.abc import Iterator
from dataclasses import dataclass

from config.languages import DEFAULT
from search.text import Word, words
from search.text.speller import Speller
from search.words.synonyms import Stems, Synonyms


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what was typed: each of its words must be found, or one of `others`,
    their synonyms, in one piece. Without synonyms it is one word."""

    words: tuple[Word, ...]
    others: tuple[Stems, ...] = ()

    @property
    def stems(self) -> Stems:
        return tuple(word.stem for word in self.words)


Read = dict[str, list[Part]]  # language → its parts


def read(text: str, language: str, synonyms: Synonyms) -> Read:
    """The words in the languages looked through: that of the page, and the default
    one, because what is not translated is shown in it. A language of which `text`
    holds stop words alone is left out."""
    found = {
        code: list(_parts(list(words(text, code)), code, synonyms))
        for code in dict.fromkeys((language, DEFAULT))
    }
    return {code: some for code, some in found.items() if some}


def _parts(found: list[Word], language: str, synonyms: Synonyms) -> Iterator[Part]:
    """In order, each once."""
    stems, seen, start = [word.stem for word in found], set(), 0
    while start < len(found):
        length, others = synonyms.at(stems, start, language)
        end = start + (length or 1)
        part = Part(tuple(found[start:end]), tuple(others))
        if part.stems not in seen:
            seen.add(part.stems)
            yield part
        start = end


def alone(parts: list[Part]) -> list[Word]:
    """The words that nothing stands in for."""
    return [word for part in parts if not part.others for word in part.words]


def corrected(
    text: str, unknown: list[Word], speller: Speller, vocabulary: frozenset[str]
) -> str | None:
    """`text` with its unknown words replaced; None unless all of them can be.
    `vocabulary`: known words beside those of the speller."""
    for word in reversed(unknown):
        better = speller.correct(word.folded, vocabulary)
        if better is None:
            return None
        text = text[: word.start] + better + text[word.end :]
    return text
