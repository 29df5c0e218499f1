"""Verdicts in sentences.

The first sentence says the answer and the condition on which it holds. The words of a
search's groups are here too, so that a list and a page never differ.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from types import MappingProxyType

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from catalogue.accessibility.effective import Findings
from catalogue.accessibility.needs import CONDITIONS, NEEDS
from catalogue.accessibility.place import DURATION, Place
from catalogue.accessibility.verdict import Answer, Reason, Verdict
from catalogue.labels import FAMILIES
from catalogue.page import formats

from .seen import duration_sentence, fact_label, fact_sentence, uncapital

NOTHING: Findings = MappingProxyType({})


def verdict_sentence(verdict: Verdict, findings: Findings = NOTHING) -> str:
    """The answer with its condition, then what is missing and what is only declared.

    `findings`: those of the place; without them nothing is said of claims.
    """
    parts = [answer_sentence(verdict)]
    if verdict.answer is Answer.UNKNOWN:
        to_check = _("To check: %(points)s") % {"points": missing_facts(verdict)}
        parts += [f"{to_check}.", claims_sentence(verdict, findings)]
    return " ".join(filter(None, parts))


def answer_sentence(verdict: Verdict) -> str:
    """The first sentence alone."""
    if verdict.answer is Answer.DOES_NOT_SUIT:
        return _("Does not suit: %(points)s.") % {"points": points(verdict)}
    if verdict.answer is Answer.SUITS:
        return _suits(verdict)
    return may_suit(len(verdict.missing))


def may_suit(count: int) -> str:
    """“May suit: 2 things to check.”"""
    return ngettext(
        "May suit: %(count)s thing to check.",
        "May suit: %(count)s things to check.",
        count,
    ) % {"count": count}


def points(verdict: Verdict) -> str:
    """What was decided, in a few words each: “entrance and steps inside”."""
    labels = [str(reason.clause.label) for reason in verdict.reasons]
    return _listed(labels)


def missing_facts(verdict: Verdict) -> str:
    """The names of the facts that nobody knows yet, as a list."""
    return _listed([fact_label(fact) for fact in verdict.missing])


def reason_sentences(reason: Reason, place: Place) -> list[str]:
    """Why a clause was decided: what was seen, or the label that vouches for it."""
    if reason.label:
        return [label_sentence(reason.label, place)]
    said = (_fact(fact, place) for fact in reason.facts)
    return [sentence for sentence in said if sentence]


def label_sentence(family: str, place: Place) -> str:
    """A label in force, and until when."""
    last = formats.short_day(place.awards[family].last_day, get_language())
    return _(
        "The label Tourisme & Handicap for the family “%(family)s” vouches for it, "
        "until %(day)s."
    ) % {"family": FAMILIES[family], "day": last}


def claims_sentence(verdict: Verdict, findings: Findings) -> str:
    """What is only declared and settles nothing; "" where nothing is."""
    said = {bool(findings[c].value) for c in verdict.claims if c in findings}
    if said == {True, False}:
        return _("Declared accessible and declared not accessible: not verified.")
    if said == {True}:
        return _("Declared accessible, not verified.")
    return _("Declared not accessible, not verified.") if said else ""


def criteria_sentence(verdicts: Sequence[Verdict], findings: Findings) -> str:
    """All the needs of a visitor at once: the heading of a result in its group."""
    against = [one for one in verdicts if one.answer is Answer.DOES_NOT_SUIT]
    if against:
        failing = [str(r.clause.label) for one in against for r in one.reasons]
        return _("Does not meet: %(points)s") % {"points": _listed(failing)}
    missing = [fact_label(fact) for one in verdicts for fact in one.missing]
    if missing:
        return _("To check: %(points)s") % {"points": _listed(missing)}
    return _meets(checked_on(verdicts, findings))


def checked_on(verdicts: Iterable[Verdict], findings: Findings) -> date | None:
    """The day on which the oldest of the facts that decided was seen."""
    facts = {f for one in verdicts for reason in one.reasons for f in reason.facts}
    days = [findings[fact].seen.observed_on for fact in facts if fact in findings]
    return min(days) if days and all(days) else None


def _meets(day: date | None) -> str:
    if day is None:
        return _("Meets your criteria")
    shown = formats.short_day(day, get_language())
    return _("Meets your criteria (checked on %(day)s)") % {"day": shown}


def _suits(verdict: Verdict) -> str:
    said = {"suits": NEEDS[verdict.need].suits}
    if not verdict.conditions:
        return _("%(suits)s.") % said
    conditions = [str(CONDITIONS[code]) for code in verdict.conditions]
    said["conditions"] = formats.listed(conditions, get_language())
    return _("%(suits)s, %(conditions)s.") % said


def _fact(fact: str, place: Place) -> str:
    if fact == DURATION:
        return duration_sentence(place.values[DURATION])
    found = place.findings.get(fact)
    return fact_sentence(found) if found else ""


def _listed(labels: Iterable[str]) -> str:
    """Each once, as they read inside a sentence."""
    own = dict.fromkeys(uncapital(label) for label in labels)
    return formats.listed(list(own), get_language())
