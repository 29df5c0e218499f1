"""Formulas over facts, in the logic of Kleene with one value more.

FALSE < UNKNOWN < ON_CONDITION < TRUE: *and* is the least of its parts, *or* the
greatest. ON_CONDITION is true for who accepts the condition (a ramp that somebody
lays, help from the staff); for who travels alone it is FALSE.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from .thresholds import Limits


class Truth(IntEnum):
    FALSE = 0
    UNKNOWN = 1
    ON_CONDITION = 2
    TRUE = 3


FALSE, UNKNOWN, ON_CONDITION, TRUE = Truth


class Absent:
    """The value of a fact that is not applicable: there is no such thing."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()
Values = Mapping[str, object]  # fact → value or ABSENT; what nobody knows is missing


@dataclass(frozen=True, slots=True)
class Case:
    """What a formula is evaluated for: a place and a person."""

    values: Values
    limits: Limits
    alone: bool = False


class Formula(Protocol):
    def truth(self, case: Case) -> Truth: ...

    def atoms(self) -> Iterator["Atom"]: ...


@dataclass(frozen=True, slots=True)
class All:
    """True where all of its parts are."""

    parts: tuple[Formula, ...]

    def truth(self, case: Case) -> Truth:
        least = TRUE
        for part in self.parts:
            found = part.truth(case)
            if found < least:
                if found is FALSE:
                    return FALSE
                least = found
        return least

    def atoms(self) -> Iterator["Atom"]:
        for part in self.parts:
            yield from part.atoms()


@dataclass(frozen=True, slots=True)
class Any:
    """True where one of its parts is."""

    parts: tuple[Formula, ...]

    def truth(self, case: Case) -> Truth:
        greatest = FALSE
        for part in self.parts:
            found = part.truth(case)
            if found > greatest:
                if found is TRUE:
                    return TRUE
                greatest = found
        return greatest

    def atoms(self) -> Iterator["Atom"]:
        for part in self.parts:
            yield from part.atoms()


@dataclass(frozen=True, slots=True)
class Atom:
    """A test of some facts against the limits of the person.

    `test`: (values of the facts, limits) → bool. `absent`: what holds where one of
    the facts is not applicable. `thresholds`: personal limits that `test` reads.
    `settles`: tells from what is known of the facts, in the same order with None
    for what is not, what will hold whatever the rest is; None: nothing does.
    """

    facts: tuple[str, ...]
    test: Callable[[tuple, Limits], bool]
    absent: bool = False
    thresholds: tuple[str, ...] = ()
    settles: Callable[[tuple, Limits], bool | None] | None = None

    def truth(self, case: Case) -> Truth:
        values = tuple(case.values.get(fact) for fact in self.facts)
        if ABSENT in values and self.settles is None:
            return TRUE if self.absent else FALSE
        if None in values:
            settled = self.settles(values, case.limits) if self.settles else None
            return UNKNOWN if settled is None else (TRUE if settled else FALSE)
        return TRUE if self.test(values, case.limits) else FALSE

    def atoms(self) -> Iterator["Atom"]:
        yield self


@dataclass(frozen=True, slots=True)
class OnCondition:
    """A formula that holds on a condition. `condition`: a code of CONDITIONS."""

    condition: str
    part: Formula

    def truth(self, case: Case) -> Truth:
        if case.alone:
            return FALSE
        return min(self.part.truth(case), ON_CONDITION)

    def atoms(self) -> Iterator[Atom]:
        return self.part.atoms()


@dataclass(frozen=True, slots=True)
class UnlessOwn:
    """A formula that counts only while the person keeps the default of a limit."""

    threshold: str
    part: Formula

    def truth(self, case: Case) -> Truth:
        return FALSE if case.limits.is_own(self.threshold) else self.part.truth(case)

    def atoms(self) -> Iterator[Atom]:
        return self.part.atoms()


def every(*parts: Formula) -> All:
    return All(parts)


def either(*parts: Formula) -> Any:
    return Any(parts)


def is_true(fact: str, *, absent: bool = False) -> Atom:
    return Atom((fact,), lambda v, limits: v[0] is True, absent)


def is_one_of(fact: str, *options: str, absent: bool = False) -> Atom:
    """A choice among `options`; of several choices, one at least."""
    wanted = frozenset(options)
    return Atom((fact,), lambda v, limits: _chosen(v[0], wanted), absent)


def is_none_of(fact: str, *options: str) -> Atom:
    """A choice that is none of `options`; where there is nothing, it is none."""
    wanted = frozenset(options)
    return Atom((fact,), lambda v, limits: not _chosen(v[0], wanted), absent=True)


def has_some(fact: str) -> Atom:
    """A list of choices that is not empty."""
    return Atom((fact,), lambda v, limits: bool(v[0]))


def has_none(fact: str) -> Atom:
    """An empty list of choices."""
    return Atom((fact,), lambda v, limits: not v[0], absent=True)


def at_most(fact: str, most: float) -> Atom:
    return Atom((fact,), lambda v, limits: v[0] <= most, absent=True)


def at_least(fact: str, least: float) -> Atom:
    return Atom((fact,), lambda v, limits: v[0] >= least, absent=True)


def within(fact: str, threshold: str) -> Atom:
    """A number no greater than the person's limit."""
    return Atom(
        (fact,),
        lambda v, limits: v[0] <= limits[threshold],
        absent=True,
        thresholds=(threshold,),
    )


def wide_enough(fact: str, threshold: str, margin: float) -> Atom:
    """A passage that leaves `margin` beside what must pass."""
    return Atom(
        (fact,),
        lambda v, limits: v[0] >= limits[threshold] + margin,
        absent=True,
        thresholds=(threshold,),
    )


def climbs(fact: str, threshold: str) -> Atom:
    """Steps that a person who climbs steps at all can climb."""
    return Atom(
        (fact,),
        lambda v, limits: v[0] <= limits[threshold] and limits[threshold] >= 1,
        absent=True,
        thresholds=(threshold,),
    )


def together_within(facts: tuple[str, ...], threshold: str) -> Atom:
    """Numbers whose sum is no greater than the limit; what is not there is 0.

    A part that exceeds the limit by itself settles it, whatever the others are.
    """

    def settles(values: tuple, limits: Limits) -> bool | None:
        known = sum(v for v in values if v is not None and v is not ABSENT)
        return False if known > limits[threshold] else None

    def test(values: tuple, limits: Limits) -> bool:
        return sum(v for v in values if v is not ABSENT) <= limits[threshold]

    return Atom(facts, test, True, (threshold,), settles)


def _chosen(value: object, wanted: frozenset[str]) -> bool:
    if isinstance(value, list | tuple):
        return not wanted.isdisjoint(value)
    return value in wanted
