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
from .formula import FALSE, ON_CONDITION, TRUE, UNKNOWN, Case, Truth
from .need import Need
from .place import Place
from .readings import Reading, Reason, readings_of

__all__ = ["Answer", "Reason", "Verdict", "answer_of", "judge", "truth_of"]


class Answer(StrEnum):
    SUITS = "suits"
    UNKNOWN = "unknown"
    DOES_NOT_SUIT = "does_not_suit"


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


_ANSWERS = {
    Truth.FALSE: Answer.DOES_NOT_SUIT,
    Truth.UNKNOWN: Answer.UNKNOWN,
    Truth.ON_CONDITION: Answer.SUITS,
    Truth.TRUE: Answer.SUITS,
}


def answer_of(truth: Truth) -> Answer:
    return _ANSWERS[truth]


def truth_of(need: Need, place: Place, case: Case) -> Truth:
    """All of its clauses together, and nothing about why."""
    least = TRUE
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
    found = readings_of(need, place, own or {}, alone)
    truth = min([one.truth for one in found], default=TRUE)
    answer, claims = answer_of(truth), _claims(need, place)
    if truth is UNKNOWN:
        return Verdict(
            need.code, answer, missing=_each(found, "missing"), claims=claims
        )
    reasons = tuple(
        [one.reason for one in found if truth is not FALSE or one.truth is FALSE]
    )
    return Verdict(
        need.code,
        answer,
        _each(found, "conditions") if truth is ON_CONDITION else (),
        reasons,
        claims=claims,
        valid_until=_valid_until(reasons, place),
    )


def _each(found: list[Reading], name: str) -> tuple[str, ...]:
    """Everything that one of them names, once."""
    return tuple(dict.fromkeys(code for one in found for code in getattr(one, name)))


def _claims(need: Need, place: Place) -> tuple[str, ...]:
    found = [place.findings.get(code) for code in need.claims]
    return tuple([one.fact for one in found if one and one.standing is Standing.KNOWN])


def _valid_until(reasons: tuple[Reason, ...], place: Place) -> date | None:
    findings = place.findings
    facts = {fact for reason in reasons for fact in reason.facts}
    used = [findings[fact] for fact in facts if fact in findings]
    days = [place.awards[one.label].last_day for one in reasons if one.label]
    return min(filter(None, [earliest_expiry(used), *days]), default=None)
