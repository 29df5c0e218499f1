"""Text from elsewhere, made fit to keep: nothing is lost but what cannot be shown.

Each function returns the text and the codes of what was done to it, so that the
report can say it. Escaping is the business of whoever shows the text.
"""

import html
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import nh3

from .refused import Refused

LONGEST = 20_000  # characters of one text; more is no description of an offer

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MARKS = re.compile("[\u200c\u200e\u200f]")
_ZERO_WIDTH = re.compile("[\u200b\u2060-\u2065\ufeff\u00ad]")
_JOINER = re.compile(
    "(?<![\u2600-\U0001faff\ufe0f])\u200d|\u200d(?![\u2600-\U0001faff])"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_MOJIBAKE = re.compile(
    "Ã[\x80-\xbf\u0152-\u2122]|Â[\xa0-\xbf]|â(?:€|\x80)[\x80-\xbf\u0152-\u2122]|\ufffd"
)
_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>]{0,2000}>|<!--|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"
)
_ACTIVE = re.compile(
    r"<\s*(script|style|iframe|object|svg)\b|\bon\w+\s*=|script\s*:", re.I
)
_BREAK = re.compile(r"<br\s*/?>|</(?:div|li|tr|h[1-6])\s*>", re.I)
_PARAGRAPH = re.compile(r"</(?:p|ul|ol|table|blockquote)\s*>", re.I)
_BLANK = " \t\u00a0"
_BLANKS = re.compile(r"[ \t\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


class Cleaned(NamedTuple):
    """A clean text and the codes of the findings, in the order they were made."""

    text: str
    found: tuple[str, ...] = ()


@lru_cache(maxsize=2_000)  # the names of a thesaurus stand in every record
def plain(text: str, most: int = LONGEST) -> Cleaned:
    """One line of plain text, at most `most` characters; markup stays literal."""
    cleaned = _characters(text)
    line = cleaned.text.strip()
    if "  " in line or "\n" in line or "\t" in line:
        line = _BLANKS.sub(" ", line)
    return _shortened(line, most, cleaned.found)


def paragraphs(text: str, most: int = LONGEST) -> Cleaned:
    """Plain paragraphs; markup is turned into text.

    Raises `Refused` for markup of more than `LONGEST` characters: it can neither be
    read in time nor be cut without breaking it.
    """
    found: tuple[str, ...] = ()
    if "<" in text or "&" in text:
        if len(text) > LONGEST and "<" in text:
            raise Refused("too_long", rejects=True)
        text, found = without_markup(text)
    cleaned = _characters(text)
    lines = cleaned.text.strip()
    if "\n" in lines:
        trimmed = "\n".join(line.strip(_BLANK) for line in lines.split("\n"))
        lines = _EMPTY_LINES.sub("\n\n", trimmed)
    return _shortened(lines, most, found + cleaned.found)


def without_markup(text: str) -> Cleaned:
    """The words of a piece of HTML; a text that only holds "<" is left alone."""
    if not _MARKUP.search(text):
        return Cleaned(text)
    found = ("active_markup",) if _ACTIVE.search(text) else ("markup",)
    broken = _PARAGRAPH.sub("\n\n", _BREAK.sub("\n", text))
    return Cleaned(html.unescape(nh3.clean(broken, tags=set())), found)


def identifier(text: str) -> str:
    """An identifier, in NFC; raises `Refused` for invisible characters in it."""
    if _SUSPECT.search(text) or text != text.strip() or not text:
        raise Refused("identifier", rejects=True)
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4_096)
def looks_like_a_file(title: str) -> bool:
    """Is it the name of a file rather than words about a picture?"""
    bare = re.search(r"\.(jpe?g|png|gif|webp|tiff?|bmp)$", title, re.I)
    return (
        bool(bare)
        or ("_" in title)
        or (" " not in title and bool(re.search(r"\d", title)))
    )


def _characters(text: str) -> Cleaned:
    found: list[str] = []
    if len(text) > LONGEST + 1:
        text = text[: LONGEST + 1]  # a text of megabytes is not worth reading whole
        found.append("too_long")
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _SUSPECT.search(text):
        text, suspects = _without_suspects(text)
        found += suspects
    if not text.isascii() and _MOJIBAKE.search(text):
        found.append("mojibake")
    return Cleaned(text, tuple(found))


def _without_suspects(text: str) -> tuple[str, list[str]]:
    found = []
    text = _LINE_END.sub("\n", text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text)
        found.append("control_char")
    visible = text
    if not _RIGHT_TO_LEFT.search(text):
        text = _BIDI.sub("", visible)
        if text != visible:
            found.append("bidi")
        visible = _MARKS.sub("", text)
    visible = _JOINER.sub("", _ZERO_WIDTH.sub("", visible))
    if visible != text:
        found.append("zero_width")
    return visible, found


def _shortened(text: str, most: int, found: tuple[str, ...]) -> Cleaned:
    if len(text) <= most:
        return Cleaned(text, found)
    cut = text[: most - 1]
    found = tuple(code for code in found if code != "too_long")
    at_word = cut.rsplit(None, 1)[0] if " " in cut[-60:] else cut
    return Cleaned(at_word.rstrip(" ,;:") + "…", (*found, "too_long"))
