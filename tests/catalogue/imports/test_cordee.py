import json
import zipfile

import pytest
from django.utils import translation

from catalogue.imports.problem import FileStopped, Problem, Severity
from catalogue.imports.record import OfferRecord, Place, Price
from catalogue.imports.source import Raw
from catalogue.imports.sources import SOURCES

CORDEE = SOURCES["cordee"]
GOOD = {
    "external_id": "moulin",
    "kind": "visit",
    "title": {"fr": "Moulin", "en": "Mill"},
    "place": {"insee": "65286", "latitude": 43.1, "longitude": -0.05},
    "prices": [{"amount": "6.50"}],
}


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def convert(data) -> tuple:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return CORDEE.convert(Raw("visits.json/0", raw))


def rejected(pointer, code, found="", expected="", record="moulin") -> tuple:
    problem = Problem(
        record=record,
        pointer=pointer,
        code=code,
        found=found,
        expected=expected,
        severity=Severity.REJECTED,
    )
    return (None, (problem,))


def write(folder, **files):
    for name, value in files.items():
        (folder / f"{name}.json").write_text(json.dumps(value))
    return folder


def test_good_record_is_taken_whole():
    expected = OfferRecord(
        external_id="moulin",
        kind="visit",
        title={"fr": "Moulin", "en": "Mill"},
        place=Place(insee="65286", latitude=43.1, longitude=-0.05),
        prices=(Price(amount="6.50"),),
    )

    record, problems = convert(GOOD)

    assert problems == ()
    assert str(record.prices[0].amount) == "6.50"
    assert record.place == expected.place
    assert record.title == expected.title


@pytest.mark.parametrize(
    ("changes", "pointer", "code", "found", "expected"),
    [
        pytest.param(
            {"prices": [{"amount": "six"}]},
            "/prices/0/amount",
            "type",
            "six",
            "Invalid decimal string",
            id="amount in words",
        ),
        pytest.param(
            {"prices": [{"amout": "6"}]},
            "/prices/0/amout",
            "unknown_field",
            "6",
            "a field of the record",
            id="misspelt field",
        ),
        pytest.param(
            {"capacity": "40"},
            "/capacity",
            "type",
            "40",
            "Expected `int | null`, got `str`",
            id="number as text",
        ),
        pytest.param(
            {"place": ["Lourdes"]},
            "/place",
            "type",
            "['Lourdes']",
            "Expected `object`, got `array`",
            id="list instead of object",
        ),
        pytest.param(
            {"contacts": [{"channel": "website", "value": "javascript:alert(1)"}]},
            "/contacts/0/value",
            "url",
            "javascript:alert(1)",
            "http:// or https:// and a host",
            id="script as address",
        ),
        pytest.param(
            {"provider": {"legal_name": "A", "contacts": [
                {"channel": "phone", "value": "12"}]}},
            "/provider/contacts/0/value",
            "phone",
            "12",
            "a telephone number as +33 5 62 42 77 40",
            id="short telephone number",
        ),
    ],
)  # fmt: skip
def test_wrong_value_rejects_with_its_pointer(changes, pointer, code, found, expected):
    assert convert(GOOD | changes) == rejected(pointer, code, found, expected)


def test_title_in_no_language_map_is_named():
    record, problems = convert(GOOD | {"title": {"fr": 7}})

    assert record is None
    assert [(p.pointer, p.code) for p in problems] == [("/title", "type")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"external_id": "a", "external_id": "b"}', "duplicate_key"),
        (b'{"external_id": "a\\u0000"}', "control_char"),
        (b'{"external_id": "a", "capacity": 1e999}', "number"),
        (b"[1]", "type"),
        (b'{"kind": "visit"}', "identifier"),
        ('{"external_id": "a\u200bb"}'.encode(), "identifier"),
    ],
)
def test_what_strict_json_refuses_is_rejected_under_the_name_of_its_place(data, code):
    record, problems = convert(data)

    assert record is None
    assert [(p.record, p.code) for p in problems] == [("visits.json/0", code)]


def test_markup_becomes_text_and_is_told():
    record, problems = convert(GOOD | {"description": {"fr": "<p>Une <b>roue</b></p>"}})

    assert record.description == {"fr": "Une roue"}
    assert [(p.pointer, p.code, p.severity) for p in problems] == [
        ("/description/fr", "markup", Severity.WARNING)
    ]


def test_folder_gives_every_record_in_the_order_of_the_files(tmp_path):
    write(tmp_path, b=[{"n": 3}], a=[{"n": 1}, {"n": 2}])

    with CORDEE.open(tmp_path) as delivery:
        names = [raw.name for raw in delivery]
        values = [json.loads(raw.data)["n"] for raw in delivery]

        assert delivery.total == 3
    assert names == ["a.json/0", "a.json/1", "b.json/0"]
    assert values == [1, 2, 3]


def test_zip_with_a_folder_finds_its_attachments_and_nothing_else(tmp_path):
    path = tmp_path / "demo.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("demo/visits.json", "[]")
        archive.writestr("demo/images/a.jpg", b"picture")
        archive.writestr("demo/secret.txt", b"no")

    with CORDEE.open(path) as delivery:
        found = [
            delivery.attachment(name)
            for name in ("images/a.jpg", "images/b.jpg", "secret.txt")
        ]
        led_out = delivery.attachment("images/../secret.txt")

    assert found == [b"picture", None, None]
    assert led_out is None


@pytest.mark.parametrize(
    ("files", "code"),
    [
        pytest.param({}, "empty", id="no JSON file"),
        pytest.param({"a.json": '[{"n": 1}'}, "json", id="cut off"),
        pytest.param({"a.json": '{"n": 1}'}, "json", id="no array"),
        pytest.param({"a.json": "[]", "x/b.json": "[]"}, "layout", id="two folders"),
    ],
)
def test_delivery_that_is_none_is_stopped(tmp_path, files, code):
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    with pytest.raises(FileStopped) as stopped, CORDEE.open(tmp_path):
        pass

    assert stopped.value.code == code
