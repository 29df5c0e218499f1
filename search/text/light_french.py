"""The light French stemmer of Jacques Savoy, as Lucene's `light_french` has it.

"Light Stemming Approaches for the French, Portuguese, German and Hungarian
Languages" (SAC 2006). Written for folded words: the rules that need an accent
(-ième, -ère, -ète) never apply, as in a Lucene chain that folds before it stems.
"""

import re
from dataclasses import dataclass

REPEATED = re.compile(r"([^\W\d_])\1+")


@dataclass(frozen=True, slots=True)
class Rule:
    """In words longer than `longer_than`, `suffix` becomes `by`.

    `then`: a second ending that the first uncovers. `goes_on`: later rules still
    apply.
    """

    suffix: str
    longer_than: int
    by: str
    then: tuple["Rule", ...] = ()
    goes_on: bool = False


RULES = (
    Rule("issement", 9, "ir"),
    Rule("issant", 8, "ir"),
    Rule("ement", 6, "e", then=(Rule("ive", 3, "if"),)),
    Rule("ficatrice", 11, "fier"),
    Rule("ficateur", 10, "fier"),
    Rule("catrice", 9, "quer"),
    Rule("cateur", 8, "quer"),
    Rule("atrice", 8, "er"),
    Rule("ateur", 7, "er"),
    Rule("trice", 6, "teur", goes_on=True),
    Rule("teuse", 7, "ter"),
    Rule("teur", 6, "ter"),
    Rule("euse", 5, "eu"),
    Rule("ive", 7, "if"),
    Rule("folle", 4, "fou"),
    Rule("molle", 4, "mou"),
    Rule("nnelle", 9, "n"),
    Rule("nnel", 9, "n"),
    Rule("ique", 8, "", goes_on=True),
    Rule("esse", 8, "e"),
    Rule("inage", 7, "in"),
    Rule("isation", 9, "", then=(Rule("ual", 5, "uel"),)),
    Rule("isateur", 9, ""),
    Rule("ation", 8, ""),
    Rule("ition", 8, ""),
)


def stem(word: str) -> str:
    """The stem of one folded word."""
    return _normalise(_apply(RULES, _singular(word)))


def _singular(word: str) -> str:
    if len(word) > 5 and word.endswith("x"):
        al = word.endswith("aux") and word[-4] != "e"  # chevaux, not châteaux
        word = word[:-2] + "l" if al else word[:-1]
    if len(word) > 3 and word.endswith("x"):
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _apply(rules: tuple[Rule, ...], word: str) -> str:
    for rule in rules:
        if len(word) > rule.longer_than and word.endswith(rule.suffix):
            word = word.removesuffix(rule.suffix) + rule.by
            if not rule.goes_on:
                return _apply(rule.then, word)
    return word


def _normalise(word: str) -> str:
    if len(word) > 4:
        word = REPEATED.sub(r"\1", word)
    if len(word) > 4 and word.endswith("ie"):
        word = word[:-2]
    if len(word) <= 4:
        return word
    word = word.removesuffix("r").removesuffix("e").removesuffix("e")
    double = word[-1] == word[-2] and word[-1].isalpha()
    return word[:-1] if double else word
