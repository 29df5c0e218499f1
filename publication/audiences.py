"""Who may see a publication at all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Audience:
    """A circle of readers; ``reads`` are the audiences whose rows it may see."""

    code: str
    label: str | Promise
    reads: frozenset[str]


PUBLIC = Audience("public", _("Everybody"), frozenset({"public"}))
TRADE = Audience("trade", _("Tour operators only"), frozenset({"public", "trade"}))

AUDIENCES = {audience.code: audience for audience in (PUBLIC, TRADE)}


def choices() -> list[tuple[str, str | Promise]]:
    return [(audience.code, audience.label) for audience in AUDIENCES.values()]


def readers(code: str) -> frozenset[str]:
    """Codes of the audiences that may see a row addressed to ``code``."""
    return frozenset(a.code for a in AUDIENCES.values() if code in a.reads)


def narrowed(earlier: Iterable[str], now: str) -> str:
    """The widest of the ``earlier`` audiences that loses readers with ``now``.

    Blank when nobody who could see the row is shut out. Those who are shut out
    have a copy and must be told to drop it.
    """
    losing = [code for code in earlier if code and not readers(code) <= readers(now)]
    return max(losing, key=lambda code: len(readers(code)), default="")
