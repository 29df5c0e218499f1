"""Every kind of bad input that can reach a flux, and what it gets."""

import json
import stat
import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from catalogue.imports.archive import Limits, open_files
from catalogue.imports.problem import FileStopped, Severity
from catalogue.imports.sources.datatourisme import SOURCE
from catalogue.imports.wording import meaning

from .datatourisme import allowed, converted, invented, timed

WARNING, REJECTED = Severity.WARNING, Severity.REJECTED


def text(record: dict) -> str:
    return json.dumps(record, ensure_ascii=False)


def put(*path, value):
    """A change: the value under `path` of a record."""

    def change(record: dict) -> bytes:
        target = record
        for key in path[:-1]:
            target = target[key]
        target[path[-1]] = value
        return json.dumps(record).encode()

    return change


def raw(old: str, new: str):
    """A change in the text of the record."""

    def change(record: dict) -> bytes:
        assert old in text(record)
        return text(record).replace(old, new).encode()

    return change


PLACE = ("isLocatedAt", 0)
GEO = (*PLACE, "schema:geo")
HOURS = (*PLACE, "schema:openingHoursSpecification", 0)
PRICE = ("offers", 0, "schema:priceSpecification", 0)
CONTACT = ("hasContact", 0)
LONG = ("hasDescription", 0, "dc:description", "fr", 0)
TITLE = ("rdfs:label", "fr", 0)
PICTURE = ("hasMainRepresentation", 0, "ebucore:hasRelatedResource", 0)
RIGHTS = ("hasMainRepresentation", 0, "ebucore:hasAnnotation", 0)
EPOCH = 1_767_225_600_000

