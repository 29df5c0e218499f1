"""The words for opening hours, one file per language: add a file and an entry."""

from .base import Wording
from .en import ENGLISH
from .fr import FRENCH

WORDINGS: dict[str, Wording] = {"fr": FRENCH, "en": ENGLISH}

__all__ = ["WORDINGS", "Wording"]
