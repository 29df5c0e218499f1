"""Articles that lean on the next word: l'abbaye, dell'arte, farmer's."""

import re

from .folding import fold

SIGN = re.compile(r"['’ʼ`´]")
BEFORE = {
    "fr": frozenset(
        ("l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu")
    ),
    "it": frozenset(
        ("l", "un", "c", "d", "m", "s", "t", "v", "gl", "agl", "dagl", "degl", "negl")
        + ("sugl", "all", "coll", "dall", "dell", "nell", "sull", "quell", "quest")
        + ("anch", "bell", "com", "dov", "mezz", "sant", "senz", "tutt")
    ),
    "nl": frozenset(("d",)),
}
AFTER = {
    "en": frozenset(("s", "t", "re", "ve", "ll", "d", "m")),
    "de": frozenset(("s",)),
    "nl": frozenset(("s",)),
}


def elide(word: str, language: str) -> tuple[str, int]:
    """The word without its article or ending, and how many letters went before it.

    What is no elision stays as it is: "aujourd’hui", O’Connor.
    """
    if not SIGN.search(word):  # most words
        return word, 0
    pieces = SIGN.split(word)
    offset = 0
    while len(pieces) > 1 and fold(pieces[0]) in BEFORE.get(language, ()):
        offset += len(pieces.pop(0)) + 1
    while len(pieces) > 1 and fold(pieces[-1]) in AFTER.get(language, ()):
        pieces.pop()
    return "'".join(pieces), offset
