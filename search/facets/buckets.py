"""Numbers in buckets: stretches to tick, in place of a slider.

A bucket is half-open: it begins at its least number and ends before the next one.
What is known as a range is in every bucket that it touches; what is unknown is in
none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import inf
from typing import Any, NamedTuple

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalogue.page import formats
from catalogue.page.formats import LOCALES
from config.languages import DEFAULT

Unit = Callable[[int], str]  # of so many: “hours”


class Span(NamedTuple):
    """A number that is known, or a range of them; both ends are included."""

    least: float
    most: float


Spans = Callable[[Any, date], Iterable[Span]]  # (document, day) → what it has that day


@dataclass(frozen=True, slots=True)
class Bucket:
    """`code`: in addresses. `end`: the first number that is not in it any more."""

    code: str
    start: float
    end: float
    label: str | Promise

    def holds(self, span: Span) -> bool:
        """Does it touch the bucket?"""
        return span.least < self.end and span.most >= self.start


def buckets(
    edges: Iterable[int], unit: Unit, grain: int = 1, first: int = 0
) -> tuple[Bucket, ...]:
    """One before each edge and one from the last on. `edges`: in the unit that is
    shown; `grain`: how many of the numbers of the documents make one of it; `first`:
    the least number of the first bucket."""
    bounds = pairwise([0, *edges, inf])
    return tuple(_bucket(start, end, unit, grain, first) for start, end in bounds)


def _bucket(start: int, end: float, unit: Unit, grain: int, first: int) -> Bucket:
    code = f"{start}-" if end == inf else f"{start}-{end}"
    least = max(start * grain, first)
    return Bucket(code, least, end * grain, words(start, end, unit))


def codes(of: Iterable[Bucket], spans: Iterable[Span]) -> list[str]:
    """The buckets that one of the spans touches, in their order."""
    known = list(spans)
    return [one.code for one in of if any(map(one.holds, known))]


def _words(start: int, end: float, unit: Unit) -> str:
    """“under 1 hour”, “from 1 to under 2 hours”, “8 hours or more”."""
    last = start if end == inf else int(end)
    said = {"start": _number(start), "last": _number(last), "unit": unit(last)}
    if end == inf:
        return _("%(last)s %(unit)s or more") % said
    if not start:
        return _("under %(last)s %(unit)s") % said
    return _("from %(start)s to under %(last)s %(unit)s") % said


words = lazy(_words, str)


def _number(value: int) -> str:
    """As the interface writes it: pages are in its languages, texts in more."""
    language = get_language()
    return formats.number(value, language if language in LOCALES else DEFAULT)
