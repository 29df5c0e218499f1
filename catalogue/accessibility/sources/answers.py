"""How a table says yes, a number, one of a list: readers of single cells."""

import json
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.imports import days
from catalogue.imports.numbers import whole
from catalogue.imports.refused import Refused

# the words of the Table Schema standard for its type "boolean"
YES = frozenset({"true", "True", "TRUE", "1"})
NO = frozenset({"false", "False", "FALSE", "0"})


def yes_or_no(value: str) -> bool:
    """Anything else is refused, hence unknown: never a no."""
    if value in YES:
        return True
    if value in NO:
        return False
    raise Refused("yes_or_no", "True, False")


def count(most: int) -> Callable[[str], int]:
    """A whole number from 0 to `most`."""
    return lambda value: whole(value, most)


def one_of(options: Mapping[str, object]) -> Callable[[str], object]:
    """What the cell's word stands for."""

    def read(value: str) -> object:
        word = unicodedata.normalize("NFC", value)
        if word not in options:
            raise Refused("unknown_code", ", ".join(options))
        return options[word]

    return read


def some_of(options: Mapping[str, object]) -> Callable[[str], tuple]:
    """What the words of a list stand for; one unknown word makes all unknown."""

    def read(value: str) -> tuple:
        words = [unicodedata.normalize("NFC", word) for word in _words(value)]
        if unknown := [word for word in words if word not in options]:
            raise Refused("unknown_code", _("%(word)s is none") % {"word": unknown[0]})
        return tuple(dict.fromkeys(options[word] for word in words))

    return read


def _words(value: str) -> list[str]:
    """Of a JSON array of words, or of words between commas."""
    if not value.startswith("["):
        return [word.strip() for word in value.split(",") if word.strip()]
    try:
        words = json.loads(value)
    except (ValueError, RecursionError) as error:
        raise Refused("json", '["…"]') from error
    if not all(isinstance(word, str) for word in words):
        raise Refused("type", '["…"]')
    return words


def past_day(value: str) -> date:
    """A day that was: nobody looked tomorrow."""
    found = days.day(value)
    if found is None or found > timezone.localdate():
        raise Refused("date", _("a day that was"))
    return found
