"""What can be known about access to a place: one entry a fact.

A claim sums up what somebody says of a place; it is kept as said and is never
turned into a measurement.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Fact:
    """`is_claim`: said in general, not observed. `datatourisme`: its property."""

    code: str
    label: str
    is_claim: bool = False
    datatourisme: str = ""


FACTS = {
    fact.code: fact
    for fact in (
        Fact(
            "claim_reduced_mobility",
            _("Accessible with reduced mobility"),
            is_claim=True,
            datatourisme="reducedMobilityAccess",
        ),
        Fact(
            "claim_wheelchair_autonomous",
            _("Accessible in a wheelchair without help"),
            is_claim=True,
        ),
    )
}
