from datetime import date

import pytest
from django.utils.translation import override

from catalogue.page.access.unknown import counted, unknown_zones
from tests.catalogue.accessibility.places import place, seen


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def unknown(found) -> dict[str, str]:
    return {zone.label: zone.facts for zone in unknown_zones(found, "en")}


def test_what_a_place_has_or_cannot_have_is_not_missing():
    everything = unknown(place({}))
    known = unknown(place({"path_exists": False, "wheelchair_loan": True}))

    assert "wheelchair on loan" in everything["Staff and services"]
    assert "wheelchair on loan" not in known["Staff and services"]
    assert "From the street to the entrance" in everything
    assert "From the street to the entrance" not in known
    assert "Vehicle" not in everything
    assert "Entrance" not in unknown(place({}, kind="route"))


def test_what_was_set_back_to_unknown_is_missing_again():
    again = place({}, seen("wheelchair_loan", None))

    assert "wheelchair on loan" in unknown(again)["Staff and services"]


def test_what_is_to_be_confirmed_is_counted_apart_and_claims_not_at_all():
    everything = sum(len(text.split(", ")) for text in unknown(place({})).values())
    assert everything > 40
    found = place(
        {"entrance_steps": 0},
        seen("sound_beacon", True, expires_on=date(2026, 1, 1)),
        seen("wheelchair_loan", True),
        seen("wheelchair_loan", False),
        seen("claim_reduced_mobility", True),
    )

    assert counted(found).startswith("1 fact is known. 2 are to be confirmed. ")


def test_nothing_to_confirm_is_not_mentioned():
    assert "confirmed" not in counted(place({"entrance_steps": 0}))
