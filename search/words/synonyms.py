"""What else is looked for when a visitor types a word: as editors have said."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..models.synonym import Synonym, terms_in
from ..text import analyse, words

Stems = tuple[str, ...]  # of a word, or of a group of words


class Synonyms:
    """All that are in use. Immutable; another state has another object."""

    def __init__(self, rows: Iterable[Synonym] = ()) -> None:
        self._finds: dict[str, dict[Stems, dict[Stems, None]]] = {}
        self._words: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            self._add(row)
        self._longest = {
            code: max(map(len, terms)) for code, terms in self._finds.items()
        }

    def _add(self, row: Synonym) -> None:
        terms, others = terms_in(row.terms), terms_in(row.others)
        for term in terms + others:
            self._words[row.language] |= {w.folded for w in words(term, row.language)}
        asked = [tuple(analyse(term, row.language)) for term in terms]
        given = [tuple(analyse(term, row.language)) for term in others] or asked
        finds = self._finds.setdefault(row.language, {})
        for stems in filter(None, asked):
            more = dict.fromkeys(one for one in given if one and one != stems)
            finds[stems] = finds.get(stems, {}) | more

    def at(self, stems: Sequence[str], start: int, language: str) -> tuple[int, list]:
        """(how many of `stems` are a term at `start`, what it finds as well); the
        longest term counts, and (0, []) says that there is none."""
        finds = self._finds.get(language, {})
        for end in range(start + self._longest.get(language, 0), start, -1):
            term = tuple(stems[start:end])
            if len(term) == end - start and finds.get(term):
                return len(term), list(finds[term])
        return 0, []

    def of(self, stems: Stems, language: str) -> list[Stems]:
        """What a whole term finds as well."""
        return list(self._finds.get(language, {}).get(stems, ()))

    def vocabulary(self, language: str) -> frozenset[str]:
        """The folded words of all terms: known, though no text may hold them."""
        return frozenset(self._words.get(language, ()))
