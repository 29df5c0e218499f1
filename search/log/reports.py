"""What the counts say, for the office. Nothing that fewer than five searches share."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.db.models import F, Q, QuerySet, Sum

from search.models import SearchCount
from search.models.search_count import Results

from .writing import SHOWN_FROM

MOST = 50  # lines on a page; a download has them all
NOTHING, FEW = Q(results=Results.NONE), Q(results=Results.FEW)


@dataclass(frozen=True, slots=True)
class Words:
    """One thing that was typed, in one language of the page.

    `times`: searches, the same words once more with another filter left out.
    `nothing`, `few`: pages with no result, with 1 to 4; `unfiltered`: of those with
    none, how many had no filter.
    """

    words: str
    language: str
    times: int
    nothing: int
    few: int
    unfiltered: int


class Filters(NamedTuple):
    """One combination of filters, as it was counted."""

    filters: str
    times: int
    nothing: int
    few: int


class Need(NamedTuple):
    """One need, alone or with others."""

    code: str
    times: int
    nothing: int
    few: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Searches in all; of these `typed` with words, `withheld` because the words may
    name a person, `unshown` because too few had them; `nothing` was found for so many.
    """

    total: int
    typed: int
    withheld: int
    unshown: int
    nothing: int


class Reports:
    """Of the days from `since` on and of one language; "" for all."""

    def __init__(self, since: date, language: str = "") -> None:
        rows = SearchCount.objects.filter(day__gte=since)
        self.rows = rows.filter(language=language) if language else rows

    def totals(self) -> Totals:
        marked = Q(digest__in=["", SearchCount.WITHHELD])
        sums = self.rows.aggregate(
            total=_sum(),
            typed=_sum(~Q(digest="")),
            withheld=_sum(Q(digest=SearchCount.WITHHELD)),
            unshown=_sum(Q(words="") & ~marked),
            nothing=_sum(NOTHING),
        )
        return Totals(**sums)

    def frequent(self, most: int | None = MOST) -> list[Words]:
        """What is typed most."""
        lines = self._words().filter(times__gte=1).order_by("-times", "words")
        return [Words(**line) for line in lines[:most]]

    def unanswered(self, most: int | None = MOST) -> list[Words]:
        """What finds nothing or little, most often nothing first."""
        poor = self._words().annotate(poor=F("nothing") + F("few"))
        lines = poor.filter(poor__gte=1).order_by("-nothing", "-few", "words")
        fields = Words.__dataclass_fields__
        return [Words(**line) for line in lines.values(*fields)[:most]]

    def combined(self, most: int | None = MOST) -> list[Filters]:
        """The filters that are used, as they are combined."""
        lines = self._filters().filter(times__gte=SHOWN_FROM)
        ordered = lines.order_by("-times", "filters")
        return [Filters(**line) for line in ordered[:most]]

    def needs(self) -> list[Need]:
        """Each need in however many combinations."""
        rows = self._filters().filter(filters__contains="need=")
        return _needs(Filters(**line) for line in rows)

    def _words(self) -> QuerySet:
        shown = self.rows.exclude(words="").values("words", "language")
        unfiltered = _sum(NOTHING & Q(filters=""))
        return shown.annotate(
            times=Sum("fresh", default=0), unfiltered=unfiltered, **_poor()
        )

    def _filters(self) -> QuerySet:
        return (
            self.rows.exclude(filters="")
            .values("filters")
            .annotate(times=_sum(), **_poor())
        )


def _poor() -> dict[str, Sum]:
    return {"nothing": _sum(NOTHING), "few": _sum(FEW)}


def _sum(of: Q | None = None) -> Sum:
    return Sum("searches", filter=of, default=0)


def _needs(combinations: Iterable[Filters]) -> list[Need]:
    """The most frequent first, and those that too few have asked for not at all."""
    sums: dict[str, Counter] = {}
    for one in combinations:
        for name, code in parse_qsl(one.filters):
            if name == "need":
                found = sums.setdefault(code, Counter())
                found.update(times=one.times, nothing=one.nothing, few=one.few)
    lines = [Need(code, c["times"], c["nothing"], c["few"]) for code, c in sums.items()]
    shared = [one for one in lines if one.times >= SHOWN_FROM]
    return sorted(shared, key=lambda one: (-one.times, one.code))
