"""What we know about access to a place, and what we do not know.

A claim is shown as somebody's claim; only what was observed is told as a fact.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from catalogue.accessibility.evidence import METHODS
from catalogue.accessibility.facts import FACTS, Fact
from catalogue.document import Observation, OfferDocument

from . import formats
from .contacts import ContactRow, access_contact


@dataclass(frozen=True, slots=True)
class Known:
    """One observation in words, and where it comes from."""

    label: str
    value: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Access:
    """`unknown`: labels of the facts that nobody observed. `contact`: whom to ask."""

    known: list[Known]
    claims: list[str]
    outdated: list[str]
    unknown: list[str]
    contact: ContactRow | None


def access(offer: OfferDocument, language: str, day: date) -> Access:
    """The section on access, as of `day`."""
    current = [seen for seen in offer.observations if not _expired(seen, day)]
    facts = [(FACTS.get(seen.fact), seen) for seen in current]
    observed = {seen.fact for seen in current}
    return Access(
        known=[_known(f, s, language) for f, s in facts if f and not f.is_claim],
        claims=[_claim(f, s, language) for f, s in facts if f and f.is_claim],
        outdated=_outdated(offer.observations, language, day),
        unknown=[
            str(fact.label)
            for fact in FACTS.values()
            if not fact.is_claim and fact.code not in observed
        ],
        contact=access_contact(offer, language),
    )


def _expired(seen: Observation, day: date) -> bool:
    return seen.expires_on is not None and seen.expires_on < day


def _known(fact: Fact, seen: Observation, language: str) -> Known:
    return Known(
        str(fact.label), _value(seen.value, language), _evidence(seen, language)
    )


def _claim(fact: Fact, seen: Observation, language: str) -> str:
    said = {"claim": str(fact.label), "source": seen.source}
    if seen.value is True:
        sentence = _("“%(claim)s”: declared by %(source)s, not verified.")
    elif seen.value is False:
        sentence = _("“%(claim)s”: declared as not so by %(source)s, not verified.")
    else:
        said["value"] = _value(seen.value, language)
        sentence = _("“%(claim)s”: %(value)s, declared by %(source)s, not verified.")
    return sentence % said


def _evidence(seen: Observation, language: str) -> str:
    method = str(METHODS[seen.method])
    when = formats.short_day(seen.observed_on, language) if seen.observed_on else ""
    return ", ".join(filter(None, (method, seen.source, when)))


def _outdated(found: list[Observation], language: str, day: date) -> list[str]:
    """Expired observations: shown as a question, no longer as an answer."""
    over = [seen for seen in found if _expired(seen, day) and seen.fact in FACTS]
    return [
        _("%(fact)s: the information expired on %(day)s, to be confirmed")
        % {
            "fact": str(FACTS[seen.fact].label),
            "day": formats.short_day(seen.expires_on, language),
        }
        for seen in over
    ]


def _value(value: object, language: str) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return formats.number(value, language)
    if isinstance(value, list):
        return formats.listed([str(item) for item in value], language)
    return str(value)
