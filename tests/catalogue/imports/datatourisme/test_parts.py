"""Images, licences, labels, contacts, dates, pets: the smaller readers."""

from datetime import date, time

import pytest

from catalogue.imports.datatourisme.amenities import meeting_rooms_of, pets_welcome
from catalogue.imports.datatourisme.contacts import contacts_of, provider_of
from catalogue.imports.datatourisme.images import MOST, images_of
from catalogue.imports.datatourisme.labels import labels_of_offer
from catalogue.imports.datatourisme.licences import reuse_of
from catalogue.imports.datatourisme.occurrences import occurrences_of
from catalogue.imports.datatourisme.place import place_of
from catalogue.imports.datatourisme.spoken import languages_of
from catalogue.imports.datatourisme.themes import themes_of
from catalogue.imports.record import Contact, Label, Occurrence, Place, Theme

from . import findings, node


@pytest.mark.parametrize(
    ("licence", "reuse"),
    [
        ("CC BY-SA 4.0", "all"),
        ("CC BY 2.5", "all"),
        ("CC0", "all"),
        ("Public domain", "all"),
        ("Licence Ouverte 2.0", "all"),
        ("By-NC-ND 4.0", "site"),
        ("CC By-NC-ND 4.0", "site"),
        ("CC BY-ND 4.0", "site"),
        ("CC BY-NC 4.0", "site"),
        ("oui", "site"),
        ("Tous droits réservés", "site"),
        ("", "site"),
    ],
)
def test_licence_tells_who_may_reuse(licence, reuse):
    assert reuse_of(licence) == reuse


def picture(address: str, **annotation) -> dict:
    return {
        "ebucore:hasRelatedResource": [{"ebucore:locator": [address]}],
        "ebucore:hasAnnotation": [annotation],
    }


def test_main_picture_comes_first_and_once():
    root = node(
        {
            "hasRepresentation": [
                picture("http://a.example/1"),
                picture("http://a.example/2"),
            ],
            "hasMainRepresentation": [picture("http://a.example/2")],
        }
    )

    assert [image.source_url for image in images_of(root)] == [
        "http://a.example/2",
        "http://a.example/1",
    ]


def test_pictures_are_capped():
    many = [picture(f"http://a.example/{number}") for number in range(10_000)]
    root = node({"hasRepresentation": many})

    assert len(images_of(root)) == MOST
    assert ("/hasRepresentation", "too_many") in findings(root)


@pytest.mark.parametrize(
    "period",
    [
        {"rightsStartDate": "2026-02-01", "rightsEndDate": "2026-01-01"},
        {"rightsEndDate": "2026-02-30"},
    ],
)
def test_picture_with_an_unclear_period_is_left_out(period):
    root = node({"hasRepresentation": [picture("http://a.example/1", **period)]})

    assert images_of(root) == ()
    assert len(root.problems) == 1


def test_credits_of_wikimedia_lose_their_markup():
    credit = '<p><a href="//x.example">JLPC</a> &amp; <b>Ami</b></p>'
    root = node(
        {"hasRepresentation": [picture("http://a.example/1", credits=[credit])]}
    )

    assert images_of(root)[0].author == "JLPC & Ami"


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ({"@id": "kb:LabelRating_QualiteTourisme"}, Label("qualite-tourisme")),
        ("kb:LabelRating_AccueilVelo", Label("accueil-velo")),
        ({"@id": "kb:ScaleRating_3etoiles"}, Label("classement", level="3 étoiles")),
        ({"@id": "kb:ScaleRating_1etoile"}, Label("classement", level="1 étoile")),
        ({"@id": "kb:ScaleRating_2epis"}, Label("gites-de-france", level="2 épis")),
        ({"@id": "kb:ScaleRating_4cles"}, Label("clevacances", level="4 clés")),
        (
            {"@id": "kb:LabelRating_TourismeHandicapPictogrammeMental"},
            Label("tourisme-handicap", family="mental"),
        ),
        (
            {"@id": "kb:LabelRating_New", "rdfs:label": {"fr": ["Nouveau"]}},
            Label("other", "Nouveau"),
        ),
        ({"@id": "kb:LabelRating_New"}, Label("other", "LabelRating_New")),
    ],
)
def test_rating_becomes_a_label(value, label):
    assert labels_of_offer(node({"hasReview": [{"hasReviewValue": value}]})) == (label,)


def test_label_lasts_for_its_days():
    review = {
        "hasReviewValue": "kb:LabelRating_ClefVerte",
        "reviewDeliveryDate": "2026-01-01",
        "reviewValidityDuration": 365,
    }

    assert labels_of_offer(node({"hasReview": [review]})) == (
        Label("clef-verte", awarded_on=date(2026, 1, 1), expires_on=date(2027, 1, 1)),
    )


def test_promise_of_2020_is_no_label():
    review = {"hasReviewValue": "kb:COVID19ProtocolsCommitted"}

    assert labels_of_offer(node({"hasReview": [review]})) == ()


