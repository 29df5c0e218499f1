"""Strict JSON: what the standard library and the fast decoder let through is refused.

The fast path decodes with msgspec and then makes one exact test for keys that stand
twice in an object (the last would win silently): a repeated key takes its quotation
marks with it, so that the text and the re-encoded value hold different numbers of
them. Escaped quotation marks (`\\u0022`) would upset the count; such a text, and any
that the fast path refuses, is read again by the exact path, which can name the fault.
"""

import codecs
import json
import math
from typing import NamedTuple

import msgspec

from .refused import Refused

LARGEST = 20_000_000  # bytes of one document
_DIGITS = 30  # of a whole number; no identifier or amount has more

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode


class Parsed(NamedTuple):
    """The value, and the encoding where it was not plain UTF-8."""

    value: object
    encoding: str = ""


def read(data: bytes) -> Parsed:
    """The value of one JSON document. Raises `Refused` with a code of its own.

    Codes: empty, too_large, encoding, json, duplicate_key, number, control_char,
    surrogate, depth.
    """
    if len(data) > LARGEST:
        raise Refused("too_large", f"≤ {LARGEST // 1_000_000} MB", rejects=True)
    text, encoding = as_utf8(data)
    if not text.strip():
        raise Refused("empty", rejects=True)
    if b"\\u00" in text and (b"\\u0000" in text or b"\\u0022" in text):
        return Parsed(_exact(text), encoding)
    try:
        value = _decode(text)
        if _encode(value).count(b'"') == text.count(b'"'):
            return Parsed(value, encoding)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pass  # the exact path reads it again and says what is wrong
    return Parsed(_exact(text), encoding)


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """The text in UTF-8, and its encoding where it was not plain UTF-8."""
    if data[:1] in b"{[" and data[1:2] != b"\0" and data[:1]:
        return data, ""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :], "utf-8-sig"
    encoding = json.detect_encoding(data)
    if encoding == "utf-8":
        return data, ""
    try:
        return data.decode(encoding).encode(), encoding
    except UnicodeError as error:
        raise Refused("encoding", "UTF-8", rejects=True) from error


def _exact(text: bytes) -> object:
    """The same by the standard library with every hook closed."""
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("encoding", "UTF-8", rejects=True) from error
    try:
        value = json.loads(
            decoded,
            object_pairs_hook=_object,
            parse_constant=_no_number,
            parse_float=_float,
            parse_int=_whole,
        )
    except RecursionError as error:
        raise Refused("depth", rejects=True) from error
    except Refused:
        raise
    except ValueError as error:
        code = "control_char" if "control character" in str(error) else "json"
        raise Refused(code, str(error), rejects=True) from error
    _check(value)
    return value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise Refused("duplicate_key", key[:80], rejects=True)
        found[key] = value
    return found


def _no_number(name: str) -> float:
    raise Refused("number", name, rejects=True)


def _float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise Refused("number", digits[:40], rejects=True)
    return value


def _whole(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise Refused("number", f"{digits[:40]}…", rejects=True)
    return int(digits)


def _check(value: object) -> None:
    """Refuse NUL and lone surrogates, in keys as in values."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            _check_text(item)
        elif isinstance(item, dict):
            waiting.extend(item)
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _check_text(text: str) -> None:
    if "\0" in text:
        raise Refused("control_char", "U+0000", rejects=True)
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        raise Refused("surrogate", rejects=True)
