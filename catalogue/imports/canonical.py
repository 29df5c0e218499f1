"""One JSON form for every value, so that what a source said, what is stored and
what an editor typed can be compared.

Empty ("", [], {}, None) is None: not said. Texts have no outer space and "\\n" as
line end, because a form sends "\\r\\n". Decimals are texts without trailing zeros,
dates and times ISO 8601.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID


def canonical(value: object) -> object:
    """`value` as comparable JSON. TypeError for a type that no field holds."""
    return _FORMS[type(value)](value)


def _text(value: str) -> str | None:
    return value.replace("\r\n", "\n").strip() or None


def _decimal(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _list(value) -> list | None:
    return [canonical(item) for item in value] or None


def _dict(value: dict) -> dict | None:
    found = {key: canonical(item) for key, item in value.items()}
    return {key: item for key, item in found.items() if item is not None} or None


def _same(value):
    return value


def _iso(value: date | time) -> str:
    return value.isoformat()


_FORMS: dict[type, Callable] = {
    type(None): _same,
    bool: _same,
    int: _same,
    float: _same,
    str: _text,
    Decimal: _decimal,
    date: _iso,
    time: _iso,
    datetime: _iso,
    UUID: str,
    list: _list,
    tuple: _list,
    dict: _dict,
}