ROWS: list[tuple[str, Callable[[dict], bytes], str, Severity]] = [
    # encoding
    ("utf-8-sig", lambda r: b"\xef\xbb\xbf" + text(r).encode(), "encoding", WARNING),
    ("utf-16", lambda r: text(r).encode("utf-16"), "encoding", WARNING),
    ("utf-16 without mark", lambda r: text(r).encode("utf-16-le"), "encoding", WARNING),
    ("cp1252", lambda r: text(r).encode("cp1252"), "encoding", REJECTED),
    ("mojibake", put(*TITLE, value="Musée des PyrÃ©nÃ©es"), "mojibake", WARNING),
    ("NUL escaped", raw("inventé du", "invent\\u0000 du"), "control_char", REJECTED),
    ("NUL raw", raw("inventé du", "invent\0 du"), "control_char", REJECTED),
    ("control characters", put(*TITLE, value="Mus\x8fée"), "control_char", WARNING),
    ("lone surrogate", raw("inventé du", "invent\\ud800 du"), "surrogate", REJECTED),
    ("nothing", lambda r: b"", "empty", REJECTED),
    ("blanks", lambda r: b" \n\t ", "empty", REJECTED),
    ("cut off", lambda r: text(r).encode()[:-40], "json", REJECTED),
    ("a web page", lambda r: b"<html><body>502</body></html>", "json", REJECTED),
    ("20 MB", lambda r: b'{"@id":"' + b"x" * 20_000_001 + b'"}', "too_large", REJECTED),
    # JSON
    ("NaN", raw('"allowedPersons": 120', '"allowedPersons": NaN'), "number", REJECTED),
    ("Infinity", raw(": 120", ": -Infinity"), "number", REJECTED),
    ("1e999", raw(": 120", ": 1e999"), "number", REJECTED),
    ("5,000 digits", raw(": 120", ": " + "9" * 5_000), "number", REJECTED),
    (
        "key twice",
        raw('"lastUpdate":', '"@id": "x", "lastUpdate":'),
        "duplicate_key",
        REJECTED,
    ),
    (
        "key twice, escaped",
        raw('"lastUpdate":', '"\\u0040id": "\\u0022\\u0022", "lastUpdate":'),
        "duplicate_key",
        REJECTED,
    ),
    (
        "key twice, deep",
        raw('"insee":', '"insee" :"31555","insee":'),
        "duplicate_key",
        REJECTED,
    ),
    ("deep", raw(": 120", ": " + "[" * 50_000 + "]" * 50_000), "depth", REJECTED),
    ("a list", lambda r: b"[]", "type", REJECTED),
    ("a number", lambda r: b"1", "type", REJECTED),
    # identity and structure
    (
        "no id",
        lambda r: text({k: v for k, v in r.items() if k != "@id"}).encode(),
        "identifier",
        REJECTED,
    ),
    (
        "id with zero width",
        put("@id", value="https://data.example/\u200b1"),
        "identifier",
        REJECTED,
    ),
    (
        "id of 3,000 characters",
        put("@id", value="https://x.example/" + "1" * 3_000),
        "identifier",
        REJECTED,
    ),
    ("id a number", put("@id", value=5), "type", REJECTED),
    (
        "type unknown",
        put("@type", value=["https://example.org/ns#Spaceport"]),
        "unclassified",
        WARNING,
    ),
    (
        "type says nothing",
        put("@type", value=["PointOfInterest"]),
        "unclassified",
        WARNING,
    ),
    ("type a number", put("@type", value=[7]), "type", REJECTED),
    (
        "title missing",
        put("rdfs:label", value={"en": ["Only English"]}),
        "title_missing",
        WARNING,
    ),
    ("title a number", put("rdfs:label", value={"fr": [12]}), "type", REJECTED),
    (
        "title in Chinese",
        put("rdfs:label", "zh", value=["博物馆"]),
        "language_not_kept",
        WARNING,
    ),
    ("place a text", put("isLocatedAt", value="Lourdes"), "type", REJECTED),
    ("features a number", put("hasFeature", value=3), "type", REJECTED),
    ("contact a text", put("hasContact", value=["+33562427740"]), "type", REJECTED),
    ("mass assignment", put("is_published", value=True), "ignored_field", WARNING),
    ("mass assignment of the key", put("pk", value=1), "ignored_field", WARNING),
    (
        "10,000 photographs",
        lambda r: put("hasRepresentation", value=r["hasRepresentation"] * 10_000)(r),
        "too_many",
        WARNING,
    ),
    (
        "100,000 telephones",
        put(*CONTACT, "schema:telephone", value=["0562427740"] * 100_000),
        "too_many",
        WARNING,
    ),
    (
        "1,000 descriptions",
        lambda r: put("hasDescription", value=r["hasDescription"] * 1_000)(r),
        "too_many",
        WARNING,
    ),
    (
        "1,000 periods",
        lambda r: put(
            *HOURS[:-1], value=[{**r["isLocatedAt"][0][HOURS[2]][0]}] * 1_000
        )(r),
        "too_many",
        WARNING,
    ),
    (
        "access in words",
        put("reducedMobilityAccess", value="inconnu"),
        "yes_or_no",
        WARNING,
    ),
    ("access N/A", put("reducedMobilityAccess", value="N/A"), "yes_or_no", WARNING),
    ("access 1", put("reducedMobilityAccess", value=1), "yes_or_no", WARNING),
    # text
    (
        "script",
        put(*LONG, value="<script>alert(1)</script>Bonjour"),
        "active_markup",
        WARNING,
    ),
    (
        "javascript link",
        put(*LONG, value='<a href="jav&#x09;ascript:alert(1)">ici</a>'),
        "active_markup",
        WARNING,
    ),
    (
        "onerror",
        put(*LONG, value="<img src=x onerror=alert(1)>Bonjour"),
        "active_markup",
        WARNING,
    ),
    (
        "svg",
        put(*LONG, value="<svg><style><img src=x></style></svg>Bonjour"),
        "active_markup",
        WARNING,
    ),
    ("markup", put(*LONG, value="<p style='x'>Un</p><p>Deux</p>"), "markup", WARNING),
    ("50,000 <", put(*LONG, value="<" * 50_000), "too_long", REJECTED),
    ("10 MB", put(*LONG, value="eau " * 2_500_000), "too_long", WARNING),
    ("long title", put(*TITLE, value="Musée " * 100), "too_long", WARNING),
    ("bidi", put(*TITLE, value="Musée\u202eevitan"), "bidi", WARNING),
    ("zero width", put(*TITLE, value="Mu\u200bsée"), "zero_width", WARNING),
    # numbers and coordinates
    ("latitude 91", put(*GEO, "schema:latitude", value="91"), "range", REJECTED),
    ("longitude 500", put(*GEO, "schema:longitude", value=500), "range", REJECTED),
    ("comma", put(*GEO, "schema:latitude", value="43,09"), "number", REJECTED),
    ("degrees", put(*GEO, "schema:latitude", value="43°05'42\"N"), "crs", REJECTED),
    ("Lambert-93", put(*GEO, "schema:longitude", value="449000"), "crs", REJECTED),
    ("Arabic digits", put(*GEO, "schema:latitude", value="٤٣.٠٩"), "number", REJECTED),
    ("latitude a list", put(*GEO, "schema:latitude", value=[["43"]]), "type", REJECTED),
    (
        "null island",
        put(
            *PLACE,
            "schema:geo",
            value={"schema:latitude": "0", "schema:longitude": "0"},
        ),
        "point_missing",
        WARNING,
    ),
    (
        "half a point",
        put(*PLACE, "schema:geo", value={"schema:latitude": "43.1"}),
        "point_missing",
        WARNING,
    ),
    ("price below 0", put(*PRICE, "schema:minPrice", value=["-5"]), "range", WARNING),
    ("price 1e18", put(*PRICE, "schema:minPrice", value=[1e18]), "range", REJECTED),
    (
        "price in words",
        put(*PRICE, "schema:minPrice", value=["à partir de 12 €"]),
        "price_in_words",
        WARNING,
    ),
    (
        "price 12.345",
        put(*PRICE, "schema:minPrice", value=["12.345"]),
        "number",
        WARNING,
    ),
    (
        "price in pounds",
        put(*PRICE, "schema:priceCurrency", value="GBP"),
        "currency",
        WARNING,
    ),
    (
        "price backwards",
        put(*PRICE, "schema:maxPrice", value=["3"]),
        "price_order",
        WARNING,
    ),
    ("capacity 2^40", put("allowedPersons", value=2**40), "range", REJECTED),
    ("capacity below 0", put("allowedPersons", value=-43), "range", WARNING),
    ("capacity in words", put("allowedPersons", value="vingt"), "number", WARNING),
    ("capacity true", put("allowedPersons", value=True), "type", REJECTED),
    # hours and dates
    (
        "30 February",
        put(*HOURS, "schema:validFrom", value="2026-02-30"),
        "date",
        WARNING,
    ),
    ("month 13", put(*HOURS, "schema:validFrom", value="2026-13-01"), "date", WARNING),
    ("day 0", put(*HOURS, "schema:validFrom", value="0000-00-00"), "date", WARNING),
    (
        "31/12/2026",
        put(*HOURS, "schema:validThrough", value="31/12/2026"),
        "date",
        WARNING,
    ),
    (
        "1 mars 2026",
        put(*HOURS, "schema:validThrough", value="1 mars 2026"),
        "date",
        WARNING,
    ),
    (
        "week date",
        put(*HOURS, "schema:validThrough", value="2026-W10-1"),
        "date",
        WARNING,
    ),
    ("epoch", put("lastUpdateDatatourisme", value=EPOCH), "type", WARNING),
    (
        "offset +25:00",
        put("lastUpdateDatatourisme", value="2026-01-01T00:00:00+25:00"),
        "date",
        WARNING,
    ),
    (
        "period backwards",
        put(*HOURS, "schema:validThrough", value="2025-01-01"),
        "order",
        WARNING,
    ),
    ("25 o'clock", put(*HOURS, "schema:opens", value="25:00"), "time", WARNING),
    ("9h", put(*HOURS, "schema:opens", value="9h"), "time", WARNING),
    (
        "weekday unknown",
        put(*HOURS, "schema:dayOfWeek", value=[{"@id": "schema:Lundi"}]),
        "weekday",
        WARNING,
    ),
    (
        "rights backwards",
        put(*RIGHTS, "rightsEndDate", value="2020-01-01"),
        "order",
        WARNING,
    ),
    (
        "label backwards",
        put("hasReview", 0, "reviewExpirationDate", value="2020-01-01"),
        "order",
        WARNING,
    ),
    # phones, addresses
    (
        "phone in letters",
        put(*CONTACT, "schema:telephone", value=["appelez-nous"]),
        "phone",
        WARNING,
    ),
    (
        "phone of 40 digits",
        put(*CONTACT, "schema:telephone", value=["0" * 40]),
        "phone",
        WARNING,
    ),
    (
        "two phones in one",
        put(*CONTACT, "schema:telephone", value=["0562427740 ou 0562427741"]),
        "phone",
        WARNING,
    ),
    (
        "premium number",
        put(*CONTACT, "schema:telephone", value=["0899 70 12 39"]),
        "premium_number",
        WARNING,
    ),
    (
        "e-mail with Bcc",
        put(*CONTACT, "schema:email", value=["a@b.example\nBcc: c@d.example"]),
        "email",
        WARNING,
    ),
    (
        "two e-mails in one",
        put(*CONTACT, "schema:email", value=["a@b.example, c@d.example"]),
        "email",
        WARNING,
    ),
    (
        "javascript:",
        put(*CONTACT, "foaf:homepage", value=["javascript:alert(1)"]),
        "url",
        WARNING,
    ),
    (
        "data:",
        put(*PICTURE, "ebucore:locator", value=["data:image/png;base64,AA"]),
        "url",
        WARNING,
    ),
    (
        "//host",
        put(*CONTACT, "foaf:homepage", value=["//musee.example"]),
        "url",
        WARNING,
    ),
    (
        "credentials",
        put(*CONTACT, "foaf:homepage", value=["http://u:p@musee.example"]),
        "url",
        WARNING,
    ),
    (
        "5,000 characters",
        put(*CONTACT, "foaf:homepage", value=["http://a.example/" + "x" * 5_000]),
        "url",
        WARNING,
    ),
    (
        "blanks in address",
        put(*CONTACT, "foaf:homepage", value=["http://a b.example"]),
        "url",
        WARNING,
    ),
    (
        "postal code",
        put(*PLACE, "schema:address", 0, "schema:postalCode", value="6510"),
        "postal_code",
        WARNING,
    ),
    (
        "SIRET from Excel",
        put("isOwnedBy", 0, "siret", value="1,23E+12"),
        "excel_damage",
        WARNING,
    ),
    ("language sp", put("availableLanguage", value=["sp"]), "language", WARNING),
    ("no author", put(*RIGHTS, "credits", value=[]), "image_without_author", WARNING),
    (
        "no licence",
        put(*RIGHTS, "ebucore:isCoveredBy", value=""),
        "image_without_licence",
        WARNING,
    ),
    (
        "no description of the image",
        put(*RIGHTS, "ebucore:title", value={"fr": ["IMG_12.JPG"]}),
        "image_without_alt",
        WARNING,
    ),
]


