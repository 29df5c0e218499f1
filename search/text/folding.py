"""Letters without accents and case: "Œuvre", "oeuvre" and "ŒUVRE" are one word."""

import re
import unicodedata
from functools import lru_cache

WHOLE = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
LETTERS = str.maketrans(WHOLE)
APART = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, compatibility forms resolved, no accents, ligatures written out."""
    if text.isascii():  # most words, and nothing to resolve
        return text.lower()
    flat = unicodedata.normalize("NFKD", text).casefold().translate(LETTERS)
    flat = unicodedata.normalize("NFKD", flat)
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


def collation_key(title: str) -> str:
    """Where a title stands in a list: its folded words, signs aside.

    "L’Étape" and "l'etape" have the same key; the caller breaks ties.
    """
    return APART.sub(" ", fold(title)).strip()
