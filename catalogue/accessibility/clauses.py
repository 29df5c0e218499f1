"""One clause of a need on one place: what the facts say, and what a label vouches for.

A label in force makes a clause true that its specification guarantees, at the limits
of that specification: where the visitor gave an own limit for it, only facts count. A
measurement made after the award overrules it; any other contradiction that is not
older leaves the matter open. It never hides a condition: what hangs on help is no more
certain, because of a label, for who travels alone.
"""

from dataclasses import replace

from .evidence import MEASURED
from .explaining import deciding
from .formula import FALSE, ON_CONDITION, TRUE, UNKNOWN, Case, Truth
from .need import Clause
from .place import Award, Place


def clause_truth(clause: Clause, place: Place, case: Case) -> Truth:
    """What holds of it, the label included."""
    truth = clause.formula.truth(case)
    if truth is TRUE or not place.awards or not clause.guaranteed_by:
        return truth
    award = guarantee(clause, place, case)
    if award is None or _hangs_on_help(clause, case):
        return truth
    return TRUE if truth is UNKNOWN else _settled(clause, award, place, case)


def _hangs_on_help(clause: Clause, case: Case) -> bool:
    helped = replace(case, alone=False) if case.alone else case
    return clause.formula.truth(helped) is ON_CONDITION


def _settled(clause: Clause, award: Award, place: Place, case: Case) -> Truth:
    """The facts say no and the label yes: who is right?"""
    facts = set(deciding(clause.formula, case)) & place.findings.keys()
    newer = {fact for fact in facts if not _before(award, fact, place)}
    if facts and not newer:
        return TRUE
    measured = all(_is_measured(fact, place) for fact in facts)
    return FALSE if measured and newer == facts else UNKNOWN


def guarantee(clause: Clause, place: Place, case: Case) -> Award | None:
    """The award that vouches for a clause at this person's limits."""
    if any(case.limits.is_own(one) for one in clause.thresholds):
        return None
    return vouching(clause, place)


def vouching(clause: Clause, place: Place) -> Award | None:
    """The award that vouches for a clause where nobody has an own limit."""
    awards = (place.awards.get(family) for family in clause.guaranteed_by)
    return next((award for award in awards if award), None)


def against(
    clause: Clause, award: Award, place: Place
) -> tuple[tuple[bool, bool] | None, ...]:
    """Of each fact of a clause all that tells whether it overrules the award; None:
    nobody has seen it."""
    return tuple(
        (_is_measured(fact, place), _before(award, fact, place))
        if fact in place.findings
        else None
        for fact in clause.facts
    )


def _is_measured(fact: str, place: Place) -> bool:
    return place.findings[fact].seen.method == MEASURED


def _before(award: Award, fact: str, place: Place) -> bool:
    """Was it last looked at before the label was given? Undated, it may be newer."""
    seen_on = place.findings[fact].seen.observed_on
    return seen_on is not None and seen_on <= award.awarded_on