@pytest.mark.parametrize(
    ("change", "code", "severity"),
    [row[1:] for row in ROWS],
    ids=[row[0] for row in ROWS],
)
def test_bad_value_is_reported(change, code, severity):
    data = change(invented())
    found, taken = timed(converted, data)

    assert (code, severity) in {(p.code, p.severity) for p in found.problems}
    assert (found.record is None) == (severity is REJECTED)
    assert all(len(problem.found) <= 80 for problem in found.problems)
    assert taken <= allowed(data)


@pytest.mark.parametrize("name", ["museum", "concert", "loop"])
def test_sound_record_is_not_rejected(name):
    found = converted(invented(name))

    assert found.record is not None
    assert found.record.publish


@pytest.mark.parametrize("code", sorted({row[2] for row in ROWS}))
def test_every_code_is_worded(code):
    assert meaning(code) != code


def stopped(path: Path, limits: Limits | None = None) -> str:
    """The code for which a delivery is refused as a whole."""
    delivery = SOURCE.open(path) if limits is None else open_files(path, limits)
    with pytest.raises(FileStopped) as refusal:
        ExitStack().enter_context(delivery)
    assert str(refusal.value)
    assert meaning(refusal.value.code) != refusal.value.code
    return refusal.value.code


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<!DOCTYPE html><html><body>Erreur</body></html>", "html"),
        (b"\n <?xml version='1.0'?><feed/>", "html"),
        (b"PK\x03\x04 and nothing more", "archive"),
        (b"\x1f\x8b\x08 gz with garbage", "archive"),
        (b"just words", "archive"),
    ],
)
def test_file_that_is_no_zip_stops(tmp_path, data, code):
    path = tmp_path / "flux.zip"
    path.write_bytes(data)

    assert stopped(path) == code


