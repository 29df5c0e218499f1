"""Facts and evidence in sentences, and the questions where a fact is missing."""

from datetime import date
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from catalogue.accessibility.effective import Finding, Standing
from catalogue.accessibility.evidence import (
    DECLARED,
    IMPORTED,
    KNOWN,
    LABEL,
    MEASURED,
    NOT_APPLICABLE,
)
from catalogue.accessibility.fact import Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.place import DURATION
from catalogue.document import Observation
from catalogue.page import formats

from .sources import source_name

PERCENT = "%"
EVIDENCE = {  # method → with the day somebody looked, and without
    MEASURED: (
        lazy("Measured on site by %(source)s on %(day)s."),
        lazy("Measured on site by %(source)s, day not given."),
    ),
    DECLARED: (
        lazy("Declared by %(source)s on %(day)s."),
        lazy("Declared by %(source)s, day not given."),
    ),
    LABEL: (
        lazy("Taken from the label %(source)s, checked on %(day)s."),
        lazy("Taken from the label %(source)s, day not given."),
    ),
    IMPORTED: (
        lazy("Taken from the source %(source)s, which says it of %(day)s."),
        lazy("Taken from the source %(source)s, day not given."),
    ),
}


def fact_sentence(finding: Finding) -> str:
    """What holds of one fact today: seen, contested, expired, or not known."""
    fact = FACTS[finding.fact]
    if finding.standing is Standing.CONTESTED:
        return _("%(fact)s: two answers, and it is not settled which one is right.") % {
            "fact": fact.label
        }
    said = observation_sentence(finding.seen)
    if finding.standing is Standing.EXPIRED:
        return _("%(said)s To be confirmed: this information expired on %(day)s.") % {
            "said": said,
            "day": _day(finding.seen.expires_on),
        }
    return said


def observation_sentence(seen: Observation) -> str:
    """What one observation says, whether it still counts or not."""
    if FACTS[seen.fact].is_claim:
        return claim_sentence(seen)
    value = tuple(seen.value) if isinstance(seen.value, list) else seen.value
    return _said(seen.fact, seen.state, value, type(value), get_language())


def claim_sentence(seen: Observation) -> str:
    """A summary that somebody gave of a place: whose it is, and that it is no more."""
    said = {"claim": FACTS[seen.fact].label, "source": source_name(seen.source)}
    if seen.state != KNOWN:
        return _("“%(claim)s”: not known.") % said
    if seen.value:
        return _("“%(claim)s”: declared by %(source)s, not verified.") % said
    return _("“%(claim)s”: declared as not so by %(source)s, not verified.") % said


def evidence_sentence(seen: Observation) -> str:
    """Who said it, how they know, and when they looked."""
    dated, undated = EVIDENCE[seen.method]
    said = {"source": source_name(seen.source)}
    if seen.observed_on:
        text = str(dated) % {**said, "day": _day(seen.observed_on)}
    else:
        text = str(undated) % said
    if seen.inherited:
        return _("Seen in the building: %(evidence)s") % {"evidence": uncapital(text)}
    return text


def question(fact: str) -> str:
    """What to ask of a place in order to know a fact."""
    if fact == DURATION:
        return _("How long does a visit last?")
    return str(FACTS[fact].question)


def fact_label(fact: str) -> str:
    """The name of a fact, for lists."""
    return _("Duration of the visit") if fact == DURATION else str(FACTS[fact].label)


def duration_sentence(minutes: int) -> str:
    return _("A visit lasts %(time)s.") % {"time": formats.duration(minutes)}


def uncapital(text: str) -> str:
    """The text as it reads inside a sentence; an abbreviation keeps its capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


@lru_cache(maxsize=4_096)
def _said(fact: str, state: str, value: object, type_: type, language: str) -> str:
    """`type_` tells 1 from True, which are the same key."""
    known = FACTS[fact]
    if state == NOT_APPLICABLE:
        none = _("%(fact)s: there is none.") % {"fact": known.label}
        return str(known.none) if known.none else none
    if state != KNOWN:
        return _("%(fact)s: not known.") % {"fact": known.label}
    if value is True:
        return str(known.yes)
    if value is False or value == ():
        return str(known.no)
    return str(known.says) % {"value": _value(known, value, language)}


def _value(fact, value: object, language: str) -> str:
    if fact.kind is Kind.NUMBER:
        return _measure(value, fact.unit, language)
    codes = value if fact.kind is Kind.CHOICES else (value,)
    return formats.listed([str(fact.options[code]) for code in codes], language)


def _measure(value: float, unit: str, language: str) -> str:
    """“77 cm”, “4,5 %” (with a space in French), “3”."""
    if unit == PERCENT:
        return formats.percent(value, language)
    number = formats.number(value, language)
    return f"{number}{formats.SPACE}{unit}" if unit else number


def _day(day: date) -> str:
    return formats.short_day(day, get_language())
