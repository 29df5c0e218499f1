"""The mistakes people make in opening hours, named one by one.

Each has a pattern and a sentence. The order counts: the first that is found is
told. A mistake is explained, never repaired behind the writer's back.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .checks import without_comments
from .repair import repaired
from .selectors import MONTHS
from .vocabulary import DAY_NAMES, MONTH_NAMES, alternatives

_NOT_A_DATE = "".join(rf"(?<!{month} )" for month in MONTHS)
_LIBRARY_POSITION = re.compile(r"--> (\d+):(\d+)")
_EXCERPT = 20


@dataclass(frozen=True, slots=True)
class Mistake:
    """``sentence`` may use %(found)s, the piece of text that is wrong."""

    pattern: re.Pattern[str]
    sentence: Promise


def _mistake(pattern: str, sentence: Promise) -> Mistake:
    return Mistake(re.compile(pattern, re.IGNORECASE), sentence)


MISTAKES = (
    _mistake(
        r"24\s*h?\s*/\s*24(\s*h)?(\s*,?\s*7\s*j?\s*/\s*7\s*j?)?",
        gettext_lazy("“%(found)s” is not understood: write 24/7 for day and night."),
    ),
    _mistake(
        rf"\b({alternatives(DAY_NAMES)})\b",
        gettext_lazy(
            "Days are written Mo, Tu, We, Th, Fr, Sa, Su: “%(found)s” is not one."
        ),
    ),
    _mistake(
        r"\b(jours? f[ée]ri[ée]s?|f[ée]ri[ée]s?|(public|bank) holidays?)\b",
        gettext_lazy("Public holidays are written PH, not “%(found)s”."),
    ),
    _mistake(
        rf"\b({alternatives(MONTH_NAMES)})\b",
        gettext_lazy(
            "Months are written Jan, Feb, Mar and so on, before the day: "
            "“%(found)s” is not one."
        ),
    ),
    _mistake(
        r"\bferm(é|e|és|ée|ées|eture)\b|\bgeschlossen\b",
        gettext_lazy("For days that are closed write off, not “%(found)s”."),
    ),
    _mistake(
        r"\d{1,2}/\d{1,2}/\d{2,4}|\b\d{4}-\d\d-\d\d\b",
        gettext_lazy(
            "Dates are written with the year first and the month as a word, "
            "2026 Dec 31: “%(found)s” is not one."
        ),
    ),
    _mistake(
        r"\b\d{1,2}\s*h(\s*\d{2})?\b",
        gettext_lazy("Times are written 09:00, not “%(found)s”."),
    ),
    _mistake(
        r"\b\d{1,2}(:\d\d)?\s*[ap]\.?m\b",
        gettext_lazy("Times are written on 24 hours, 14:00, not “%(found)s”."),
    ),
    _mistake(
        r"(?<![\d:])(2[5-9]|[3-9]\d):\d\d|(?<!\d)\d{1,2}:[6-9]\d",
        gettext_lazy("There is no such time as “%(found)s”."),
    ),
    _mistake(
        r"(?<![\d:])\d{1,2}\.\d\d(?!\d)",
        gettext_lazy("Between hours and minutes goes a colon, not “%(found)s”."),
    ),
    _mistake(
        rf"{_NOT_A_DATE}(?<![\d:])\d{{1,2}}\s*[-–]\s*\d{{1,2}}(?![\d:])",
        gettext_lazy("Times need their minutes, 09:00-18:00, not “%(found)s”."),
    ),
    _mistake(
        r"[–—−]",
        gettext_lazy("From one to another goes a plain hyphen, not “%(found)s”."),
    ),
    _mistake(
        r"(?<![-\d:(+])\b\d{1,2}:\d\d\b(?!\s*[-+:\d])",
        gettext_lazy(
            "“%(found)s” has no end: write 09:00-12:00, or 09:00+ if the end is "
            "not known."
        ),
    ),
    _mistake(
        r"(?<=:\d\d)\s+(?=(Mo|Tu|We|Th|Fr|Sa|Su|PH)\b)",
        gettext_lazy("Between two sets of days and times goes a semicolon."),
    ),
    _mistake(
        r"(?<=[A-Za-z]) - ?(?=[A-Za-z])|(?<=[A-Za-z])- (?=[A-Za-z])",
        gettext_lazy("Write the hyphen between two days without spaces: Mo-Fr."),
    ),
    _mistake(
        r"[;,|]\s*$",
        gettext_lazy("Nothing follows the last “%(found)s”: take it away."),
    ),
)

FREE_TEXT = re.compile(r"^[^\d\":;]*[^\W\d_]{4,}[^\d\":;]*$")


def explain(text: str, library_message: str) -> tuple[str, int]:
    """(sentence, position) for ``text``, which the library has refused."""
    bare = without_comments(text)
    for mistake in MISTAKES:
        if match := mistake.pattern.search(bare):
            found = text[match.start() : match.end()].strip()
            return str(mistake.sentence) % {"found": found}, match.start()
    if FREE_TEXT.match(text):
        return (
            _("Words go between quotation marks, after the word unknown."),
            len(text) - len(text.lstrip()),
        )
    return _where_the_library_stopped(text, library_message)


def _where_the_library_stopped(text: str, library_message: str) -> tuple[str, int]:
    position = library_position(text, library_message)
    rest = text[position:].strip()
    if not rest:
        return _("Something is missing at the end."), position
    found = rest if len(rest) <= _EXCERPT else rest[:_EXCERPT] + "…"
    return _("“%(found)s” is not understood here.") % {"found": found}, position


def library_position(text: str, message: str) -> int:
    """The offset of the library's "line:column", both counted from 1."""
    match = _LIBRARY_POSITION.search(message)
    if match is None:
        return 0
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: int(match[1]) - 1])
    return min(before + int(match[2]) - 1, len(text))


def suggest(text: str, accepts: Callable[[str], str | None]) -> str:
    """A valid expression that may be what was meant, or "".

    ``accepts`` gives the normal form of a valid expression and None for others.
    """
    for candidate in (repaired(text), f'unknown "{text.strip()}"'):
        if candidate.startswith("unknown") and not FREE_TEXT.match(text):
            continue
        if accepted := accepts(candidate):
            return accepted
    return ""
