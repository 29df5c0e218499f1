"""The stemmer of each language, for folded words: accents never matter."""

import threading
from collections.abc import Callable

import snowballstemmer

from . import light_french, light_italian, light_spanish

Stemmer = Callable[[str], str]  # folded word → stem
SNOWBALL = {"en": "english", "de": "german", "nl": "dutch_porter"}
_own = threading.local()  # a Snowball stemmer holds the word it works on


def _snowball(language: str) -> Stemmer:
    def stem(word: str) -> str:
        stemmer = getattr(_own, language, None)
        if stemmer is None:
            stemmer = snowballstemmer.stemmer(SNOWBALL[language])
            setattr(_own, language, stemmer)
        return stemmer.stemWord(word)

    return stem


STEMMERS: dict[str, Stemmer] = {
    "fr": light_french.stem,
    "es": light_spanish.stem,
    "it": light_italian.stem,
    **{language: _snowball(language) for language in SNOWBALL},
}
