"""The survey's page and the plain form that it is without script."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue.models import Observation, Photo
from tests.catalogue.admin.conftest import client_of, person
from tests.factories import OfferFactory, ProviderFactory

from .sending import picture, rows, said, send

DOOR = "entrance_door_width_cm"
FORM = "3f8b1c6e-0b0f-4c4c-9c43-1d0e3c0a7f11"


def page(client, offer, query="") -> str:
    response = client.get(f"/survey/{offer.pk}/{query}")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def post(client, offer, **fields):
    """The form of a zone, sent."""
    return client.post(f"/survey/{offer.pk}/", {"form": FORM, "zone": "path", **fields})


def test_zones_come_in_the_order_of_a_visit(as_editor, offer):
    zones = re.findall(r'data-part="(\w+)"', page(as_editor, offer))

    assert zones == [
        *("first", "arrival", "path", "entrance", "inside", "stairs"),
        *("toilets", "content", "staff"),
    ]


def test_a_kind_has_the_zones_that_it_has(as_editor):
    bus, hotel = OfferFactory(kind="transport"), OfferFactory(kind="stay")

    assert 'data-part="vehicle"' in page(as_editor, bus)
    assert 'data-part="entrance"' not in page(as_editor, bus)
    assert 'data-part="room"' in page(as_editor, hotel)


def test_every_question_is_on_the_page_once(as_editor, offer):
    asked = re.findall(r'id="q-(\w+)"', page(as_editor, offer))

    assert len(asked) == len(set(asked)) > 50
    assert not [code for code in asked if code.startswith("claim_")]


def test_what_settles_a_verdict_is_asked_first(as_editor, editor, offer):
    good = {
        "path_firm_surface": True,
        "path_steps": 0,
        "path_slope_pct": 3,
        "path_cross_slope_pct": 1,
        "path_min_width_cm": 140,
        "entrance_steps": 0,
        "entrance_door_width_cm": 90,
        "entrance_door_kind": "swing",
        "inside_steps_to_service": 0,
        "toilet_adapted": True,
    }
    answers = [said(offer, fact, value) for fact, value in good.items()]
    answers[0]["value"] = True
    send(as_editor, editor, *answers)
    shown = page(as_editor, offer)

    first = re.search(r'data-part="first".*?</details> <details', shown)[0]
    asked = re.findall(r'id="q-(\w+)"', first)
    assert {"threshold_height_cm", "inside_min_width_cm"} < set(asked)
    assert len(asked) <= 8
    assert "2 réponses d’un verdict pour « J’utilise un fauteuil roulant »." in shown


def test_a_zone_is_posted_and_the_next_one_opens(as_editor, offer):
    response = post(
        as_editor,
        offer,
        path_firm_surface="true",
        path_slope_pct="4,5 %",
        path_ramp=["fixed"],
        **{"path_slope_pct.note": "près du portail"},
    )

    assert response.url == f"/survey/{offer.pk}/?taken=3&zone=entrance#zone-entrance"
    assert rows(offer) == [
        ("path_firm_surface", "known", True, "measured", True),
        ("path_ramp", "known", "fixed", "measured", True),
        ("path_slope_pct", "known", 4.5, "measured", True),
    ]
    assert Observation.objects.get(fact="path_slope_pct").note == "près du portail"
    shown = page(as_editor, offer, "?taken=3&zone=entrance")
    assert "3 réponses sont arrivées." in shown
    assert re.search(r'data-part="entrance" open', shown)


def test_a_form_that_is_sent_twice_arrives_once(as_editor, offer):
    for _again in range(2):
        post(as_editor, offer, path_steps="2")
    post(as_editor, offer, path_steps="3")

    assert [row[2:] for row in rows(offer)] == [
        (2, "measured", False),
        (3, "measured", True),
    ]


CHOSEN = {
    "none of them": ({"call_device.state": ":none"}, ("known", [])),
    "some": ({"call_device": ["button", "video"]}, ("known", ["button", "video"])),
    "there is none": (
        {"parking_adapted_width_cm.state": ":not_applicable"},
        ("not_applicable", None),
    ),
    "no": ({"path_firm_surface": "false"}, ("known", False)),
    "a whole number": ({"path_steps": " 12 "}, ("known", 12)),
}


@pytest.mark.parametrize(("fields", "found"), CHOSEN.values(), ids=CHOSEN)
def test_every_form_of_answer_is_read(as_editor, offer, fields, found):
    post(as_editor, offer, **fields)

    assert [row[1:3] for row in rows(offer)] == [found]


WRONG = {
    "a word": ({"path_steps": "beaucoup"}, "trouvé 'beaucoup'", 'value="beaucoup"'),
    "infinite": ({"path_steps": "inf"}, "trouvé inf", 'value="inf"'),
    "two answers": (
        {"path_steps": "2", "path_steps.state": ":unknown"},
        "Choisissez une seule réponse, pas deux.",
        'value=":unknown" checked',
    ),
    "a note alone": (
        {"path_steps.note": "deux ?"},
        "Choisissez une des réponses.",
        'value="deux ?"',
    ),
}


@pytest.mark.parametrize(("fields", "reason", "kept"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_shown_at_its_question_and_not_lost(
    as_editor, offer, fields, reason, kept
):
    response = post(as_editor, offer, path_ramp="none", **fields)
    shown = re.sub(r"\s+", " ", response.content.decode())
    question = re.search(r'id="q-path_steps".*?</fieldset>', shown)[0]

    assert response.status_code == 422
    assert reason in question.replace("&#x27;", "'")
    assert kept in question
    assert [row[0] for row in rows(offer)] == ["path_ramp"]


def test_a_form_without_its_number_is_refused(as_editor, offer):
    response = post(as_editor, offer, form="x", path_steps="2")

    assert (response.status_code, rows(offer)) == (422, [])


def test_a_photo_comes_with_the_form(as_editor, offer):
    post(as_editor, offer, path_steps="2", **{"path_steps.photo": picture()})

    assert Observation.objects.get().photo == Photo.objects.get()


def test_what_is_known_is_shown_with_its_day(as_editor, editor, offer):
    send(as_editor, editor, said(offer, DOOR, 90, at="2026-05-12T10:00:00+02:00"))

    shown = page(as_editor, offer)
    assert "La porte d’entrée a une largeur utile de 90 cm." in shown
    assert "12 mai 2026" in shown
    assert "Compte pour" in shown


def test_a_partner_sees_what_waits_and_why_it_was_refused(
    as_partner, partner, editor, offer
):
    from catalogue.accessibility.recording import refuse

    send(as_partner, partner, said(offer, DOOR, 90))
    assert "Votre réponse attend une relecture" in page(as_partner, offer)

    refuse(Observation.objects.get(), editor, "Mesuré 70 cm en mai.")
    shown = page(as_partner, offer)
    assert "Votre réponse n’a pas été retenue" in shown
    assert "Mesuré 70 cm en mai." in shown
    assert "avant qu’elles comptent" in shown


def test_a_part_of_what_is_not_there_is_not_asked(as_editor, editor, offer):
    from catalogue.accessibility.place import PARTS

    whole, parts = next(iter(PARTS.items()))
    answer = said(offer, whole, True)
    send(as_editor, editor, {**answer, "value": False})
    asked = re.findall(r'id="q-(\w+)"', page(as_editor, offer))

    assert whole in asked
    assert not set(parts) & set(asked)


def test_a_stranger_is_sent_to_log_in(offer):
    response = Client().get(f"/survey/{offer.pk}/")

    assert response.url == f"/admin/login/?next=/survey/{offer.pk}/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_partner_s_survey_of_a_foreign_offer_is_closed(as_partner, provider, method):
    foreign = OfferFactory(provider=ProviderFactory())
    response = getattr(as_partner, method)(f"/survey/{foreign.pk}/", {"path_steps": 1})

    assert (response.status_code, response.url) == (302, "/admin/")
    assert rows(foreign) == []


def test_english_speakers_read_english(offer, db):
    colleague = person("colleague", "Rédaction")
    colleague.wagtail_userprofile.preferred_language = "en"
    colleague.wagtail_userprofile.save()
    shown = page(client_of(colleague), offer)

    assert '<html lang="en">' in shown
    assert "Don’t know" in shown


def test_the_page_costs_as_many_queries_however_much_is_known(as_editor, editor, offer):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            page(as_editor, offer)
        return len(queries)

    cost()
    few = cost()
    facts = ("path_steps", "entrance_steps", DOOR, "path_slope_pct")
    send(as_editor, editor, *(said(offer, fact, 3) for fact in facts))

    assert cost() == few
    assert few <= 16


def test_the_worker_serves_the_survey_only(db):
    response = Client().get("/survey/worker.js")

    assert response["Content-Type"] == "text/javascript"
    assert "Service-Worker-Allowed" not in response
    assert "catalogue/survey/survey.js" in response.content.decode()
