"""The parameters of an address, each read or named as a problem; nothing raises."""

import math
import re
from collections.abc import Callable
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from .problems import Problems, unknown_parameter

OF_THE_PAGE = frozenset({"format", "view", "lang", "all"})  # what the view itself reads
TRACKING = re.compile(r"utm_\w*|[a-z]{0,3}clid|mc_[ce]id|_g[al]|pk_\w*|mtm_\w*")
INSEE = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
NUMBER = re.compile(r"[+-]?\d{1,4}(?:\.\d{1,20})?", re.ASCII)


class Parameters:
    """What an address gives, read once; what is wrong is in `problems`."""

    def __init__(self, given: QueryDict) -> None:
        self._given = given
        self.problems = Problems()

    def one(self, name: str) -> str:
        """The only value of a parameter; the last one where there are several."""
        values = [value.strip() for value in self._given.getlist(name)]
        if len(set(values)) > 1:
            self.problems.add(
                name,
                values[0],
                _("“%(parameter)s” was given more than once: the last one counts."),
            )
        return values[-1] if values else ""

    def several(self, name: str) -> set[str]:
        """The values of a parameter that may be repeated."""
        return {value.strip() for value in self._given.getlist(name)} - {""}

    def read(
        self, name: str, parse: Callable[[str], object], expected: str, **more: object
    ):
        """The parsed value; None if it is not given, or wrong, which is said."""
        text = self.one(name)
        if not text:
            return None
        value = parse(text)
        if value is None:
            self.problems.add(name, text, expected, **more)
        return value

    def flag(self, name: str) -> bool:
        """Is it on, with 1?"""
        told = _("“%(parameter)s” is on with 1 or absent: “%(value)s” was left out.")
        return bool(self.read(name, lambda value: value == "1" or None, told))

    def name_unknown(self, known: frozenset[str]) -> None:
        """A problem for each parameter that nobody reads, trackers aside."""
        for name in self._given:
            if name not in known | OF_THE_PAGE and not TRACKING.fullmatch(name):
                self.problems.add(name, self._given[name], unknown_parameter())


def a_day(value: str) -> date | None:
    """A day written as 2027-05-31."""
    try:
        return date.fromisoformat(value) if DAY.fullmatch(value) else None
    except ValueError:
        return None


def a_number(value: str, least: float, most: float) -> float | None:
    """A decimal number within these bounds, with five decimals at most."""
    if not NUMBER.fullmatch(value):
        return None
    found = round(float(value), 5) + 0.0  # no negative zero
    return found if math.isfinite(found) and least <= found <= most else None