def test_contacts_keep_their_roles():
    number = {"schema:telephone": ["0562427740"]}
    root = node(
        {
            "hasContact": [number, number],
            "hasBookingContact": number,
            "hasManagementContact": [{"schema:email": "g@a.example"}],
        }
    )

    assert contacts_of(root) == (
        Contact("phone", "+33562427740"),
        Contact("phone", "+33562427740", role="booking"),
        Contact("email", "g@a.example", audience="trade"),
    )


def test_owner_without_a_name_is_no_provider():
    assert provider_of(node({"isOwnedBy": [{"schema:email": ["a@b.example"]}]})) is None


@pytest.mark.parametrize(
    ("period", "occurrence"),
    [
        ({"startDate": "2026-07-14"}, Occurrence(date(2026, 7, 14))),
        (
            {"startDate": "2026-07-14", "endDate": "2026-07-20"},
            Occurrence(date(2026, 7, 14), date(2026, 7, 20)),
        ),
        (
            {"startDate": "2026-07-14", "startTime": "00:00:00", "endTime": "00:00:00"},
            Occurrence(date(2026, 7, 14)),
        ),
        (
            {"startDate": "2027-03-28", "startTime": "02:30"},
            Occurrence(date(2027, 3, 28), start_time=time(3, 30)),
        ),
        (
            {"startDate": "2026-07-14T20:00:00Z"},
            Occurrence(date(2026, 7, 14), start_time=time(22)),
        ),
    ],
)
def test_period_becomes_an_occurrence(period, occurrence):
    assert occurrences_of(node({"takesPlaceAt": [period]})) == (occurrence,)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ({"takesPlaceAt": [{"endDate": "2026-07-14"}]}, "date_missing"),
        (
            {"takesPlaceAt": [{"startDate": "2026-07-14", "endDate": "2026-07-01"}]},
            "order",
        ),
        ({"takesPlaceAt": [{"startDate": "14/07/2026"}]}, "date"),
        (
            {"schema:startDate": ["2026-07-14"], "schema:endDate": ["2026-07-01"]},
            "order",
        ),
    ],
)
def test_date_that_makes_no_sense_is_left_out(record, code):
    root = node(record)

    assert occurrences_of(root) == ()
    assert code in [found for _, found in findings(root)]


def test_bare_lists_of_days_are_dates():
    root = node(
        {
            "schema:startDate": ["2026-07-14", "2026-08-01"],
            "schema:endDate": ["2026-07-14", "2026-08-03"],
        }
    )

    assert occurrences_of(root) == (
        Occurrence(date(2026, 7, 14)),
        Occurrence(date(2026, 8, 1), date(2026, 8, 3)),
    )


@pytest.mark.parametrize(
    ("record", "welcome"),
    [
        ({}, None),
        ({"isLocatedAt": [{"petsAllowed": False}]}, False),
        (
            {
                "isLocatedAt": [{"petsAllowed": True}],
                "hasFeature": {"petsAllowed": False},
            },
            True,
        ),
        ({"hasFeature": [{"petsAllowed": True}, {"petsAllowed": False}]}, None),
        ({"isLocatedAt": [{"petsAllowed": "inconnu"}]}, None),
    ],
)
def test_pets_are_welcome_where_it_is_told(record, welcome):
    assert pets_welcome(node(record)) is welcome


def test_room_of_which_nothing_is_told_is_no_meeting_room():
    room = {"features": [{"@id": "kb:MeetingRoom"}]}

    assert meeting_rooms_of(node({"hasFeature": [room]})) == ()


def test_languages_are_never_guessed():
    root = node({"availableLanguage": ["fr", "Anglais", "FR", "sp", "Béarnais"]})

    assert languages_of(root) == ("fr", "en")
    assert findings(root) == [
        ("/availableLanguage/3", "language"),
        ("/availableLanguage/4", "language"),
    ]


def test_theme_without_a_label_is_named_by_its_key():
    root = node(
        {
            "hasTheme": [
                "kb:Hiking",
                {"@id": "kb:X", "rdfs:label": {"fr": ["Culture"]}},
            ],
            "hasNeighborhood": [{"@id": "kb:X", "rdfs:label": {"fr": ["culture"]}}],
        }
    )

    assert themes_of(root) == (Theme("Hiking"), Theme("Culture", {"fr": "Culture"}))


def test_second_place_is_reported_not_merged():
    root = node(
        {
            "isLocatedAt": [
                {"schema:geo": {"schema:latitude": "43", "schema:longitude": "0.5"}},
                {"schema:geo": {"schema:latitude": "44", "schema:longitude": "1"}},
            ]
        }
    )

    assert place_of(root) == Place(latitude=43.0, longitude=0.5)
    assert findings(root) == [("/isLocatedAt/1", "several_places")]
