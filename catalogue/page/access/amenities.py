"""Yes-or-no facts that count today, as other machines read them."""

from dataclasses import dataclass

from catalogue.accessibility.effective import Findings, Standing
from catalogue.accessibility.fact import Kind
from catalogue.accessibility.facts import FACTS


@dataclass(frozen=True, slots=True)
class Amenity:
    """`code`: of the fact; `label`: in the language of the page."""

    code: str
    label: str
    value: bool


def amenities(findings: Findings) -> tuple[Amenity, ...]:
    """Claims are none: they must not travel as facts."""
    return tuple(
        Amenity(code, str(fact.label), findings[code].value)
        for code, fact in FACTS.items()
        if fact.kind is Kind.YES_NO and not fact.is_claim
        if code in findings and findings[code].standing is Standing.KNOWN
    )
