from datetime import date

from django.utils.translation import override

from catalogue.accessibility.effective import effective
from catalogue.page.access.amenities import Amenity, amenities
from tests.catalogue.accessibility.places import DAY, NONE, seen


def test_only_yes_or_no_facts_that_count_are_told():
    rows = [
        seen("wheelchair_loan", True),
        seen("sound_beacon", False),
        seen("glass_door_marked", NONE),
        seen("entrance_steps", 0),
        seen("toilet_adapted", True, expires_on=date(2026, 1, 1)),
        seen("claim_reduced_mobility", True),
        seen("quiet_space", None),
    ]
    with override("en"):
        told = amenities(effective(rows, DAY))

    assert told == (
        Amenity("sound_beacon", "Sound beacon", value=False),
        Amenity("wheelchair_loan", "Wheelchair on loan", value=True),
    )
