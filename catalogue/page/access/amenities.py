"""Yes-or-no facts that count today, as other machines read them."""

from catalogue.accessibility.effective import Findings, Standing
from catalogue.accessibility.fact import Kind
from catalogue.accessibility.facts import FACTS
from catalogue.page.shown import Shown


class Amenity(Shown, frozen=True):
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
