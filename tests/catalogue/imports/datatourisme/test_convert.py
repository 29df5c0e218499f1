from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from msgspec import UNSET

from catalogue.imports.record import (
    Contact,
    Image,
    Label,
    MeetingRoom,
    Observation,
    Occurrence,
    OfferRecord,
    Place,
    Price,
    Provider,
    Route,
    Theme,
)

from . import converted, findings, invented

MUSEUM = "https://data.datatourisme.fr/65/00000000-0000-3000-8000-000000000001"
PHONE = "+33562427740"


def test_shapes_of_2023_become_a_whole_record():
    found = converted(invented("museum"))

    assert found.record == OfferRecord(
        external_id=MUSEUM,
        kind="visit",
        title={
            "fr": "Musée inventé du Gave",
            "en": "The Invented Gave Museum",
            "de": "Erfundenes Gave-Museum",
        },
        sectors=("accessible", "city", "cycling", "families", "heritage", "mice"),
        summary={
            "fr": "Un musée inventé, au bord du Gave.",
            "en": "An invented museum by the Gave.",
        },
        description={
            "fr": "Première salle.\nDeuxième salle.",
            "en": "First room.\nSecond room.",
        },
        machine_translated=("description_en", "summary_en", "title_de"),
        themes=(
            Theme("Culture", {"fr": "Culture", "en": "Culture"}),
            Theme("En ville", {"fr": "En ville"}),
        ),
        attributes={"visit_kinds": ["audio"], "games": True, "period": ["renaissance"]},
        provider=Provider(
            "Association inventée",
            contacts=(Contact("phone", PHONE, name="Association inventée"),),
        ),
        contacts=(
            Contact("phone", PHONE, name="Accueil du musée"),
            Contact("email", "accueil@musee.example", name="Accueil du musée"),
            Contact("website", "https://musee.example/", name="Accueil du musée"),
            Contact("phone", "+33562427741", role="booking"),
        ),
        place=Place("65286", "Lourdes", "65100", "1 rue inventée", 43.0945, -0.0461),
        opening_hours="2026 Apr 1-2026 Oct 31 Tu,We 09:00-12:00,14:00-18:00",
        opening_note={
            "fr": "Fermé les jours de marché.\n\nDernière entrée à 11 h.",
            "en": "Last entry at 11.",
        },
        hours_confirmed_from=date(2026, 4, 1),
        hours_confirmed_until=date(2026, 10, 31),
        occurrences=(),
        free_of_charge=False,
        prices=(
            Price(
                Decimal("6.50"),
                Decimal("8.00"),
                label={"fr": "Adulte", "en": "Adult"},
                valid_from=date(2026, 1, 1),
                valid_until=date(2026, 12, 31),
            ),
            Price(
                Decimal("0.00"),
                unit="other",
                audience="child",
                label={"fr": "Moins de 12 ans"},
                minimum_persons=1,
            ),
        ),
        price_note={"fr": "Tarif réduit sur présentation d’un justificatif."},
        prices_confirmed_until=date(2026, 12, 31),
        payment_methods=("cash", "card"),
        capacity=120,
        duration_minutes=None,
        pets_welcome=False,
        languages=("fr", "en", "eu"),
        labels=(
            Label(
                "tourisme-handicap",
                family="motor",
                awarded_on=date(2024, 3, 1),
                expires_on=date(2029, 2, 28),
            ),
            Label("other", "Station Verte"),
        ),
        meeting_rooms=(
            MeetingRoom("Salle de réunion", Decimal("50.0"), seats={"u_shape": 24}),
        ),
        route=None,
        images=(
            Image(
                "https://images.example/facade.jpg",
                alt={"fr": "La façade du musée"},
                caption={"fr": "La façade du musée"},
                author="A. Personne",
                licence="CC BY-SA 4.0",
                rights_from=date(2024, 1, 1),
                rights_until=date(2030, 12, 31),
                reuse="all",
            ),
            Image(
                "https://images.example/salle.jpg",
                author="B. Personne",
                licence="By-NC-ND 4.0",
            ),
        ),
        observations=(
            Observation(
                "claim_reduced_mobility",
                True,
                source_ref=f"{MUSEUM}#reducedMobilityAccess",
            ),
        ),
        last_checked_on=date(2026, 2, 1),
        producer="Office inventé",
        publisher="SIT inventé",
        same_as=("http://www.wikidata.org/entity/Q1",),
        updated_there=datetime(2026, 2, 2, 6, 42, 37, tzinfo=UTC),
    )
    assert findings(found) == [
        ("/availableLanguage/3", "language"),
        ("", "image_without_alt"),
    ]


def test_shapes_of_2020_become_an_event():
    found = converted(invented("concert"))

    assert found.problems == ()
    record = found.record
    assert (record.kind, record.title) == ("event", {"fr": "Concert inventé"})
    assert record.place == Place(
        "65025", "Argelès-Gazost", "65400", "", 43.004, -0.0985
    )
    assert record.occurrences == (
        Occurrence(
            date(2026, 7, 3),
            start_time=time(18),
            recurrence="FREQ=WEEKLY;BYDAY=FR;UNTIL=20260831",
        ),
        Occurrence(date(2026, 7, 14), start_time=time(20, 30), end_time=time(22)),
    )
    assert (record.free_of_charge, record.prices) == (True, ())


def test_record_with_little_says_little():
    record = converted(invented("loop")).record

    assert record.title == {"fr": "Boucle inventée"}
    assert record.route == Route(loop=True)
    assert record.place == Place("65286", "Lourdes")
    assert (record.opening_hours, record.images, record.prices) == ("", (), ())
    assert record.free_of_charge is None
    assert record.observations == ()


def test_what_the_flux_never_tells_is_not_said():
    record = converted(invented()).record

    assert {record.closures, record.tourist_tax, record.stages, record.notices} == {
        UNSET
    }


def test_access_claim_is_kept_as_said():
    record = invented()
    record["reducedMobilityAccess"] = False
    denied = converted(record).record.observations
    del record["reducedMobilityAccess"]

    assert [claim.value for claim in denied] == [False]
    assert converted(record).record.observations == ()


@pytest.mark.parametrize(
    ("change", "publish"),
    [
        ({}, True),
        ({"@type": ["Spaceport"]}, False),
        ({"rdfs:label": {"en": ["Only English"]}}, False),
        ({"rdfs:label": {"fr": ["MusÃ©e"]}}, False),
    ],
)
def test_doubtful_record_is_a_draft(change, publish):
    assert converted(invented() | change).record.publish is publish


def test_unknown_class_is_kept_with_a_known_kind():
    found = converted(invented() | {"@type": ["Museum", "Spaceport"]})

    assert found.record.kind == "visit"
    assert found.record.unclassified == ("Spaceport",)
    assert found.record.publish
    assert ("", "unclassified") in findings(found)


def test_same_bytes_give_the_same_record():
    assert converted(invented()) == converted(invented())
