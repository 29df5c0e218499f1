"""What editors say about words, as it is now: synonyms and promotions.

Every change of them gives their state another name (`version`). What is worked out of
a state is kept under its name, so that a search costs one tiny query, and a change is
seen by the next search of every process.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from ..models import Promotion, Synonym, WordsVersion
from .promotions import Promotions
from .synonyms import Synonyms

ROW = 1


@dataclass(frozen=True, slots=True)
class EditedWords:
    version: str
    synonyms: Synonyms
    promotions: Promotions


NOTHING = EditedWords("", Synonyms(), Promotions())


def version() -> str:
    """Another one after every change; "" before the first. One query."""
    seen = _seen.get()
    if seen is None:
        return _look_up()
    if not seen:
        seen.append(_look_up())
    return seen[0]


@contextmanager
def steady() -> Iterator[None]:
    """Within, the words stay as they are when first asked for: one query for all."""
    outer = _seen.get()
    token = _seen.set([] if outer is None else outer)
    try:
        yield
    finally:
        _seen.reset(token)


def _look_up() -> str:
    tokens = WordsVersion.objects.values_list("token", flat=True)
    return tokens.filter(pk=ROW).first() or ""


def current() -> EditedWords:
    """The version is read first: whatever changes meanwhile has another, and is read
    anew by the next search."""
    global _kept
    name, kept = version(), _kept
    if kept.version != name:
        kept = _kept = _read(name)
    return kept


def _read(name: str) -> EditedWords:
    rows = Synonym.objects.filter(enabled=True).order_by("pk")
    promotions = Promotion.objects.prefetch_related("offers__offer").order_by("pk")
    synonyms = Synonyms(rows)
    return EditedWords(name, synonyms, Promotions(promotions, synonyms))


def renew(**kwargs: Any) -> None:
    """Receiver of `post_save` and `post_delete`: in the transaction of the change, so
    that both are seen at once."""
    WordsVersion.objects.update_or_create(pk=ROW, defaults={"token": token_hex(16)})


_kept = NOTHING
_seen: ContextVar[list[str] | None] = ContextVar("version", default=None)
