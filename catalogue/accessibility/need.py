"""What a need is: a conjunction of clauses, each with what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .formula import Atom, Formula, OnCondition, UnlessOwn
from .thresholds import Limits


@dataclass(frozen=True, eq=False)
class Clause:
    """One thing that must be so. `label`: what it is about, for reasons.

    `guaranteed_by`: the families of Tourisme & Handicap whose specification asks
    for it. `kinds`, `without`: the kinds of offer of which it is asked; empty: all.
    `source`: where its fixed limits come from; "" where it has none.
    """

    code: str
    label: str
    formula: Formula
    guaranteed_by: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    source: str = ""

    def asked_of(self, kind: str) -> bool:
        return kind not in self.without and (not self.kinds or kind in self.kinds)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Everything that its formula reads, in its order."""
        atoms = self.formula.atoms()
        return tuple(dict.fromkeys(fact for atom in atoms for fact in atom.facts))

    @cached_property
    def thresholds(self) -> frozenset[str]:
        """The personal limits on which its formula depends."""
        return thresholds_of(self.formula)


@dataclass(frozen=True, slots=True)
class Default:
    """The limit of a need where the visitor gives none, and who says so."""

    value: float
    source: str


@dataclass(frozen=True, eq=False)
class Need:
    """What a visitor says of herself, and what a place must be like then.

    `label`: in the first person; `short`: for lists and chips; `suits`: the beginning
    of the sentence that says yes. `claims`: facts in which others declare that a
    place suits it.
    """

    code: str
    label: str
    short: str
    clauses: tuple[Clause, ...]
    defaults: Mapping[str, Default]
    claims: tuple[str, ...] = ()
    suits: str = field(kw_only=True)

    @cached_property
    def limits(self) -> Limits:
        return Limits({code: one.value for code, one in self.defaults.items()})

    def limits_of(self, own: Mapping[str, float]) -> Limits:
        """The defaults, replaced by those of the person that this need knows."""
        known = {code: value for code, value in own.items() if code in self.defaults}
        return Limits(self.limits.defaults, known) if known else self.limits

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Everything that its formulas read, in their order."""
        return tuple(self.atoms_by_fact)

    @cached_property
    def atoms_by_fact(self) -> dict[str, list[Atom]]:
        """Fact → what reads it."""
        found: dict[str, list[Atom]] = {}
        for clause in self.clauses:
            for atom in clause.formula.atoms():
                for fact in atom.facts:
                    found.setdefault(fact, []).append(atom)
        return found


def thresholds_of(formula: Formula) -> frozenset[str]:
    """The personal limits on which a formula depends."""
    own = frozenset(t for atom in formula.atoms() for t in atom.thresholds)
    return own | _unless(formula)


def _unless(formula: Formula) -> frozenset[str]:
    if isinstance(formula, UnlessOwn):
        return frozenset({formula.threshold}) | _unless(formula.part)
    parts = getattr(formula, "parts", ())
    if isinstance(formula, OnCondition):
        parts = (formula.part,)
    return frozenset().union(*(_unless(part) for part in parts))
