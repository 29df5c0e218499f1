"""Texts of the document as the page shows them: which language, whose translation."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from catalogue.document import Texts
from config.languages import pick

from .shown import Shown

PLAIN = SafeString("")


class Text(Shown, frozen=True):
    """Words on the page; false where there are none.

    `lang`: their language where it is not the page's, else "". `machine`: a
    machine translated them.
    """

    words: str = ""
    lang: str = ""
    machine: bool = False

    def __str__(self) -> str:
        return self.words

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def attribute(self) -> SafeString:
        """` lang="…"` for the element around words of another language."""
        return format_html(' lang="{}"', self.lang) if self.lang else PLAIN

    @property
    def paragraphs(self) -> list[str]:
        """The words cut at their line breaks, without empty lines."""
        return [line for line in map(str.strip, self.words.splitlines()) if line]


def text(texts: Texts, language: str, machine: bool = False) -> Text:
    """The text for readers of `language`, else the one that there is."""
    words, spoken = pick(texts, language)
    return Text(words, "" if spoken == language else spoken, machine)


def field_text(
    texts: Texts, field: str, language: str, machine_translated: list[str]
) -> Text:
    """As `text`, and says whether `<field>_<language>` was translated by machine."""
    _, spoken = pick(texts, language)
    return text(texts, language, f"{field}_{spoken}" in machine_translated)
