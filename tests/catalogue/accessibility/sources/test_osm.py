"""OpenStreetMap: tags of a place as facts, its wheelchair tag as a claim."""

from datetime import date

import pytest

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sources import SOURCES
from catalogue.accessibility.sources.osm.tags import CLAIM, TAGS
from catalogue.accessibility.sources.row import Row
from catalogue.imports.record import Observation
from tests.shared_data import real_file

from . import NODE as PLACE
from . import codes, facts, of_osm, table, written

# tags of ways and stairs, not of a place
OF_WAYS = {
    "surface",
    "incline",
    "incline:across",
    "width",
    "handrail",
    "door",
    "tactile_writing",
}


def test_a_place_with_all_its_tags():
    converted = of_osm(
        **{
            "wheelchair": "limited",
            "wheelchair:description": "One step",
            "toilets": "yes",
            "toilets:wheelchair": "no",
            "changing_table": "yes",
            "door:width": "0.85",
            "step_count": "1",
            "ramp:wheelchair": "no",
            "tactile_paving": "yes",
            "hearing_loop": "no",
            "automatic_door": "button",
            "capacity:disabled": "2",
            "check_date": "2024-02-03",
            "website": "https://gave.example/",
            "siret": "12345678901234",
        }
    )
    day = date(2024, 2, 3)

    assert converted.problems == ()
    assert facts(converted) == {
        "parking_adapted_onsite": True,
        "path_tactile_guidance": True,
        "entrance_steps": 1,
        "entrance_ramp": "none",
        "entrance_door_width_cm": 85.0,
        "entrance_door_automatic": True,
        "toilet_present": True,
        "toilet_adapted": False,
        "baby_changing_table": True,
        "induction_loop": "none",
        CLAIM: False,
    }
    assert converted.record == Row(
        external_id="node/1",
        name="Le Gave inventé",
        insee="65286",
        commune="Lourdes",
        latitude=43.0949,
        longitude=-0.0462,
        kinds=("eat",),
        references=(
            ("osm", "node/1"),
            ("siret", "12345678901234"),
            ("website", "gave.example"),
        ),
        facts=converted.record.facts,
    )
    assert {one.observed_on for one in converted.record.facts} == {day}


@pytest.mark.parametrize(
    ("value", "claim", "note"),
    [
        ("yes", True, ""),
        ("no", False, ""),
        ("limited", False, "wheelchair=limited"),
        ("designated", True, "wheelchair=designated"),
    ],
)
def test_wheelchair_is_kept_as_a_claim(value, claim, note):
    assert of_osm(wheelchair=value).record.facts == (
        Observation(CLAIM, claim, note=note),
    )
    assert FACTS[CLAIM].is_claim


def test_a_value_of_wheelchair_that_nobody_defined_says_nothing():
    converted = of_osm(wheelchair="bad")

    assert (facts(converted), codes(converted)) == ({}, ["unknown_code"])


def test_the_toilets_of_a_place_claim_nothing_of_the_place():
    """There the extract gives `toilets:wheelchair`, or else `wheelchair`."""
    converted = of_osm(type="toilettes_erp", wheelchair="no", changing_table="yes")

    assert facts(converted) == {"baby_changing_table": True}
    assert converted.record.silent == (CLAIM,)
    assert of_osm(type="toilettes_publiques", wheelchair="no").record.silent == ()


@pytest.mark.parametrize("value", ["limited", "partial"])
def test_partly_adapted_toilets_are_unknown(value):
    assert facts(of_osm(**{"toilets:wheelchair": value})) == {}


@pytest.mark.parametrize(
    ("width", "centimetres"),
    [("0.9", 90), ("0.90 m", 90), ("80 cm", 80), ("1.2", 120)],
)
def test_a_width_without_a_unit_is_in_metres(width, centimetres):
    assert facts(of_osm(**{"door:width": width})) == {
        "entrance_door_width_cm": centimetres
    }


@pytest.mark.parametrize(
    ("width", "code"), [("90", "range"), ("0.1", "range"), ("3'", "number")]
)
def test_a_width_that_no_door_has_is_unknown(width, code):
    converted = of_osm(**{"door:width": width})

    assert (facts(converted), codes(converted)) == ({}, [code])


def test_the_registry_s_tags_are_read_unless_ways_carry_them():
    named = {fact.osm for fact in FACTS.values() if fact.osm}

    assert named - {tag.key for tag in TAGS} - {"wheelchair"} == OF_WAYS


def test_the_day_of_the_extract_stands_beside_it(tmp_path):
    file = written(tmp_path / "data.csv", table([PLACE], ";"))
    with SOURCES["osm"].open(file) as delivery:
        assert delivery.day is None

    written(tmp_path / "metadata.csv", "ID;DATE_MAJ\nosm;2023-07-04\n")
    with SOURCES["osm"].open(tmp_path) as delivery:
        assert (delivery.day, delivery.total) == (date(2023, 7, 4), 1)


@pytest.mark.parametrize(
    ("name", "rows", "claims"),
    [("restaurant", 9158, 589), ("hosting", 3703, 322), ("toilets", 2656, 853)],
)
def test_the_real_extracts(name, rows, claims):
    source = SOURCES["osm"]
    with source.open(real_file(f"osm/geodatamine-{name}")) as delivery:
        found = [source.convert(raw) for raw in delivery]

    assert len(found) == rows
    assert all(one.record for one in found)
    assert sum(CLAIM in facts(one) for one in found) == claims
