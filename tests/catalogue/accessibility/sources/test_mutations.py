"""Whatever stands in a row: no exception, no fact out of nothing, no bad value."""

import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sources import SOURCES
from catalogue.accessibility.sources.acceslibre.columns import COLUMNS
from catalogue.accessibility.sources.osm.tags import TAGS
from catalogue.accessibility.sources.row import Row
from catalogue.imports.source import Raw

from . import NODE, OBJECT, PLACE, facts, of_acceslibre, of_osm
from .test_acceslibre import FULL

WORDS = st.sampled_from(
    ["True", "False", "", "0", "1", "90", "-1", "oui", "aucune", "fixe", "légère"]
    + ["bim,lsf", '["th"]', '["moteur"]', "NaN", "2026-02-30", "9" * 40, "\0", "é"]
    + ["yes", "no", "limited", "0.9", "<script>", "=1+1", "\u202e", "[[[", "{}"]
)
CELL = WORDS | st.text(max_size=30)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | CELL,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(CELL, inner, max_size=3)
    ),
    max_leaves=6,
)


def sound(converted) -> None:
    """The facts are of the registry, once each, with values that they take."""
    if converted.record is None:
        assert converted.problems
        return
    codes = [one.fact for one in converted.record.facts]
    assert len(codes) == len(set(codes))
    for one in converted.record.facts:
        if one.state == "known":
            FACTS[one.fact].check(one.value)
        else:
            assert (one.state, one.value) == ("not_applicable", None)
    packed = msgspec.msgpack.encode(converted.record)
    assert msgspec.msgpack.decode(packed, type=Row) == converted.record


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.sampled_from([*COLUMNS, *PLACE]), CELL, max_size=4))
def test_any_cells_of_acceslibre(cells):
    sound(of_acceslibre(**(FULL | cells)))


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([t.key for t in TAGS] + list(NODE)), CELL))
def test_any_cells_of_osm(cells):
    sound(of_osm(**cells))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(OBJECT)), ANY)
def test_any_value_in_an_object_of_apidae(key, value):
    data = json.dumps(OBJECT | {key: value}).encode()

    sound(SOURCES["apidae"].convert(Raw("0", data)))


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_any_value_among_the_criteria(value):
    data = json.dumps(OBJECT | {"prestations": {"tourismesAdaptes": [value]}})

    sound(SOURCES["apidae"].convert(Raw("0", data.encode())))


@pytest.mark.parametrize("name", [*COLUMNS])
def test_an_emptied_cell_takes_facts_away_and_adds_none(name):
    whole, less = (
        facts(of_acceslibre(**FULL)),
        facts(of_acceslibre(**FULL | {name: ""})),
    )

    assert less.keys() <= whole.keys() | {"path_slope_pct"}
