"""The nearest known word to one that nobody has written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4  # letters; shorter words are too near to everything
TWO_SLIPS_FROM = 6  # letters, as Elasticsearch's fuzziness AUTO


class Speller:
    """Corrects words by a vocabulary: folded word → number of texts that have it."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self._by_initial: dict[str, list[str]] | None = None

    def correct(self, word: str, more: Collection[str] = ()) -> str | None:
        """The known word at one slip, else at two; None if there is none.

        A slip: a letter too many, missing, wrong, or two exchanged. Of equals the
        commoner wins, then the first of the alphabet. `more`: words that are known
        though no text has them.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return None
        near = self._commonest(
            found for found in one_slip(word) if found in self.counts or found in more
        )
        if near or len(word) < TWO_SLIPS_FROM:
            return near
        others = (one for one in more if len(one) >= SHORTEST and one[0] == word[0])
        known = chain(self._same_initial(word), others)
        return self._commonest(found for found in known if _within_two(word, found))

    def _commonest(self, found: Iterable[str]) -> str | None:
        return min(
            found, key=lambda word: (-self.counts.get(word, 0), word), default=None
        )

    def _same_initial(self, word: str) -> Iterable[str]:
        if self._by_initial is None:
            groups = defaultdict(list)
            for known in self.counts:
                if len(known) >= SHORTEST and known.isalpha():
                    groups[known[0]].append(known)
            self._by_initial = groups
        return self._by_initial.get(word[0], [])


def one_slip(word: str) -> set[str]:
    """Every spelling at one slip from `word`."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    fewer = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    other = {a + letter + b[1:] for a, b in cuts if b for letter in LETTERS}
    more = {a + letter + b for a, b in cuts for letter in LETTERS}
    return (fewer | swapped | other | more) - {word}


def _within_two(one: str, two: str) -> bool:
    return abs(len(one) - len(two)) <= 2 and slips(one, two, 2) <= 2


def slips(one: str, two: str, most: int) -> int:
    """Slips from `one` to `two` (optimal string alignment); `most` + 1 if more."""
    before, row = [], list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != other))
            if i > 1 < j and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
