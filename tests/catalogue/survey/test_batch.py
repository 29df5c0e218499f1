"""Where phones send: each answer whole or refused, and each once."""

import json
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from catalogue.models import Observation, Photo
from publication.models import Publication
from tests.catalogue.admin.conftest import client_of, person
from tests.factories import OfferFactory

from .sending import ADDRESS, picture, rows, said, send, told

DOOR = "entrance_door_width_cm"
COUNTS, WAITS = [("counts", "")], [("waits", "")]


def test_an_editor_s_answer_counts_at_once_and_moves_the_feed(as_editor, editor, offer):
    response = send(as_editor, editor, said(offer, DOOR, 90, note="à gauche"))

    assert told(response) == COUNTS
    assert rows(offer) == [(DOOR, "known", 90, "measured", True)]
    row = Observation.objects.get()
    assert (row.author, row.accepted_by, row.source) == (editor, editor, "office")
    assert (row.note, row.observed_on) == (
        "à gauche",
        timezone.localdate(row.created_at),
    )
    document = json.loads(Publication.objects.get(object_id=offer.pk).document)
    assert [seen["value"] for seen in document["observations"]] == [90]


def test_a_partner_s_answer_waits(as_partner, partner, offer):
    response = send(as_partner, partner, said(offer, DOOR, 90))

    assert told(response) == WAITS
    assert rows(offer) == [(DOOR, "known", 90, "declared", False)]
    assert Observation.objects.get().source == "Hôtel du Gave"
    assert Publication.objects.count() == 0


def test_the_same_answer_sent_twice_is_one_row(as_editor, editor, offer):
    answer = said(offer, DOOR, 90)
    first = send(as_editor, editor, answer)
    again = send(as_editor, editor, answer, answer)

    assert (told(first), told(again)) == (COUNTS, COUNTS * 2)
    assert len(rows(offer)) == 1


def test_another_answer_under_the_same_number_is_refused(as_editor, editor, offer):
    answer = said(offer, DOOR, 90)
    send(as_editor, editor, answer)
    response = send(as_editor, editor, {**answer, "value": 60})

    assert told(response) == [
        ("refused", "Une autre réponse est arrivée sous ce numéro.")
    ]
    assert rows(offer) == [(DOOR, "known", 90, "measured", True)]


WRONG = {
    "too wide": ({"value": 5000}, "de 0 à 1000 cm"),
    "a word": ({"value": "large"}, "trouvé 'large'"),
    "no fact": ({"fact": "colour"}, "n’est pas posée ici"),
    "of another kind": ({"fact": "bed_height_cm"}, "n’est pas posée ici"),
    "a claim": ({"fact": "claim_reduced_mobility", "value": True}, "pas posée ici"),
    "no state": ({"state": "maybe"}, "Choisissez une des réponses."),
    "two answers": ({"state": "unknown"}, "pas deux"),
    "never none": (
        {"fact": "entrance_easy_to_spot", "state": "not_applicable", "value": None},
        "Il n’y en a pas",
    ),
    "no offset": ({"at": "2026-05-01T10:00:00"}, "décalage"),
    "tomorrow": ({"at": "9999-12-31T23:59:59Z"}, "fausse"),
    "long ago": ({"at": "0001-01-01T00:00:00+14:00"}, "fausse"),
    "null in the note": ({"note": "a\0"}, "caractère nul"),
    "half a letter": ({"note": "\ud83d"}, "moitié de lettre"),
    "long note": ({"note": "x" * 501}, "500"),
    "no uid": ({"uid": "1"}, "ne peut pas être lue"),
    "no such offer": ({"offer": 2**62}, "pas relever"),
    "no number of an offer": ({"offer": 2**70}, "ne peut pas être lue"),
}


@pytest.mark.parametrize(("change", "reason"), WRONG.values(), ids=WRONG)
def test_a_wrong_answer_is_refused_with_a_reason_and_the_others_are_kept(
    as_editor, editor, offer, change, reason
):
    wrong = {**said(offer, DOOR, 80), **change}
    response = send(as_editor, editor, wrong, said(offer, "entrance_steps", 0))

    found = dict(told(response))
    assert set(found) == {"counts", "refused"}
    assert reason in found["refused"]
    assert rows(offer) == [("entrance_steps", "known", 0, "measured", True)]


def test_a_partner_surveys_its_own_offers_only(as_partner, partner, offer):
    foreign = OfferFactory()
    response = send(as_partner, partner, said(foreign, DOOR, 90), said(offer, DOOR, 90))

    assert told(response) == [
        ("refused", "Vous ne pouvez pas relever cette fiche."),
        ("waits", ""),
    ]
    assert (rows(foreign), len(rows(offer))) == ([], 1)
    assert list(response.json()["places"]) == [str(offer.pk)]


def test_who_is_logged_out_is_told_and_nothing_is_written(offer, editor):
    response = send(Client(), editor, said(offer, DOOR, 90))

    assert (response.status_code, rows(offer)) == (401, [])


def test_who_may_not_enter_the_admin_may_not_send(offer, db):
    visitor = person("visiteur")
    response = send(client_of(visitor), visitor, said(offer, DOOR, 90))

    assert (response.status_code, rows(offer)) == (403, [])


