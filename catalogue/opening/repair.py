"""Common spellings turned into OSM's, to propose to the writer what to write.

The outcome is a proposal: the caller shows it and the writer decides.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from .vocabulary import DAY_NAMES, MONTH_NAMES, replace_names

Steps: TypeAlias = tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]

_DAYS = "Mo|Tu|We|Th|Fr|Sa|Su|PH"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"


def _clock(match: re.Match[str]) -> str:
    return f"{int(match[1]):02d}:{match[2] or '00'}"


def _half_day_clock(match: re.Match[str]) -> str:
    hours = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hours:02d}:{match[2] or '00'}"


def _range(match: re.Match[str]) -> str:
    """ "9-18" with its minutes, unless a month before it makes it days."""
    before, first, first_minutes, last, last_minutes = match.groups()
    if before or not (int(first) <= 24 and int(last) <= 26):
        return match[0]
    return f"{int(first):02d}{first_minutes or ':00'}-{last}{last_minutes or ':00'}"


_BEFORE_NAMES: Steps = (
    (r"[–—−]", "-"),
    (r"24\s*h?\s*/\s*24(\s*h)?(\s*,?\s*(et )?\s*7\s*j?\s*/\s*7\s*j?)?", "24/7"),
    (
        r"(?<!/)\b7\s*j?\s*/\s*7\s*j?\b|\btous les jours\b|\b(every day|daily)\b",
        "Mo-Su",
    ),
    (r"\bjours? f[ée]ri[ée]s?\b|\bf[ée]ri[ée]s?\b|\b(public|bank) holidays?\b", "PH"),
    (r"\bmidi\b|\bnoon\b", "12:00"),
    (r"\bminuit\b|\bmidnight\b", "24:00"),
    (r"\bferm(?:é|e|és|ée|ées|eture)\b|\bclosed\b|\bgeschlossen\b", "off"),
)
_AFTER_NAMES: Steps = (
    (r"\b(\d{1,2})(?::(\d\d))?\s*([ap])\.?m\b\.?", _half_day_clock),
    (r"\b(\d{1,2})\s*h(?:\s*(\d{2}))?\b", _clock),
    (r"\b(\d{1,2})\.(\d\d)\b", _clock),
    (rf"\b(\d{{1,2}})(?:er)?\s+({_MONTHS})\b", r"\2 \1"),
    (r"\s+(?:à|a|au|to|until|jusqu'à|jusqu'au)\s+", "-"),
    (r"\b(?:de|du|d'|des|from|le|les|the|on)\s+", ""),
    (r"\s+(?:et|and|&)\s+", ","),
    (r"\s*-\s*", "-"),
    (
        rf"((?:{_MONTHS}) )?(?<![\d:-])\b(\d{{1,2}})(:\d\d)?"
        r"-(\d{1,2})(:\d\d)?(?![:\d-])",
        _range,
    ),
    (rf"(:\d\d\+?)\s+((?:{_DAYS})\b)", r"\1; \2"),
    (rf"(:\d\d\+?)\s*,\s*((?:{_DAYS})\b)", r"\1; \2"),
    (rf"((?:{_DAYS}))\s+((?:{_DAYS})\b)", r"\1,\2"),
    (r"(:\d\d)\s+(\d\d:)", r"\1,\2"),
    (rf"((?:{_DAYS}))\s*:\s*", r"\1 "),
    (r"(?<![-\d:(+])(\b\d{1,2}:\d\d)(?!\s*[-+:\d])", r"\1+"),
    (r"\boff\s+([^;]+?)\s*(?=;|$)", r"\1 off"),
    (r"\s*\n\s*", "; "),
    (r"[;,.|\s]+$", ""),
)


def repaired(text: str) -> str:
    """``text`` in OSM's spelling as far as we can tell; it may still be invalid."""
    text = _apply(_BEFORE_NAMES, text.strip())
    text = replace_names(replace_names(text, DAY_NAMES), MONTH_NAMES)
    return _apply(_AFTER_NAMES, text)


def _apply(steps: Steps, text: str) -> str:
    for pattern, replacement in steps:
        text = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
    return text