def test_missing_file_stops(tmp_path):
    assert stopped(tmp_path / "nowhere.zip") == "no_file"


def test_truncated_zip_stops(tmp_path):
    path = zipped(
        tmp_path / "flux.zip", {"objects/a.json": json.dumps(invented()).encode()}
    )
    path.write_bytes(path.read_bytes()[:-60])

    assert stopped(path) == "archive"


def test_damaged_member_stops(tmp_path):
    path = zipped(
        tmp_path / "flux.zip", {"objects/a.json": json.dumps(invented()).encode()}
    )
    data = bytearray(path.read_bytes())
    data[200] ^= 0xFF
    path.write_bytes(bytes(data))

    assert stopped(path) == "archive"


def test_zip_bomb_stops(tmp_path):
    path = zipped(tmp_path / "flux.zip", {"objects/a.json": b" " * 50_000_000})

    assert path.stat().st_size < 60_000
    assert stopped(path) == "zip_bomb"


@pytest.mark.parametrize("name", ["inner.zip", "objects/a.json.GZ", "x.7z"])
def test_archive_in_the_archive_stops(tmp_path, name):
    assert stopped(zipped(tmp_path / "flux.zip", {name: b"PK"})) == "zip_bomb"


def test_too_many_files_stop(tmp_path):
    path = zipped(tmp_path / "flux.zip", {f"{n}.json": b"{}" for n in range(11)})

    assert stopped(path, Limits(files=10)) == "zip_bomb"