def test_answers_of_another_account_are_left_on_the_phone(as_editor, partner, offer):
    response = send(as_editor, partner, said(offer, DOOR, 90))

    assert (response.status_code, rows(offer)) == (409, [])


def test_a_send_from_another_site_is_refused(editor, offer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)

    assert send(client, editor, said(offer, DOOR, 90)).status_code == 403
    assert rows(offer) == []


@pytest.mark.parametrize("batch", ["", "[]", '{"surveyor": 1}', "\0", "[" * 200_000])
def test_what_is_no_batch_is_refused_as_a_whole(as_editor, batch):
    assert as_editor.post(ADDRESS, {"batch": batch}).status_code == 400


def test_a_batch_has_a_limit(as_editor, editor, offer):
    many = [said(offer, DOOR, 90)] * 51

    assert send(as_editor, editor, *many).status_code == 400


def test_a_photo_is_kept_with_its_author(as_editor, editor, offer):
    answer = said(offer, DOOR, 90)
    for _again in range(2):
        send(as_editor, editor, answer, **{f"photo-{answer['uid']}": picture()})

    photo = Photo.objects.get()
    assert Observation.objects.get().photo == photo
    assert (photo.author, photo.uploaded_by_user) == ("editrice", editor)
    assert (photo.width, photo.height, len(photo.sha256)) == (40, 30, 64)
    assert photo.title == "Musée du Gave: Largeur utile de la porte d’entrée"


def test_an_answer_whose_photo_is_none_is_refused_whole(as_editor, editor, offer):
    answer = said(offer, DOOR, 90)
    script = SimpleUploadedFile("photo.jpg", b"<script>", "image/jpeg")
    response = send(as_editor, editor, answer, **{f"photo-{answer['uid']}": script})

    assert [status for status, _reason in told(response)] == ["refused"]
    assert (rows(offer), Photo.objects.count()) == ([], 0)


def test_a_correction_of_the_same_day_takes_the_place(as_editor, editor, offer):
    send(as_editor, editor, said(offer, DOOR, 77))
    send(as_editor, editor, said(offer, DOOR, 87))

    assert [(row[2], row[4]) for row in rows(offer)] == [(77, False), (87, True)]


def test_a_partner_s_correction_leaves_one_answer_waiting(as_partner, partner, offer):
    send(as_partner, partner, said(offer, DOOR, 77))
    send(as_partner, partner, said(offer, DOOR, 87))

    assert [row.value for row in Observation.objects.waiting()] == [87]


def test_what_a_colleague_measured_the_same_day_stays(as_editor, editor, offer):
    colleague = person("collegue", "Rédaction")
    send(client_of(colleague), colleague, said(offer, DOOR, 77))
    send(as_editor, editor, said(offer, DOOR, 87))

    assert [(row[2], row[4]) for row in rows(offer)] == [(77, True), (87, True)]


def test_setting_back_to_unknown_is_a_row(as_editor, editor, offer):
    send(as_editor, editor, said(offer, DOOR, 90))
    response = send(as_editor, editor, said(offer, DOOR))

    assert told(response) == COUNTS
    assert rows(offer) == [
        (DOOR, "known", 90, "measured", False),
        (DOOR, "unknown", None, "measured", True),
    ]
    assert response.json()["places"][str(offer.pk)]["known"][DOOR].count("inconnu") == 1


def test_not_knowing_what_nobody_knew_writes_nothing(as_editor, editor, offer):
    response = send(as_editor, editor, said(offer, DOOR))

    assert (told(response), rows(offer)) == ([("nothing", "")], [])


def test_a_look_after_a_return_to_unknown_counts_on_the_same_day(
    as_editor, editor, offer
):
    colleague = person("collegue", "Rédaction")
    theirs = client_of(colleague)
    send(theirs, colleague, said(offer, DOOR, 70))
    send(theirs, colleague, said(offer, DOOR))
    before = (timezone.now() - timedelta(hours=1)).isoformat()
    later = (timezone.now() + timedelta(seconds=1)).isoformat()

    send(as_editor, editor, said(offer, DOOR, 80, at=before))
    assert Observation.objects.counting().filter(state="unknown").count() == 1
    send(as_editor, editor, said(offer, DOOR, 90, at=later))

    counting = Observation.objects.counting()
    assert [(row.state, row.value) for row in counting] == [("known", 90)]


def test_a_batch_costs_as_many_queries_for_one_place_as_for_its_answers(
    as_editor, editor, offer, django_assert_max_num_queries
):
    facts = ["entrance_steps", DOOR, "threshold_height_cm", "path_slope_pct"]
    answers = [said(offer, fact, 3) for fact in facts]

    with django_assert_max_num_queries(75):
        send(as_editor, editor, *answers)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_sends_at_once_make_one_row():
    colleague, offer = person("editrice", is_superuser=True), OfferFactory()
    clients = [client_of(colleague) for _one in range(4)]
    answers = [said(offer, DOOR, 90), said(offer, "entrance_steps", 0)]
    start, found = Barrier(len(clients)), []

    def one(client):
        start.wait()
        try:
            found.append(told(send(client, colleague, *answers)))
        finally:
            connection.close()

    threads = [Thread(target=one, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [COUNTS * 2] * len(clients)
    assert sorted(row[:3] for row in rows(offer)) == [
        (DOOR, "known", 90),
        ("entrance_steps", "known", 0),
    ]
