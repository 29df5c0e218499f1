"""The languages that people speak, by ISO 639 code, named by Babel."""

from functools import cache

from babel import Locale
from django.utils.translation import get_language

# fmt: off
CODES = (
    "fr", "en", "es", "it", "de", "nl", "pt", "ca", "oc", "eu", "pl", "ru",
    "uk", "cs", "sk", "hu", "ro", "el", "sv", "da", "no", "fi", "ar", "he",
    "tr", "fa", "zh", "ja", "ko", "vi", "th", "hi", "ta", "id",
)
# fmt: on


@cache
def _names(language: str) -> dict[str, str]:
    return {code: Locale(language).languages.get(code, code) for code in CODES}


def spoken_languages() -> list[tuple[str, str]]:
    """(code, name in the reader's language) of every language one may speak."""
    return list(_names((get_language() or "fr")[:2]).items())
