"""What somebody says of a place as a whole: kept as said, never a measurement."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import Fact

FACTS = (
    Fact(
        code="claim_reduced_mobility",
        label=_("Accessible with reduced mobility"),
        zone="claims",
        lasts=0,
        inherited=False,
        is_claim=True,
        datatourisme="reducedMobilityAccess",
    ),
    Fact(
        code="claim_wheelchair_autonomous",
        label=_("Accessible in a wheelchair without help"),
        zone="claims",
        lasts=0,
        inherited=False,
        is_claim=True,
        osm="wheelchair",
        apidae=("Accessible en fauteuil roulant en autonomie",),
    ),
)
