"""Does a place suit a need? Yes, no, or unknown, with what decided and what is missing.

Pure functions. *Suits* holds whatever the facts that nobody knows turn out to be, and
so does *does not suit*; *unknown* names a fact that would change it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .clauses import clause_truth
from .effective import Standing, earliest_expiry
from .explaining import conditions_of, deciding, missing_facts
from .formula import FALSE, ON_CONDITION, UNKNOWN, Case, Truth
from .need import Clause, Need
from .place import Place


class Answer(StrEnum):
    SUITS = "suits"
    UNKNOWN = "unknown"
    DOES_NOT_SUIT = "does_not_suit"


@dataclass(frozen=True, slots=True)
class Reason:
    """A clause that was decided, and the facts that decided it.

    `label`: the family of the label that vouches for it; "" where facts do.
    """

    clause: Clause
    facts: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one need.

    `conditions`: codes of `needs.CONDITIONS` on which *suits* hangs. `reasons`:
    of *suits* one a clause, of *does not suit* the clauses that fail. `missing`: the
    facts to find out next, the fewest first that could make it suit. `claims`: facts
    in which somebody declares it. `valid_until`: the last day on which it holds.
    """

    need: str
    answer: Answer
    conditions: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    missing: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    valid_until: date | None = None


def answer_of(truth: Truth) -> Answer:
    if truth is FALSE:
        return Answer.DOES_NOT_SUIT
    return Answer.UNKNOWN if truth is UNKNOWN else Answer.SUITS


def truth_of(need: Need, place: Place, case: Case) -> Truth:
    """All of its clauses together, and nothing about why."""
    least = Truth.TRUE
    for clause in need.clauses:
        if clause.asked_of(place.kind):
            least = min(least, clause_truth(clause, place, case))
            if least is FALSE:
                return FALSE
    return least


def judge(
    need: Need, place: Place, own: Mapping[str, float] | None = None, alone=False
) -> Verdict:
    """The verdict with its reasons. `own`: personal limits, by threshold."""
    case = Case(place.values, need.limits_of(own or {}), alone)
    clauses = [one for one in need.clauses if one.asked_of(place.kind)]
    found = [(one, clause_truth(one, place, case)) for one in clauses]
    truth = min((one for _, one in found), default=Truth.TRUE)
    answer = answer_of(truth)
    made = {"need": need.code, "answer": answer, "claims": _claims(need, place)}
    if answer is Answer.UNKNOWN:
        return Verdict(**made, missing=_missing(found, place, case))
    decided = [one for one, its in found if answer is Answer.SUITS or its is FALSE]
    reasons = tuple(_reason(one, place, case) for one in decided)
    return Verdict(
        **made,
        reasons=reasons,
        conditions=_conditions(found, case) if truth is ON_CONDITION else (),
        valid_until=_valid_until(reasons, place),
    )


def _missing(found, place: Place, case: Case) -> tuple[str, ...]:
    open_ones = [one for one, truth in found if truth is UNKNOWN]
    facts = [f for one in open_ones for f in missing_facts(one, place, case)]
    return tuple(dict.fromkeys(facts))


def _conditions(found, case: Case) -> tuple[str, ...]:
    codes = [
        code
        for one, truth in found
        if truth is ON_CONDITION
        for code in conditions_of(one.formula, case)
    ]
    return tuple(dict.fromkeys(codes))


def _reason(clause: Clause, place: Place, case: Case) -> Reason:
    by_facts = clause.formula.truth(case)
    facts = tuple(dict.fromkeys(deciding(clause.formula, case)))
    if by_facts is clause_truth(clause, place, case):
        return Reason(clause, facts)
    family = next(iter(clause.guaranteed_by & place.awards.keys()))
    return Reason(clause, (), label=family)


def _claims(need: Need, place: Place) -> tuple[str, ...]:
    found = place.findings
    return tuple(
        c for c in need.claims if c in found and found[c].standing is Standing.KNOWN
    )


def _valid_until(reasons: tuple[Reason, ...], place: Place) -> date | None:
    facts = {fact for reason in reasons for fact in reason.facts}
    used = [place.findings[fact] for fact in facts if fact in place.findings]
    days = [place.awards[one.label].last_day for one in reasons if one.label]
    return min(filter(None, [earliest_expiry(used), *days]), default=None)
