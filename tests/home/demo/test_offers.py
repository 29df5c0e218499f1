import json
import re
from collections import Counter
from urllib.parse import urlsplit

import pytest

from catalogue import kinds, sectors
from catalogue.accessibility.facts import FACTS
from catalogue.imports.place import metres
from catalogue.imports.runner import import_offers
from catalogue.imports.sources import SOURCES
from catalogue.models import Price
from catalogue.opening import parse
from config.languages import CODES
from home.demo import illustrations, tracks
from home.demo.delivery import OFFERS
from home.demo.loading import COMMUNES
from tests.home.demo.records import all_records, contacts
from tests.shared_data import real_file

RESERVED = re.compile(r"\+33(19900|26191|35301|46571|53649|63998)\d{4}")  # ARCEP
KINDS_AT_LEAST = {
    "stay": 28, "eat": 20, "visit": 22, "do": 18, "event": 14, "route": 12,
    "venue": 8, "transport": 4, "service": 4,
}  # fmt: skip
SECTORS_AT_LEAST = {
    "cycling": 25, "heritage": 25, "accessible": 25, "families": 25, "city": 25,
    "mice": 15,
}  # fmt: skip
BY_KIND_AND_ID = pytest.mark.parametrize(
    "record", all_records(), ids=lambda record: record.external_id
)


def counted(values) -> Counter:
    return Counter(values)


def words(text: str) -> int:
    return len(re.findall(r"[\w'’-]+", text))


def test_there_are_enough_offers_of_every_kind():
    assert set(KINDS_AT_LEAST) == set(kinds.KINDS)
    assert counted(r.kind for r in all_records()) >= Counter(KINDS_AT_LEAST)


def test_there_are_enough_offers_of_every_sector():
    assert set(SECTORS_AT_LEAST) == set(sectors.SECTORS)
    found = counted(sector for r in all_records() for sector in r.sectors)
    assert found >= Counter(SECTORS_AT_LEAST)


def test_identifiers_and_titles_are_all_different():
    assert counted(r.external_id for r in all_records()).most_common(1)[0][1] == 1
    for language in ("fr", "en"):
        titles = counted(r.title[language] for r in all_records())
        assert titles.most_common(1)[0][1] == 1


@pytest.mark.django_db
def test_importer_takes_every_offer_and_misses_only_what_is_drawn():
    report = import_offers(SOURCES["cordee"], OFFERS, dry_run=True)

    assert report.stopped == ""
    assert report.counts.created == len(all_records())
    assert {problem.code for problem in report.problems} <= {"missing_file"}


@BY_KIND_AND_ID
def test_texts_are_in_both_languages_and_of_a_readable_length(record):
    for language in ("fr", "en"):
        assert 15 <= words(record.summary[language]) <= 30
        assert 50 <= words(record.description[language]) <= 110
        assert "!" not in record.summary[language] + record.description[language]
    assert set(record.title) == set(record.summary) <= set(CODES)


@BY_KIND_AND_ID
def test_every_small_text_is_in_both_languages(record):
    small = [
        *(price.label for price in record.prices or ()),
        *(price.includes for price in record.prices or ()),
        *(image.alt for image in record.images),
        *(closure.reason for closure in record.closures or ()),
        *(theme.label for theme in record.themes or ()),
        *(stage.name for stage in record.stages or ()),
        *(notice.text for notice in record.notices or ()),
        record.opening_note or {},
        record.price_note or {},
    ]
    assert all(not texts or {"fr", "en"} <= set(texts) for texts in small)


@BY_KIND_AND_ID
def test_codes_and_attributes_are_those_of_the_registries(record):
    assert record.kind in kinds.KINDS
    assert 1 <= len(record.sectors) <= 4
    assert {o.fact for o in record.observations or ()} <= set(FACTS)
    assert {p.unit for p in record.prices or ()} <= set(Price.Unit.values)
    for code, value in (record.attributes or {}).items():
        sectors.ATTRIBUTES[code].check(value)


@BY_KIND_AND_ID
def test_hours_can_be_read(record):
    expressions = [record.opening_hours or "", *(c.hours for c in contacts(record))]
    for expression in filter(None, expressions):
        parse(expression)


@BY_KIND_AND_ID
def test_numbers_and_addresses_reach_nobody(record):
    for contact in contacts(record):
        if contact.channel in ("phone", "sms"):
            assert RESERVED.fullmatch(contact.value)
        elif contact.channel == "email":
            assert contact.value.endswith(".example")
        else:
            assert urlsplit(contact.value).hostname.endswith(".example")
    for occurrence in record.occurrences or ():
        assert not occurrence.ticket_url or ".example/" in occurrence.ticket_url


@BY_KIND_AND_ID
def test_point_lies_near_its_commune(record):
    communes = {row["insee"]: row for row in json.loads(COMMUNES.read_text())}
    commune = communes[record.place.insee]
    centre = commune["latitude"], commune["longitude"]
    point = record.place.latitude, record.place.longitude

    assert record.place.commune == commune["name"]
    assert record.place.postal_code in commune["postal_codes"]
    assert metres(centre, point) < 15_000


def test_every_offer_has_a_picture_and_every_route_a_track():
    records = all_records()
    settings, courses = illustrations.settings(), tracks.courses()

    assert [r.images[0].file for r in records] == [
        f"images/{r.external_id}.jpg" for r in records
    ]
    assert set(settings) == {r.external_id for r in records}
    assert {r.route.gpx for r in records if r.route} == {
        f"tracks/{external_id}.gpx" for external_id in courses
    }
    assert {s.motif for s in settings.values()} == set(illustrations.MOTIFS)


def test_events_come_in_every_state():
    occurrences = [o for r in all_records() for o in r.occurrences or ()]

    states = {occurrence.status for occurrence in occurrences}
    assert states == {"scheduled", "cancelled", "postponed", "moved", "sold_out"}
    assert any(occurrence.recurrence for occurrence in occurrences)
    assert any(occurrence.end_date for occurrence in occurrences)


def test_communes_are_those_of_the_official_list():
    path = real_file("communes/etalab-communes-occitanie-64-40.json")
    official = {
        row["code"]: row
        for row in json.loads(path.read_text())
        if row["type"] == "commune-actuelle"
    }
    for row in json.loads(COMMUNES.read_text()):
        assert official[row["insee"]]["nom"] == row["name"]
        assert official[row["insee"]]["codesPostaux"] == row["postal_codes"]
