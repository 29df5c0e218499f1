"""The registry of facts about access: whole, in both languages, true to its sources."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from catalogue.accessibility.fact import BUILT, SERVICE, Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.zones import ZONES
from tests.shared_data import real_file

CODES = {
    "arrival": """
        transit_stop_within_200m parking_onsite parking_adapted_onsite
        parking_adapted_within_200m parking_adapted_width_cm dropoff_zone
    """,
    "path": """
        path_exists path_firm_surface path_steps path_ramp path_lift_accessible
        path_slope_pct path_slope_length_m path_cross_slope_pct path_min_width_cm
        path_tactile_guidance path_rest_every_m
    """,
    "entrance": """
        entrance_easy_to_spot entrance_steps entrance_step_height_cm threshold_height_cm
        entrance_ramp entrance_ramp_slope_pct entrance_lift_accessible
        entrance_door_width_cm entrance_door_kind entrance_door_automatic
        glass_door_marked call_device sound_beacon 
        alternative_accessible_entrance
    """,
    "inside": """
        reception_visible_from_entrance inside_steps_to_service inside_ramp
        inside_lift_accessible lift_cabin_width_cm lift_cabin_depth_cm
        inside_min_width_cm turning_space_cm main_service_step_free_share
        counter_low_height_cm seating_available wheelchair_places quiet_space
        visual_alarm
    """,
    "stairs": "steps_handrail steps_contrasted",
    "vehicle": """
        vehicle_ramp_or_lift vehicle_wheelchair_places vehicle_tie_downs
    """,
    "toilets": """
        toilet_present toilet_adapted toilet_door_width_cm toilet_lateral_space_cm
        toilet_transfer_side adult_changing_table baby_changing_table
    """,
    "room": """
        rooms_accessible_count accessible_room_max_occupants adjoining_room
        bed_height_cm bed_clearance_cm hoist roll_in_shower shower_seat shower_bar
        room_wc_bar room_wc_space portable_visual_alarm
    """,
    "content": """
        audio_description captions_or_live_text written_content audio_only_content
        tactile_or_braille_content large_print_high_contrast easy_to_read_info
        pictogram_signage induction_loop noise_level
    """,
    "staff": """
        staff_training sign_language wheelchair_loan assistance_dog_welcome
        human_help_at_entrance
    """,
    "claims": """
        claim_reduced_mobility claim_wheelchair_autonomous
    """,
}

OPTIONS = {
    "path_ramp": ["none", "fixed", "removable"],
    "entrance_ramp": ["none", "fixed", "removable"],
    "entrance_door_kind": ["swing", "sliding", "revolving", "turnstile"],
    "call_device": ["button", "intercom", "video"],
    "inside_ramp": ["none", "fixed", "removable"],
    "main_service_step_free_share": ["none", "part", "all"],
    "toilet_transfer_side": ["left", "right", "both"],
    "induction_loop": ["none", "fixed", "portable"],
    "noise_level": ["quiet", "moderate", "noisy"],
    "staff_training": ["none", "untrained", "trained"],
    "sign_language": ["fsl", "ase", "bfi", "ssp", "ise", "ins"],
}

SCHEMAS = [
    f"acceslibre/schema/{name}/schema.json"
    for name in ("base", "hebergement", "grands_etablissements")
]

OBSERVED = [fact for fact in FACTS.values() if not fact.is_claim]
UNITS_OF_CODES = {"_cm": "cm", "_pct": "%", "_m": "m"}

by_code = pytest.mark.parametrize("fact", FACTS.values(), ids=list(FACTS))
observed = pytest.mark.parametrize(
    "fact", OBSERVED, ids=[fact.code for fact in OBSERVED]
)


def texts(fact) -> dict[str, str]:
    """Every text of a fact, in the language that is on."""
    fields = ("label", "question", "how", "yes", "no", "says", "none")
    said = {field: str(getattr(fact, field)) for field in fields}
    options = {f"option {code}": str(text) for code, text in fact.options.items()}
    return {field: text for field, text in (said | options).items() if text}


def test_the_facts_are_those_of_the_vocabulary_in_the_order_one_meets_them():
    wanted = [(code, zone) for zone, some in CODES.items() for code in some.split()]

    assert [(fact.code, fact.zone) for fact in FACTS.values()] == wanted


def test_the_zones_are_all_filled_and_in_their_order():
    assert list(dict.fromkeys(fact.zone for fact in FACTS.values())) == list(ZONES)


def test_the_options_are_those_of_the_vocabulary():
    found = {fact.code: list(fact.options) for fact in OBSERVED if fact.options}

    assert found == OPTIONS


@observed
def test_a_fact_has_a_question_and_the_sentences_of_its_kind(fact):
    wanted = {
        Kind.YES_NO: {"yes", "no"},
        Kind.NUMBER: {"says"},
        Kind.CHOICE: {"says"},
        Kind.CHOICES: {"says", "no"},
    }[fact.kind]
    said = {name for name in texts(fact) if not name.startswith("option")}

    assert said - {"none"} == {"label", "question", "how"} | wanted


@observed
def test_a_fact_is_in_both_languages(fact):
    with override("en"):
        english = texts(fact)
    with override("fr"):
        french = texts(fact)

    assert {name for name in english if english[name] == french[name]} == set()


@pytest.mark.parametrize("language", ["en", "fr"])
@observed
def test_sentences_of_a_fact_are_whole_and_hold_their_value(fact, language):
    with override(language):
        said = texts(fact)
    sentences = {name: said[name] for name in ("yes", "no", "none") if name in said}
    if "says" in said:
        sentences["says"] = said["says"] % {"value": "90 cm"}
        assert "90 cm" in sentences["says"]

    assert said["question"].endswith("?")
    assert all(
        one.endswith(".") and one[0].isupper() and "%" not in one
        for one in (*sentences.values(), said["how"])
    )


@observed
def test_a_number_has_the_unit_that_its_code_names(fact):
    named = [unit for end, unit in UNITS_OF_CODES.items() if fact.code.endswith(end)]

    assert fact.unit == (named[0] if named else "")


@by_code
def test_part_of_names_another_yes_or_no_fact(fact):
    if fact.part_of:
        assert FACTS[fact.part_of].kind is Kind.YES_NO
        assert fact.part_of != fact.code
        assert fact.none


def test_no_toilet_does_not_make_an_adapted_toilet_needless():
    assert (FACTS["toilet_adapted"].part_of, FACTS["toilet_adapted"].none) == ("", "")


@observed
def test_a_fact_is_shared_where_it_belongs_to_the_premises(fact):
    premises = {"arrival", "path", "entrance", "inside", "stairs", "toilets"}

    assert fact.inherited == (fact.zone in premises)
    assert fact.lasts in (BUILT, SERVICE)


def test_names_in_acceslibre_are_columns_of_its_published_schemas():
    columns = {
        field["name"]
        for name in SCHEMAS
        for field in json.loads(real_file(name).read_text(encoding="utf-8"))["fields"]
    }
    named = {name for fact in FACTS.values() for name in fact.acceslibre}

    assert named
    assert sorted(named - columns) == []


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("toilet_adapted", True),
        ("toilet_adapted", False),
        ("entrance_steps", 0),
        ("entrance_door_width_cm", 76.5),
        ("entrance_ramp", "none"),
        ("call_device", []),
        ("call_device", ["button", "video"]),
        ("sign_language", ["fsl"]),
    ],
)
def test_check_takes_values_of_the_kind(code, value):
    FACTS[code].check(value)


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("toilet_adapted", 1),
        ("toilet_adapted", None),
        ("toilet_adapted", "yes"),
        ("entrance_steps", True),
        ("entrance_steps", -1),
        ("entrance_steps", "0"),
        ("entrance_steps", 201),
        ("entrance_door_width_cm", float("nan")),
        ("path_slope_pct", 61),
        ("entrance_ramp", "steep"),
        ("entrance_ramp", ["fixed"]),
        ("entrance_ramp", None),
        ("call_device", "button"),
        ("call_device", ["none"]),
        ("call_device", ["button", "button"]),
        ("sign_language", ["fr"]),
        ("sign_language", [["fsl"]]),
    ],
)
def test_check_refuses_what_the_fact_cannot_be(code, value):
    with pytest.raises(ValidationError) as refused:
        FACTS[code].check(value)

    assert refused.value.code == "fact"
