"""Every known fact, in the shape of A11yJSON's published interfaces."""

import msgspec
import pytest

from catalogue.a11yjson import UNTOLD, accessibility, place_info
from catalogue.accessibility.fact import Fact, Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.formula import ABSENT
from tests.catalogue.accessibility.places import DAY, NONE, place, seen
from tests.catalogue.documents import SERVICE
from tests.catalogue.observed import OBSERVED

from .shape import faults

BASE = "https://example.org"
TOLD = [f for f in FACTS.values() if f.a11yjson and f.code not in UNTOLD]
WITH = {  # what a fact needs beside itself to be told
    "parking_adapted_width_cm": {"parking_adapted_onsite": True},
    "main_service_step_free_share": {"entrance_steps": 0},
    "steps_handrail": {"entrance_steps": 2},
    "steps_contrasted": {"entrance_steps": 2},
    "toilet_lateral_space_cm": {"toilet_transfer_side": "both"},
}


def values_of(fact: Fact) -> list:
    if fact.kind is Kind.YES_NO:
        return [True, False]
    if fact.kind is Kind.NUMBER:
        return [0, 1, fact.maximum]
    if fact.kind is Kind.CHOICE:
        return list(fact.options)
    return [[], list(fact.options), *([one] for one in fact.options)]


def whole(known: dict, kind: str = "visit") -> dict:
    """A PlaceInfo around one Accessibility."""
    properties = {"category": kind, "accessibility": known}
    return {
        "properties": properties,
        "geometry": {"type": "Point", "coordinates": [0.1, 43.0]},
    }


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.code)
def test_every_value_of_every_fact_is_of_its_type(fact):
    for value in [*values_of(fact), ABSENT]:
        known = accessibility(WITH.get(fact.code, {}) | {fact.code: value}, "stay")
        assert faults(whole(known)) == []


@pytest.mark.parametrize("fact", TOLD, ids=lambda fact: fact.code)
def test_a_fact_that_a11yjson_has_changes_what_is_told(fact):
    beside = WITH.get(fact.code, {})
    without = accessibility(beside, "stay")

    assert any(
        accessibility(beside | {fact.code: value}, "stay") != without
        for value in values_of(fact)
    )


@pytest.mark.parametrize("code", UNTOLD)
def test_what_it_has_no_property_for_is_not_told(code):
    for value in values_of(FACTS[code]):
        assert accessibility({code: value}, "visit") == {}


def test_a_checker_that_finds_nothing_would_prove_nothing():
    wrong = accessibility({"entrance_door_width_cm": 77}, "visit")
    wrong["entrances"][0]["door"]["width"] = "77"
    wrong["entrances"][0]["handle"] = True
    wrong["staff"] = {"languages": []}

    assert faults(whole(wrong)) == [
        ".properties.accessibility.entrances[0].door.width: '77' is no quantity in "
        "['cm', 'm']",
        ".properties.accessibility.entrances[0].handle: not in Entrance",
        ".properties.accessibility.staff.languages: [] is no list of something",
    ]


def test_a_well_observed_place_is_told_whole():
    told = place_info(OBSERVED, DAY, BASE)

    assert faults(told) == []
    assert told["geometry"] == {"type": "Point", "coordinates": [-0.0462, 43.0949]}
    assert told["properties"]["infoPageUrl"]["en"] == BASE + OBSERVED.path["en"]
    assert told["properties"]["accessibility"] == {
        "parking": {"forWheelchairUsers": {"width": {"value": 330, "unit": "cm"}}},
        "pathways": {
            "widthAtObstacles": {"value": 140, "unit": "cm"},
            "surface": {
                "longitudinalSlope": {"value": 3, "unit": "percent"},
                "lateralSlope": {"value": 1, "unit": "percent"},
            },
        },
        "entrances": [
            {
                "isLevel": False,
                "hasFixedRamp": False,
                "hasRemovableRamp": True,
                "slopeAngle": {"value": 4.5, "unit": "percent"},
                "stairs": {"count": 2, "hasHandRail": True},
                "door": {
                    "width": {"value": 90, "unit": "cm"},
                    "thresholdHeight": {"value": 1, "unit": "cm"},
                    "isSliding": False,
                    "isRevolving": False,
                    "isTurnstile": False,
                    "hasIntercom": True,
                    "intercom": {"hasAudio": True, "hasVideoCamera": True},
                },
            }
        ],
        "restrooms": [{"isAccessibleWithWheelchair": True}],
        "pathwaysInside": {"width": {"value": 120, "unit": "cm"}},
        "hasInductionLoop": True,
    }


def test_what_does_not_count_is_not_told():
    """Claims, contested and expired facts, and what was set back to unknown."""
    rows = [
        seen("claim_reduced_mobility", True),
        seen("quiet_space", True),
        seen("quiet_space", False),
        seen("assistance_dog_welcome", True, expires_on=DAY.replace(year=2025)),
        seen("induction_loop", None),
    ]
    offer = msgspec.structs.replace(OBSERVED, observations=rows)

    assert "accessibility" not in place_info(offer, DAY, BASE)["properties"]


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"parking_onsite": False}, {"parking": None}),
        ({"parking_onsite": True}, {"parking": {}}),
        (
            {"parking_onsite": False, "parking_adapted_within_200m": True},
            {
                "parking": {
                    "forWheelchairUsers": {
                        "distanceToEntrance": {
                            "operator": "<=",
                            "value": 200,
                            "unit": "m",
                        }
                    }
                }
            },
        ),
        (
            {
                "parking_onsite": True,
                "parking_adapted_onsite": False,
                "parking_adapted_within_200m": False,
            },
            {"parking": {"forWheelchairUsers": None}},
        ),
        ({"path_exists": False}, {"pathways": None}),
        ({"toilet_present": False}, {"restrooms": None}),
        ({"entrance_door_kind": NONE}, {"entrances": [{"door": None}]}),
        ({"counter_low_height_cm": NONE}, {"desks": None}),
        ({"wheelchair_places": 0}, {"wheelchairPlaces": None}),
        ({"staff_training": "none"}, {"staff": None}),
        ({"staff_training": "trained"}, {}),
    ],
)
def test_none_is_null_and_unknown_is_missing(known, told):
    assert accessibility(place(known).values, "visit") == told


def test_a_place_that_is_not_known_has_no_point():
    assert "geometry" not in place_info(SERVICE, DAY, BASE)


def test_another_entrance_is_one_of_two():
    known = {"entrance_steps": 3, "alternative_accessible_entrance": True}

    assert accessibility(known, "visit")["entrances"] == [
        {"isMainEntrance": True, "isLevel": False, "stairs": {"count": 3}},
        {"isMainEntrance": False, "isLevel": True},
    ]


@pytest.mark.parametrize(
    ("ramp", "told"),
    [
        ("fixed", {"isLevel": False, "hasFixedRamp": True}),
        (
            "removable",
            {"isLevel": False, "hasFixedRamp": False, "hasRemovableRamp": True},
        ),
        ("none", {"hasFixedRamp": False, "hasRemovableRamp": False}),
    ],
)
def test_of_a_fixed_ramp_nothing_is_said_of_a_removable_one(ramp, told):
    assert accessibility({"entrance_ramp": ramp}, "visit") == {"entrances": [told]}
