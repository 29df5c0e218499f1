"""What a verdict is given on: a place as it is known on one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from catalogue.document import Label, OfferDocument
from catalogue.labels import last_day, status

from .effective import Findings, Standing, effective
from .facts import FACTS
from .formula import ABSENT, Values
from .zones import ZONES

DURATION = "duration_minutes"  # read by formulas as if it were a fact
AWARD = "tourisme-handicap"


@dataclass(frozen=True, slots=True)
class Award:
    """A label in force for one family of disability."""

    awarded_on: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Place:
    """`values`: fact → value, for the formulas; `awards`: by family."""

    kind: str
    values: Values
    findings: Findings
    awards: Mapping[str, Award]


def place_of(offer: OfferDocument, day: date) -> Place:
    """What is known of an offer on that day."""
    findings = effective(offer.observations, day) if offer.observations else {}
    values = _values(offer.kind, findings)
    if offer.duration_minutes is not None:
        values[DURATION] = offer.duration_minutes
    return Place(offer.kind, values, findings, _awards(offer, day))


def holds_until(place: Place, labels: Iterable[Label], day: date) -> date | None:
    """The last day on which what is known of it is the same as on `day`; None: no end.

    What counts may expire, what contests it too, and a label may come into force.
    """
    seen = [
        one
        for found in place.findings.values()
        if found.counts or found.standing is Standing.CONTESTED
        for one in (found.seen, *(() if found.counts else found.against))
    ]
    ends = [one.expires_on for one in seen if one.expires_on]
    ends += [award.last_day for award in place.awards.values()]
    coming = [one.awarded_on for one in labels if one.scheme == AWARD]
    ends += [one - timedelta(days=1) for one in coming if one and one > day]
    return min(ends, default=None)


def _values(kind: str, findings: Findings) -> dict[str, object]:
    values = dict(_absent_from(kind))
    for code, found in findings.items():
        if code in values or FACTS[code].is_claim:
            continue
        if found.counts:
            values[code] = ABSENT if found.seen.value is None else found.seen.value
    for whole, parts in PARTS.items():
        if values.get(whole) is False or values.get(whole) is ABSENT:
            values.update(dict.fromkeys(parts, ABSENT))
    return values


@cache
def _absent_from(kind: str) -> dict[str, object]:
    """The facts of zones that an offer of this kind does not have."""
    none = {zone.code for zone in ZONES.values() if not zone.exists_for(kind)}
    return {fact.code: ABSENT for fact in FACTS.values() if fact.zone in none}


def _parts() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in FACTS.values():
        if fact.part_of:
            found.setdefault(fact.part_of, []).append(fact.code)
    return found


PARTS = _parts()


def _awards(offer: OfferDocument, day: date) -> dict[str, Award]:
    return {
        label.family: Award(label.awarded_on, last_day(label))
        for label in offer.labels
        if label.scheme == AWARD and label.family and status(label, day) == "in_force"
    }
