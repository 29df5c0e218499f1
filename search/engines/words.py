"""The words of a query, read and corrected alike by every engine."""

from collections.abc import Iterable

from config.languages import DEFAULT
from search.text import Word, words
from search.text.speller import Speller

Read = dict[str, list[Word]]  # language → its words


def read(text: str, language: str) -> Read:
    """The words in the languages looked through: that of the page, and the default
    one, because what is not translated is shown in it. A language of which `text`
    holds stop words alone is left out."""
    found = {
        code: list(words(text, code)) for code in dict.fromkeys((language, DEFAULT))
    }
    return {code: some for code, some in found.items() if some}


def stems(found: Iterable[Word]) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(word.stem for word in found))


def corrected(text: str, unknown: list[Word], speller: Speller) -> str | None:
    """`text` with its unknown words replaced; None unless all of them can be."""
    for word in reversed(unknown):
        better = speller.correct(word.folded)
        if better is None:
            return None
        text = text[: word.start] + better + text[word.end :]
    return text
