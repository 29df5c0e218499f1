"""Every kind of bad input that can reach a source of facts, and what it gets."""

import json

import pytest

from catalogue.accessibility.importing.wording import meaning
from catalogue.accessibility.sources import SOURCES
from catalogue.imports.problem import FileStopped, Severity
from catalogue.imports.source import Raw

from . import (
    OBJECT,
    PLACE,
    adapted,
    facts,
    of_acceslibre,
    of_apidae,
    of_osm,
    table,
    written,
)

WARNING, REJECTED = Severity.WARNING, Severity.REJECTED


CELLS = [
    # yes or no: three values, and unknown is never a no
    ({"sanitaires_adaptes": "oui"}, "yes_or_no", WARNING),
    ({"sanitaires_adaptes": "N/A"}, "yes_or_no", WARNING),
    ({"sanitaires_adaptes": "inconnu"}, "yes_or_no", WARNING),
    ({"sanitaires_adaptes": "2"}, "yes_or_no", WARNING),
    # numbers
    ({"entree_largeur_mini": "-5"}, "range", WARNING),
    ({"entree_largeur_mini": "1e3"}, "number", WARNING),
    ({"entree_largeur_mini": "0,8"}, "number", WARNING),
    ({"entree_largeur_mini": "80 cm"}, "number", WARNING),
    ({"entree_largeur_mini": "9" * 29}, "range", REJECTED),
    ({"entree_marches": "1099511627776"}, "range", REJECTED),
    ({"entree_marches": "NaN"}, "number", WARNING),
    # lists and codes
    ({"entree_marches_rampe": "oui"}, "unknown_code", WARNING),
    ({"accueil_equipements_malentendants": '["bim"'}, "json", WARNING),
    ({"accueil_equipements_malentendants": "[1]"}, "type", WARNING),
    ({"accueil_equipements_malentendants": "[" * 9_999}, "json", WARNING),
    ({"accueil_equipements_malentendants": "bim,boucle"}, "unknown_code", WARNING),
    # which place
    ({"id": ""}, "identifier", REJECTED),
    ({"id": "a\u200bb"}, "identifier", REJECTED),
    ({"id": "a" * 251}, "identifier", REJECTED),
    ({"name": ""}, "name_missing", REJECTED),
    ({"name": "Mus\0ée"}, "control_char", REJECTED),
    ({"name": "PyrÃ©nÃ©es"}, "mojibake", WARNING),
    ({"name": "Musée \u202einversé"}, "bidi", WARNING),
    ({"name": "a" * 300}, "too_long", WARNING),
    ({"latitude": "91"}, "range", REJECTED),
    ({"latitude": "43,09"}, "number", REJECTED),
    ({"latitude": "nan"}, "number", REJECTED),
    ({"latitude": "43°05'42\"N"}, "crs", REJECTED),
    ({"longitude": "449000"}, "crs", REJECTED),
    ({"siret": "1,23E+13"}, "excel_damage", WARNING),
    ({"siret": "123"}, "siret", WARNING),
    ({"code_insee": "2C001"}, "insee", WARNING),
    ({"updated_at": "31/12/2025"}, "date", WARNING),
    ({"updated_at": "2025-02-30"}, "date", WARNING),
]


@pytest.mark.parametrize(("cells", "code", "severity"), CELLS)
def test_a_bad_cell_is_reported_and_makes_no_fact(cells, code, severity):
    converted = of_acceslibre(**cells)

    assert (converted.problems[0].code, converted.problems[0].severity) == (
        code,
        severity,
    )
    assert next(iter(cells)) in converted.problems[0].pointer
    assert len(converted.problems[0].found) <= 80
    assert (converted.record is None) == (severity is REJECTED)
    if converted.record:
        assert facts(converted) == {}


def test_control_a_good_row_has_no_problem():
    assert of_acceslibre(sanitaires_adaptes="True").problems == ()


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"osm_id": "1"}, "identifier"),
        ({"Y": "1e999"}, "number"),
        ({"step_count": "999999"}, "range"),
    ],
)
def test_a_bad_place_of_osm_is_rejected(cells, code):
    converted = of_osm(**cells)

    assert (converted.record, converted.problems[0].code) == (None, code)


