"""The languages of the product: adding one is one entry here.

`interface` languages have every text of the site and the admin; the others hold
content only (what a source or an editor wrote in them).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language: ISO 639-1 code and its own name for itself."""

    code: str
    name: str
    interface: bool = False


LANGUAGES = (
    Language("fr", "Français", interface=True),
    Language("en", "English", interface=True),
    Language("es", "Español"),
    Language("it", "Italiano"),
    Language("de", "Deutsch"),
    Language("nl", "Nederlands"),
)

DEFAULT = "fr"
CODES = tuple(language.code for language in LANGUAGES)
INTERFACE = tuple(language for language in LANGUAGES if language.interface)


def pick(texts: dict[str, str], language: str) -> tuple[str, str]:
    """The text in `language`, else in the first language that has one.

    Returns (text, its language); ("", `language`) where no language has any.
    """
    for code in (language, DEFAULT, *CODES):
        if texts.get(code):
            return texts[code], code
    return "", language