def test_too_much_in_all_stops(tmp_path):
    path = zipped(tmp_path / "flux.zip", {f"{n}.json": bytes(1_000) for n in range(11)})

    assert stopped(path, Limits(total=10_000)) == "zip_bomb"
    assert stopped(path, Limits(file=10)) == "too_large"


@pytest.mark.parametrize(
    "name",
    ["../../etc/x", "/etc/x", "C:/x", "C:\\x", "a\\..\\..\\x", "objects/../../x"],
)
def test_name_that_leads_out_stops(tmp_path, name):
    assert stopped(zipped(tmp_path / "flux.zip", {name: b"{}"})) == "zip_slip"


def test_link_in_a_zip_stops(tmp_path):
    member = zipfile.ZipInfo("objects/a.json")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "flux.zip", "w") as archive:
        archive.writestr(member, "/etc/passwd")

    assert stopped(tmp_path / "flux.zip") == "zip_slip"


def test_link_in_a_folder_stops(tmp_path):
    (tmp_path / "flux").mkdir()
    (tmp_path / "flux" / "a.json").symlink_to("/etc/passwd")

    assert stopped(tmp_path / "flux") == "zip_slip"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_equal_names_stop(tmp_path):
    with zipfile.ZipFile(tmp_path / "flux.zip", "w") as archive:
        archive.writestr("objects/a.json", "{}")
        archive.writestr("objects/a.json", "[]")

    assert stopped(tmp_path / "flux.zip") == "archive"


def test_encrypted_zip_stops(tmp_path):
    path = zipped(tmp_path / "flux.zip", {"a.json": b"{}"})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flag in the local header …
    data[data.index(b"PK\x01\x02") + 8] |= 1  # … and in the directory
    path.write_bytes(bytes(data))

    assert stopped(path) == "archive"


@pytest.mark.parametrize(
    "index",
    [
        b'[{"file": "a.json"}',
        b'{"file": "a.json"}',
        b'[{"label": "a"}]',
        b"[1]",
        b"[]",
        b'[{"file": "a.json"}, {"file": "a.json"}]',
        b'[{"file": "a.json"}, {"file": "b.json"}]',
        b'[{"file": "../../etc/passwd"}]',
        b"\xff\xff",
    ],
)
def test_index_that_does_not_match_stops(tmp_path, index):
    members = {"index.json": index, "objects/a.json": b"{}"}

    assert stopped(zipped(tmp_path / "flux.zip", members)) == "index"


def test_delivery_without_records_stops(tmp_path):
    members = {"index.json": b"[]", "context.jsonld": b"{}"}

    assert stopped(zipped(tmp_path / "flux.zip", members)) == "empty"


def test_national_size_is_within_the_limits(tmp_path):
    """Some 500,000 files of 8 kB, 7 to 1: far from every limit."""
    limits = Limits()

    assert limits.files >= 2 * 500_000
    assert limits.total >= 500_000 * 8_000
    assert limits.ratio >= 7 * 10
