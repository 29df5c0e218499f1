"""From a text to the stems that are looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from config.languages import DEFAULT

from .elision import elide
from .folding import fold
from .stemming import STEMMERS
from .stop_words import STOP_WORDS

RUNS = re.compile(r"[^\W_]+(?:['’ʼ`´][^\W_]+)*")
PARTS = re.compile(r"\d+|[^\W\d_]+")  # GR10 and GR 10 are the same two words


@dataclass(frozen=True, slots=True)
class Word:
    """A word that counts: as written at `start`:`end`, folded, and its stem."""

    written: str
    folded: str
    stem: str
    start: int
    end: int


def words(text: str, language: str) -> Iterator[Word]:
    """The words of `text` that are no stop words of `language`, in order."""
    for run in RUNS.finditer(text):
        kept, offset = elide(run.group(), language)
        for part in PARTS.finditer(kept):
            start = run.start() + offset + part.start()
            folded, stem = _stem(part.group(), language)
            if stem:
                yield Word(part.group(), folded, stem, start, start + len(part.group()))


def analyse(text: str, language: str) -> list[str]:
    """The stems of `text`, in order and with repetitions."""
    return [word.stem for word in words(text, language)]


def folded_words(text: str, language: str) -> list[str]:
    """The words of `text` as they are spelt, folded: what a typo is compared to."""
    return [word.folded for word in words(text, language)]


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> tuple[str, str]:
    """(folded, stem); no stem for a stop word."""
    folded = fold(word)
    if folded in STOP_WORDS.get(language, STOP_WORDS[DEFAULT]):
        return folded, ""
    return folded, STEMMERS.get(language, STEMMERS[DEFAULT])(word, folded)
