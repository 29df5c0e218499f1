"""How alike two names of places are, from 0 to 1.

Compared are sets of words, folded. Words of the trade ("restaurant", "hôtel", "SARL")
and of the place ("de Bordeaux") say little; what remains is what a place is called.
"""

from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache

from catalogue.imports.known.folding import folded

_TRADE = """
    hotel hotels restaurant restaurants bar bars cafe cafes brasserie bistro bistrot
    auberge camping chambre chambres hote hotes gite gites meuble location residence
    maison chateau domaine musee office tourisme bureau information pizzeria creperie
    cafeteria snack salon the glacier traiteur relais villa appartement studio
    bed breakfast b spa club village vacances aire camping car caravaning mobil home
    sarl sas eurl sci sa sasu association chez ferme cave caves table pub grill
    boulangerie patisserie centre parc jardin jardins eglise chapelle plage
    pizza kebab burger burgers tacos sushi food coffee resto cantine guinguette
    buvette parking municipal residences refuge hotellerie halte
"""
_FILLING = """
    le la les l un une des du de d au aux a en et sur sous the of and n pour
"""
TRADE = frozenset(_TRADE.split())
FILLING = frozenset(_FILLING.split())
OF_THE_TRADE, OF_THE_PLACE, SHORT = 0.2, 0.3, 0.5
NOT_TELLING = 0.7  # of names that share words of the trade or the place only
NUMBERED_OTHERWISE = 0.6  # "location 1", "location 4"
ALIKE = 0.84  # two words that are one, misspelt
LONG = 5  # letters from which a word may be misspelt


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """The words that count, each once and in one number."""
    found = (_singular(word) for word in folded(name).split() if word not in FILLING)
    return tuple(dict.fromkeys(found))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > LONG and word[-1] in "sx" else word


def likeness(one: str, other: str, place: str = "") -> float:
    """Between two names; `place`: the commune, whose words say little."""
    here = frozenset(words(place))
    left, right = words(one), words(other)
    if not left or not right or not _may_be_alike(left, right):
        return 0.0
    alike = _of_sets(left, right, here)
    if "".join(left) == "".join(right):
        alike = 1.0 if any(_weight(word, here) == 1 for word in left) else NOT_TELLING
    if numbers(left) != numbers(right):
        alike *= NUMBERED_OTHERWISE
    return alike


def _may_be_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Most neighbours have no word in common; they are not compared any further."""
    if not set(left).isdisjoint(right) or "".join(left) == "".join(right):
        return True
    return any(_misspelt(word, right) for word in left)


def numbers(name: tuple[str, ...]) -> frozenset[str]:
    """The numbers in a name, Roman ones up to III too."""
    return frozenset(w for w in name if w.isdigit() or w in ("ii", "iii"))


def _of_sets(left: tuple[str, ...], right: tuple[str, ...], here: frozenset[str]):
    pairs = _paired(left, right)
    shared = sum(_weight(word, here) * how for word, _other, how in pairs)
    mine = sum(_weight(word, here) for word in left)
    theirs = sum(_weight(word, here) for word in right)
    dice = 2 * shared / (mine + theirs)
    within = shared / min(mine, theirs)
    # a name within a longer one ("Le Splendid", "Le Splendid Resort & Spa")
    telling = any(_weight(word, here) == 1 for word, _other, _how in pairs)
    return min(1.0, 0.5 * (dice + within)) if telling else dice * NOT_TELLING


def _paired(left, right) -> list[tuple[str, str, float]]:
    """(word, word, how alike) of the words that both have."""
    rest, pairs = list(right), []
    for word in left:
        match = word if word in rest else _misspelt(word, rest)
        if match:
            rest.remove(match)
            pairs.append((word, match, 1.0 if match == word else ALIKE))
    return pairs


def _misspelt(word: str, others: Collection[str]) -> str:
    """The other word that it is but for a letter, "" if none."""
    if len(word) < LONG:
        return ""
    return next((other for other in others if _but_for_a_letter(word, other)), "")


@lru_cache(maxsize=500_000)
def _but_for_a_letter(word: str, other: str) -> bool:
    """Misspelt, but not in its first letter."""
    if word[0] != other[0] or len(other) < LONG or abs(len(other) - len(word)) > 2:
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= ALIKE


@lru_cache(maxsize=100_000)
def _weight(word: str, here: frozenset[str]) -> float:
    """How much a word tells; `here`: the words of the commune."""
    if word in TRADE or _singular(word) in TRADE:
        return OF_THE_TRADE
    if word in here:
        return OF_THE_PLACE
    return SHORT if len(word) < 3 else 1.0
