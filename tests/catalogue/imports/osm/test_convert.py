"""Restaurants and lodgings of OpenStreetMap as offers, where asked."""

import json
from datetime import date

import pytest

from catalogue.imports.osm.convert import CREDIT, convert
from catalogue.imports.record import (
    Contact,
    Label,
    Observation,
    OfferRecord,
    Place,
    Provider,
)
from catalogue.imports.runner import import_offers
from catalogue.imports.source import Raw
from catalogue.models import ExternalReference, Offer
from tests.catalogue.accessibility.sources import NODE, table, written
from tests.shared_data import real_file


def converted(**cells):
    return convert(Raw("line 2", json.dumps(NODE | cells).encode()))


def codes(found) -> list[str]:
    return [problem.code for problem in found.problems]


def test_a_whole_restaurant():
    found = converted(
        opening_hours="Mo-Fr 12:00-14:00; Sa off",
        phone="+33 5 62 42 77 40;05 62 42 77 41",
        website="https://gave.example/",
        email="table@gave.example",
        operator="SARL Inventée",
        siret="12345678901234",
        wheelchair="limited",
        check_date="2024-02-03",
        capacity="40",
        wikidata="Q42",
    )

    assert found.problems == ()
    assert found.record == OfferRecord(
        external_id="node/1",
        kind="eat",
        title={"fr": "Le Gave inventé"},
        place=Place("65286", "Lourdes", "", "", 43.0949, -0.0462),
        provider=Provider("SARL Inventée", siret="12345678901234"),
        contacts=(
            Contact("phone", "+33562427740"),
            Contact("phone", "+33562427741"),
            Contact("email", "table@gave.example"),
            Contact("website", "https://gave.example/"),
        ),
        opening_hours="Mo-Fr 12:00-14:00; Sa closed",
        opening_note={},
        capacity=40,
        labels=(),
        observations=(
            Observation(
                "claim_wheelchair_autonomous",
                False,
                source_ref="node/1",
                note="wheelchair=limited",
                observed_on=date(2024, 2, 3),
            ),
        ),
        producer=CREDIT,
        publisher=CREDIT,
        same_as=("https://www.wikidata.org/entity/Q42",),
    )


def test_the_credit_names_the_licence():
    assert CREDIT == "© OpenStreetMap contributors, ODbL 1.0"


@pytest.mark.parametrize("hours", ["lundi 9h-12h", "Mo 09:00", "Su-Mo 25:00-26:00"])
def test_hours_that_cannot_be_read_are_a_note_and_never_closed(hours):
    found = converted(opening_hours=hours)

    assert codes(found) == ["opening"]
    assert (found.record.opening_hours, found.record.opening_note) == (
        "",
        {"fr": hours},
    )


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"type": "toilettes_publiques"}, "unclassified"),
        ({"type": ""}, "unclassified"),
        ({"name": ""}, "name_missing"),
        ({"osm_id": ""}, "identifier"),
        ({"X": "500"}, "range"),
    ],
)
def test_what_is_no_restaurant_or_lodging_is_rejected(cells, code):
    found = converted(**cells)

    assert (found.record, codes(found)) == (None, [code])


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"phone": "appelez-nous"}, "phone"),
        ({"phone": "0899123456"}, "premium_number"),
        ({"website": "javascript:alert(1)"}, "url"),
        ({"email": "a@b\nBcc: c@d"}, "email"),
        ({"stars": "7"}, "range"),
        ({"capacity": "-3"}, "range"),
    ],
)
def test_a_bad_value_stays_out_and_the_place_goes_in(cells, code):
    found = converted(**cells)

    assert codes(found) == [code]
    assert (found.record.contacts, found.record.labels) == ((), ())
    assert found.record.capacity is None


@pytest.mark.parametrize(
    ("stars", "level"), [("1", "1 étoile"), ("3", "3 étoiles"), ("4S", "4 étoiles")]
)
def test_stars_without_dates_are_a_claim(stars, level):
    found = converted(type="hotel", stars=stars)

    assert found.record.kind == "stay"
    assert found.record.labels == (Label("classement", level=level),)


@pytest.mark.django_db
def test_an_extract_becomes_offers_and_goes_in_once(tmp_path):
    rows = [NODE, NODE | {"osm_id": "way/2", "type": "hotel", "name": "Hôtel inventé"}]
    path = written(tmp_path / "data.csv", table(rows, ";"))
    first, again = import_offers("osm", path), import_offers("osm", path)

    assert (first.counts.created, again.counts.unchanged) == (2, 2)
    assert set(Offer.objects.values_list("kind", "title_fr")) == {
        ("eat", "Le Gave inventé"),
        ("stay", "Hôtel inventé"),
    }
    assert set(ExternalReference.objects.values_list("producer", flat=True)) == {CREDIT}


@pytest.mark.parametrize(("name", "good"), [("restaurant", 8567), ("hosting", 3305)])
def test_the_real_extracts(name, good):
    from catalogue.imports.sources import SOURCES

    with SOURCES["osm"].open(real_file(f"osm/geodatamine-{name}")) as delivery:
        found = [convert(raw) for raw in delivery]

    assert sum(one.record is not None for one in found) == good
    rejected = {code for one in found if not one.record for code in codes(one)}
    assert rejected == {"name_missing"}