OBJECTS = [
    ({"id": None}, "identifier", REJECTED),
    ({"id": "abc"}, "number", WARNING),
    ({"id": True}, "type", REJECTED),
    ({"nom": {}}, "name_missing", REJECTED),
    ({"nom": "Hôtel"}, "type", WARNING),
    ({"prestations": []}, "type", WARNING),
    (adapted() | {"prestations": {"tourismesAdaptes": {}}}, "type", WARNING),
    ({"prestations": {"tourismesAdaptes": ["oui"]}}, "type", WARNING),
    ({"prestations": {"tourismesAdaptes": [{}] * 201}}, "too_many", WARNING),
    ({"gestion": {"dateModification": "hier"}}, "date", WARNING),
]


@pytest.mark.parametrize(("changes", "code", "severity"), OBJECTS)
def test_a_bad_object_is_reported_with_a_pointer(changes, code, severity):
    converted = of_apidae(**changes)

    assert (converted.problems[0].code, converted.problems[0].severity) == (
        code,
        severity,
    )
    assert converted.problems[0].pointer.startswith("/")
    if converted.record:
        assert facts(converted) == {}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", "type"),
        (b'{"id": 1, "id": 2}', "duplicate_key"),
        (b'{"id": NaN}', "number"),
        (b'{"id": "\\u0000"}', "control_char"),
        (b'{"id": "\\ud800"}', "surrogate"),
        (b"{" * 50_000, "depth"),
        (b'{"id": 1', "json"),
        (b"", "empty"),
    ],
)
def test_an_object_that_is_no_json_object_is_rejected(data, code):
    converted = SOURCES["apidae"].convert(Raw("0", data))

    assert converted.record is None
    assert converted.problems[0].code in (code, "json")


FILES = [
    ("acceslibre", b"", "empty"),
    ("acceslibre", b" \n ", "empty"),
    ("acceslibre", b"<html></html>", "html"),
    ("acceslibre", b"a,b\n1,2\n", "header"),
    ("acceslibre", table([PLACE]).replace("activite", "name"), "header"),
    ("acceslibre", table([PLACE]).encode("cp1252"), "encoding"),
    ("acceslibre", table([PLACE]).encode("utf-16"), "encoding"),
    ("acceslibre", table([PLACE])[:-20], "truncated"),
    ("acceslibre", table([PLACE]) + '"never closed, 1\n', "truncated"),
    ("osm", table([PLACE]), "header"),
    ("apidae", b'{"numFound": 3}', "index"),
    ("apidae", b"[]", "empty"),
    ("apidae", b'[{"id": 1}, {"id"', "json"),
    ("apidae", json.dumps(OBJECT).encode("cp1252"), None),
]


@pytest.mark.parametrize(("source", "content", "code"), FILES)
def test_a_file_that_is_not_whole_stops(tmp_path, source, content, code):
    path = written(tmp_path / ("a.json" if source == "apidae" else "a.csv"), content)
    if code is None:  # plain ASCII: the control
        with SOURCES[source].open(path) as delivery:
            assert delivery.total == 1
        return
    with pytest.raises(FileStopped) as stopped, SOURCES[source].open(path):
        pass

    assert stopped.value.code == code


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_columns_are_found_by_name_in_any_order(tmp_path, delimiter):
    turned = dict(reversed(PLACE.items())) | {"sanitaires_presence": "True"}
    text = "\ufeff" + table([turned], delimiter)
    source = SOURCES["acceslibre"]
    with source.open(written(tmp_path / "a.csv", text)) as delivery:
        (converted,) = map(source.convert, delivery)

    assert facts(converted) == {"toilet_present": True}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("1,2,3\n", "columns"),
        (",".join(["x"] * 9) + "\n", "columns"),
        ('"a"b,,,,,,,\n', "csv"),
        ("a," + "b" * 20_001 + ",,,,,,\n", "too_long"),
    ],
)
def test_a_bad_line_is_rejected_and_the_next_one_read(tmp_path, line, code):
    text = table([PLACE]) + line + table([PLACE | {"id": "b2"}]).split("\n", 1)[1]
    source = SOURCES["acceslibre"]
    with source.open(written(tmp_path / "a.csv", text)) as delivery:
        found = [source.convert(raw) for raw in delivery]

    assert [
        one.record.external_id if one.record else one.problems[0].code for one in found
    ] == ["b1f0", code, "b2"]
    assert found[1].problems[0].pointer == "line 3"


def test_every_code_has_words():
    known = {code for _cells, code, _severity in CELLS}
    known |= {code for _source, _content, code in FILES if code}

    assert {code for code in known if meaning(code) == code} == set()
