"""At which personal limits a clause flips, worked out once for values that are alike.

The thresholds of a group come in order: for each choice of all but the last, its own
default included, the limits of the last one at which it flips are told.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import NamedTuple

from .alike import Classes, hashable
from .clauses import against, clause_truth, vouching
from .formula import FALSE, ON_CONDITION, Case, Truth
from .need import Clause, Need
from .place import Place
from .thresholds import THRESHOLDS

DEFAULT = "d"  # stands for the need's own limit
MOST_KEPT = 10_000  # tables of a clause; forgotten together
Chosen = tuple[object, ...]  # a limit, or DEFAULT, of each threshold but the last


class Flips(NamedTuple):
    """`suits`, `fails`: at the need's own limit. Of the limits from the easiest on it
    suits at the first `suiting`, and fails from the one at place `failing` on."""

    suits: bool
    fails: bool
    suiting: int
    failing: int


@cache
def choices(thresholds: tuple[str, ...]) -> tuple[Chosen, ...]:
    """All choices of the thresholds but the last; the first is DEFAULT of all."""
    grids = ([DEFAULT, *THRESHOLDS[one].grid] for one in thresholds[:-1])
    return tuple(product(*grids))


@cache
def easiest_first(thresholds: tuple[str, ...]) -> tuple[int, ...]:
    """The limits of the last threshold; nothing where there is none."""
    if not thresholds:
        return ()
    last = THRESHOLDS[thresholds[-1]]
    return tuple(last.grid)[:: -1 if last.more_is_easier else 1]


def together(found: Iterable[Flips], most: int) -> Flips:
    """Of several: they suit where each does, they fail where one does."""
    suits, fails, suiting, failing = True, False, most, most
    for one in found:
        suits = suits and one.suits
        fails = fails or one.fails
        suiting = min(suiting, one.suiting)
        failing = min(failing, one.failing)
    return Flips(suits, fails, suiting, failing)


def flips_of(
    need: Need, clause: Clause, thresholds: tuple[str, ...], place: Place, alone: bool
) -> list[Flips]:
    """One for each of the `choices` of these thresholds."""
    return _table(need, clause, thresholds, alone).of(place)


@cache
def _table(
    need: Need, clause: Clause, thresholds: tuple[str, ...], alone: bool
) -> "Table":
    return Table(need, clause, thresholds, alone)


class Table:
    """What one clause comes to at all limits."""

    def __init__(
        self, need: Need, clause: Clause, thresholds: tuple[str, ...], alone: bool
    ) -> None:
        self._need, self._clause, self._alone = need, clause, alone
        self._thresholds = thresholds
        self._used = clause.thresholds
        self._classes = {
            fact: Classes(
                fact,
                [one for one in clause.formula.atoms() if fact in one.facts],
                _limits(need, tuple(sorted(self._used))),
            )
            for fact in clause.facts
        }
        self._kept: dict[tuple, list[Flips]] = {}

    def of(self, place: Place) -> list[Flips]:
        key = self._key(place)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = self._made(place)
        return found

    def _key(self, place: Place) -> tuple:
        """What the clause comes to depends on the classes of its facts alone and,
        where a label vouches for it, on what was seen before that and how."""
        values = place.values
        classes = tuple(
            [
                classes[hashable(values.get(fact))]
                for fact, classes in self._classes.items()
            ]
        )
        award = vouching(self._clause, place) if place.awards else None
        if award is None:
            return classes
        return classes, against(self._clause, award, place)

    def _made(self, place: Place) -> list[Flips]:
        outer = self._thresholds[:-1]
        made: dict[Chosen, Flips] = {}
        found = []
        for chosen in choices(self._thresholds):
            own = {
                code: limit
                for code, limit in zip(outer, chosen, strict=True)
                if limit != DEFAULT and code in self._used
            }
            key = tuple(own.items())
            if key not in made:
                made[key] = self._flips(place, own)
            found.append(made[key])
        return found

    def _flips(self, place: Place, own: dict[str, int]) -> Flips:
        limits = easiest_first(self._thresholds)
        usual = self._truth(place, own)
        suits, fails = usual >= ON_CONDITION, usual is FALSE
        if not limits or self._thresholds[-1] not in self._used:
            most = len(limits)
            return Flips(suits, fails, most if suits else 0, 0 if fails else most)
        inner = self._thresholds[-1]

        @cache  # both look at the same limits first
        def at(limit: int) -> Truth:
            return self._truth(place, {**own, inner: limit})

        # from the easiest limit to the strictest: true, unknown, false, in this order
        return Flips(
            suits,
            fails,
            bisect_left(limits, 1, key=lambda one: at(one) < ON_CONDITION),
            bisect_left(limits, 1, key=lambda one: at(one) is FALSE),
        )

    def _truth(self, place: Place, own: dict[str, int]) -> Truth:
        case = Case(place.values, self._need.limits_of(own), self._alone)
        return clause_truth(self._clause, place, case)


@cache
def _limits(need: Need, thresholds: tuple[str, ...]) -> tuple:
    """The need's own limits, and each threshold at each limit that one may give."""
    own = [{code: v} for code in thresholds for v in THRESHOLDS[code].grid]
    return (need.limits, *(need.limits_of(one) for one in own))
