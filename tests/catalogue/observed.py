"""A visit of which much was seen: known, contested, expired, inherited and declared."""

from datetime import date

import msgspec

from catalogue.document import Label
from tests.catalogue.accessibility.places import GOOD, NONE, seen
from tests.catalogue.documents import VISIT, offer

OFFICE = "l’office de tourisme"
FACTS = GOOD | {
    "parking_onsite": True,
    "parking_adapted_onsite": True,
    "parking_adapted_width_cm": 330,
    "entrance_steps": 2,
    "entrance_ramp": "removable",
    "entrance_ramp_slope_pct": 4.5,
    "glass_door_marked": NONE,
    "seating_available": True,
    "steps_handrail": True,
    "steps_contrasted": False,
    "call_device": ["button", "video"],
    "induction_loop": "portable",
    "staff_training": "trained",
}


PHOTO = "/media/images/porte.960.webp"


def _rows():
    for fact, value in FACTS.items():
        photo = PHOTO if fact == "entrance_door_width_cm" else ""
        yield seen(
            fact, value, source=OFFICE, expires_on=date(2031, 5, 12), photo=photo
        )
    yield seen(
        "wheelchair_loan",
        True,
        source=OFFICE,
        observed_on=date(2024, 6, 3),
        expires_on=date(2026, 6, 3),
    )
    yield seen("quiet_space", True, source=OFFICE)
    yield seen(
        "quiet_space",
        False,
        source="Mme Abadie",
        method="declared",
        observed_on=date(2026, 9, 14),
        note="La salle sert de réserve cet été.",
    )
    yield seen("toilet_present", True, source=OFFICE, inherited=True)
    yield seen(
        "transit_stop_within_200m",
        True,
        source="acceslibre",
        method="imported",
        source_ref="https://acceslibre.beta.gouv.fr/app/65-lourdes/",
    )
    yield seen(
        "claim_wheelchair_autonomous",
        True,
        source="M. Soulé, gérant",
        method="declared",
        observed_on=None,
    )


OBSERVED = msgspec.structs.replace(
    offer(
        "visit",
        "Musée des Eaux-Vives",
        "Eaux-Vives Museum",
        summary={"fr": "L’eau dans la montagne, de la source au moulin."},
    ),
    duration_minutes=90,
    contacts=VISIT.contacts,
    observations=list(_rows()),
    labels=[
        Label(
            "tourisme-handicap",
            family="mental",
            awarded_on=date(2024, 3, 1),
            expires_on=date(2029, 2, 28),
        )
    ],
)
