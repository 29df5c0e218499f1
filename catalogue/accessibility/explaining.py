"""Why a formula came out as it did, and what would have to be known.

`deciding` gives the facts that made it true or false. `missing_facts` gives those to
ask about: of alternatives, the one about which something good is known already, else
the first that is still open.
"""

from collections.abc import Iterator

from .formula import (
    ABSENT,
    FALSE,
    TRUE,
    UNKNOWN,
    All,
    Any,
    Atom,
    Case,
    Formula,
    OnCondition,
    UnlessOwn,
)
from .need import Clause
from .place import Place


def deciding(formula: Formula, case: Case) -> Iterator[str]:
    """The facts that decide it. Nothing where it is unknown."""
    truth = formula.truth(case)
    if truth is UNKNOWN:
        return
    if isinstance(formula, Atom):
        yield from (fact for fact in formula.facts if fact in case.values)
    elif isinstance(formula, UnlessOwn):
        if not case.limits.is_own(formula.threshold):
            yield from deciding(formula.part, case)
    elif isinstance(formula, OnCondition):
        yield from deciding(formula.part, case)
    else:
        for part in _decisive(formula, truth, case):
            yield from deciding(part, case)


def _decisive(formula: All | Any, truth, case: Case) -> list[Formula]:
    """All parts where each counts; else those that decided alone."""
    like = [part for part in formula.parts if part.truth(case) is truth]
    each_counts = isinstance(formula, All) != (truth is FALSE)
    if each_counts:
        return list(formula.parts)
    return like if truth is FALSE else like[:1]


def conditions_of(formula: Formula, case: Case) -> Iterator[str]:
    """The conditions on which a formula holds that is true on a condition."""
    truth = formula.truth(case)
    if truth in (FALSE, UNKNOWN, TRUE):
        return
    if isinstance(formula, OnCondition):
        yield formula.condition
        yield from conditions_of(formula.part, case)
    elif isinstance(formula, UnlessOwn):
        yield from conditions_of(formula.part, case)
    else:
        for part in _decisive(formula, truth, case):
            yield from conditions_of(part, case)


def missing_facts(clause: Clause, place: Place, case: Case) -> tuple[str, ...]:
    """What to find out of an undecided clause; never nothing.

    Where a label and what was seen contradict each other, what was seen.
    """
    if clause.formula.truth(case) is UNKNOWN:
        return tuple(dict.fromkeys(_missing(clause.formula, case)))
    return tuple(dict.fromkeys(deciding(clause.formula, case)))


def _missing(formula: Formula, case: Case) -> Iterator[str]:
    if formula.truth(case) is not UNKNOWN:
        return
    if isinstance(formula, Atom):
        yield from (fact for fact in formula.facts if case.values.get(fact) is None)
    elif isinstance(formula, OnCondition | UnlessOwn):
        yield from _missing(formula.part, case)
    elif isinstance(formula, All):
        for part in formula.parts:
            yield from _missing(part, case)
    else:
        yield from _missing(_most_promising(formula, case), case)


def _most_promising(formula: Any, case: Case) -> Formula:
    still_open = [one for one in formula.parts if one.truth(case) is UNKNOWN]
    begun = (one for one in still_open if _has_something_good(one, case))
    return next(begun, still_open[0])


def _has_something_good(formula: Formula, case: Case) -> bool:
    return any(
        atom.truth(case) is TRUE
        and any(case.values.get(fact) is not ABSENT for fact in atom.facts)
        for atom in formula.atoms()
    )
