"""From a text to the stems that are looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from config.languages import DEFAULT

from .elision import elide
from .folding import fold
from .stemming import STEMMERS
from .stop_words import STOP_WORDS

LETTERS = r"(?:[^\W_¼½¾]++[\u0300-\u036f]*+)++"  # with the accents that follow them
RUNS = re.compile(rf"{LETTERS}(?:['’ʼ`´]{LETTERS})*")
KEPT = 30_000  # runs of signs whose tokens are kept, a language
DIGIT = r"\d²³¹⁰-⁹₀-₉"
PARTS = re.compile(  # GR10 is GR 10, m² is m 2
    rf"[{DIGIT}]+|(?:[^\W{DIGIT}_]++[\u0300-\u036f]*+)++"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that counts: as written at `start`:`end`, folded, and its stem."""

    written: str
    folded: str
    stem: str
    start: int
    end: int


class Piece(msgspec.Struct, frozen=True):
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
    known = _known(language)
    stems = _joined(map(known.__getitem__, runs))
    return stems, _joined(map(known.folded.__getitem__, runs))


def analyse(text: str, language: str) -> list[str]:
    """The stems of `text`, in order and with repetitions."""
    return tokens(text, language)[0].split()


def _joined(found: Iterator[str]) -> str:
    return " ".join(filter(None, found))


class _Runs(dict[str, str]):
    """Run of signs → the stems of its pieces, apart by spaces; `folded`: their words.

    Filled as runs are met: a text repeats few of them often, and a look-up that is no
    call is most of the speed of indexing.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self.folded: dict[str, str] = {}

    def __missing__(self, run: str) -> str:
        found = pieces(run, self._language)
        self.folded[run] = " ".join([piece.folded for piece in found])
        self[run] = stems = " ".join([piece.stem for piece in found])
        return stems


def _known(language: str) -> _Runs:
    """Full ones are replaced and not emptied: another thread may be reading them."""
    known = _KNOWN.get(language)
    if known is None or len(known) > KEPT:
        known = _KNOWN[language] = _Runs(language)
    return known


_KNOWN: dict[str, _Runs] = {}


def pieces(run: str, language: str) -> list[Piece]:
    """The words in a run of signs between spaces; few of them have more than one."""
    kept, offset = elide(run, language)
    if kept.isalpha():
        found = [_piece(kept, offset, language)]
    else:
        parts = PARTS.finditer(kept)
        found = [_piece(p.group(), offset + p.start(), language) for p in parts]
    return [piece for piece in found if piece.stem]


def _piece(written: str, offset: int, language: str) -> Piece:
    folded = fold(written)
    stop_words = STOP_WORDS.get(language, STOP_WORDS[DEFAULT])
    stemmer = STEMMERS.get(language, STEMMERS[DEFAULT])
    stem = "" if folded in stop_words else stemmer(folded)
    return Piece(offset, written, folded, stem)
