"""The stemmer of each language."""

import threading
from collections.abc import Callable

import snowballstemmer

from . import light_french
from .folding import fold

Stemmer = Callable[[str, str], str]  # (word as written, folded) → stem
SNOWBALL = {
    "en": "english",
    "es": "spanish",
    "it": "italian",
    "de": "german",
    "nl": "dutch",
}
_own = threading.local()  # a Snowball stemmer holds the word it works on


def _light_french(word: str, folded: str) -> str:
    return light_french.stem(folded)


def _snowball(language: str) -> Stemmer:
    """Stems with the accents, which the rules read, and folds the result."""

    def stem(word: str, folded: str) -> str:
        stemmer = getattr(_own, language, None)
        if stemmer is None:
            stemmer = snowballstemmer.stemmer(SNOWBALL[language])
            setattr(_own, language, stemmer)
        return fold(stemmer.stemWord(word.lower()))

    return stem


STEMMERS: dict[str, Stemmer] = {
    "fr": _light_french,
    **{language: _snowball(language) for language in SNOWBALL},
}
