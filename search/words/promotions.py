"""What the office suggests first for some words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..models import Promotion
from ..text import analyse
from .synonyms import Stems, Synonyms

Key = frozenset[str]  # the stems, in any order


class _Promoted(NamedTuple):
    promotion: Promotion
    uids: tuple[str, ...]


class Promotions:
    """All that there are. Immutable; another state has another object."""

    def __init__(
        self, rows: Iterable[Promotion] = (), synonyms: Synonyms | None = None
    ) -> None:
        self._synonyms = synonyms or Synonyms()
        self._by_key: dict[tuple[str, Key], list[_Promoted]] = defaultdict(list)
        for row in rows:
            uids = tuple(str(one.offer.uid) for one in row.offers.all())
            key = frozenset(analyse(row.words, row.language))
            self._by_key[row.language, key].append(_Promoted(row, uids))

    def uids(self, text: str, language: str, day: date) -> list[str]:
        """Of the offers promoted that day for these words, or for a synonym of all of
        them, in the order of their editors."""
        found: dict[str, None] = {}
        for key in self._keys(text, language):
            for one in self._by_key.get((language, key), ()):
                if one.promotion.is_on(day):
                    found |= dict.fromkeys(one.uids)
        return list(found)

    def _keys(self, text: str, language: str) -> Iterator[Key]:
        stems: Stems = tuple(analyse(text, language))
        if stems and self._by_key:
            yield frozenset(stems)
            yield from map(frozenset, self._synonyms.of(stems, language))
