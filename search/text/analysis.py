"""From a text to the stems that are looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter

from config.languages import DEFAULT

from .elision import elide
from .folding import fold
from .stemming import STEMMERS
from .stop_words import STOP_WORDS

LETTER = r"[^\W_][\u0300-\u036f]*"  # with the accents that follow it
RUNS = re.compile(rf"(?:{LETTER})+(?:['’ʼ`´](?:{LETTER})+)*")
KEPT = 30_000  # runs of signs whose tokens are kept, a language
PARTS = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]*)+")  # GR10 is GR 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word that counts: as written at `start`:`end`, folded, and its stem."""

    written: str
    folded: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a run of signs. `stem` is empty for a stop word."""

    offset: int
    written: str
    folded: str
    stem: str


def words(text: str, language: str) -> Iterator[Word]:
    """The words of `text` that are no stop words of `language`, in order."""
    for run in RUNS.finditer(text):
        for piece in pieces(run.group(), language):
            start = run.start() + piece.offset
            end = start + len(piece.written)
            yield Word(piece.written, piece.folded, piece.stem, start, end)


def tokens(text: str, language: str) -> tuple[str, str]:
    """(stems, folded words) of `text` in order, apart by spaces as in an index."""
    runs = RUNS.findall(text)
    stems, folded = _known(language)
    return _joined(map(stems.__getitem__, runs)), _joined(map(folded.__getitem__, runs))


def analyse(text: str, language: str) -> list[str]:
    """The stems of `text`, in order and with repetitions."""
    return tokens(text, language)[0].split()


def _joined(found: Iterator[str]) -> str:
    return " ".join(filter(None, found))


class _Runs(dict[str, str]):
    """Run of signs → one part of its pieces, apart by spaces.

    Filled as runs are met and emptied when full: a text repeats few runs often, and
    a look-up that is no call is most of the speed of indexing.
    """

    def __init__(self, language: str, part: str) -> None:
        self._language = language
        self._part = attrgetter(part)

    def __missing__(self, run: str) -> str:
        if len(self) >= KEPT:
            self.clear()
        found = " ".join(map(self._part, pieces(run, self._language)))
        self[run] = found
        return found


@cache
def _known(language: str) -> tuple[_Runs, _Runs]:
    return _Runs(language, "stem"), _Runs(language, "folded")


@lru_cache(maxsize=20_000)
def pieces(run: str, language: str) -> tuple[Piece, ...]:
    """The words in a run of signs between spaces; few of them have more than one."""
    kept, offset = elide(run, language)
    found = (_piece(part, offset, language) for part in PARTS.finditer(kept))
    return tuple(piece for piece in found if piece.stem)


def _piece(part: re.Match[str], offset: int, language: str) -> Piece:
    written = part.group()
    folded = fold(written)
    stop_words = STOP_WORDS.get(language, STOP_WORDS[DEFAULT])
    stemmer = STEMMERS.get(language, STEMMERS[DEFAULT])
    stem = "" if folded in stop_words else stemmer(written, folded)
    return Piece(offset + part.start(), written, folded, stem)
