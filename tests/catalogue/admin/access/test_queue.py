"""The editors' queue: accept, refuse, answer visitors, settle, and read the history."""

import json
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.accessibility.recording import record
from catalogue.admin.access import queue
from catalogue.models import FactReport, Observation
from publication.models import Publication
from tests.factories import OfferFactory, ProviderFactory

pytestmark = pytest.mark.django_db

ANSWERS = "/admin/access/"
REPORTS = "/admin/access/reports/"
CONTESTED = "/admin/access/contested/"
DOOR = "entrance_door_width_cm"
TODAY = timezone.localdate


@pytest.fixture
def offer():
    return OfferFactory(title_fr="Musée du Gave", provider=ProviderFactory())


def seen(offer, value, **more) -> Observation:
    """An observation of the door, accepted unless it says otherwise."""
    said = {
        "offer": offer,
        "fact": DOOR,
        "value": value,
        "state": "known" if value is not None else "unknown",
        "method": "measured",
        "source": "office",
        "observed_on": TODAY(),
        "accepted_at": timezone.now(),
    }
    row = Observation(**{**said, **more})
    record([row])
    return row


def waiting(offer, value, partner, **more) -> Observation:
    said = {"method": "declared", "source": "Hôtel", "accepted_at": None}
    return seen(offer, value, author=partner, **{**said, **more})


def report(offer, message="La porte est bien plus étroite.") -> FactReport:
    return FactReport.objects.create(
        offer=offer, fact=DOOR, message=message, language="fr"
    )


def text(response) -> str:
    """What the page says, without its marks, spaces made plain."""
    assert response.status_code == 200
    body = response.content.decode().partition('id="main"')[2]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


def published(offer) -> list:
    document = json.loads(Publication.objects.get(object_id=offer.pk).document)
    return [(one["fact"], one["state"]) for one in document["observations"]]


def test_an_answer_stands_beside_what_is_known_and_what_would_be(
    as_editor, partner, offer
):
    seen(offer, 80, observed_on=date(2026, 5, 12))
    waiting(offer, 90, partner)
    shown = text(as_editor.get(ANSWERS))

    now = shown.partition("Connu maintenant")[2].partition("Si vous acceptez")
    assert "80 cm" in now[0]
    assert "Deux réponses se contredisent" in now[2]
    assert "Réponse de prestataire" in shown


def test_accepting_makes_it_count(as_editor, editor, partner, offer):
    row = waiting(offer, 90, partner)
    as_editor.post(ANSWERS, {"pk": row.pk, "action": "accept"})

    row.refresh_from_db()
    assert (row.accepted_by, row.refused_at) == (editor, None)
    assert published(offer) == [(DOOR, "known")]
    assert queue.count() == 0


def test_refusing_keeps_the_row_and_says_why(as_editor, editor, partner, offer):
    row = waiting(offer, 90, partner)
    as_editor.post(ANSWERS, {"pk": row.pk, "action": "refuse", "note": "Non."})

    row.refresh_from_db()
    assert (row.refused_by, row.accepted_at) == (editor, None)
    assert [one.note for one in row.retractions.all()] == ["Non."]
    assert list(Observation.objects.counting()) == []
    assert "Refusée par editrice" in text(as_editor.get(history(offer)))


@pytest.mark.parametrize("action", ["accept", "refuse"])
def test_what_was_decided_stays_decided(
    as_editor, as_moderator, partner, offer, action
):
    row = waiting(offer, 90, partner)
    as_moderator.post(ANSWERS, {"pk": row.pk, "action": "refuse"})
    before = Observation.objects.filter(pk=row.pk).values().get()
    response = as_editor.post(ANSWERS, {"pk": row.pk, "action": action}, follow=True)

    assert "Quelqu’un en a déjà décidé." in response.content.decode()
    assert Observation.objects.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize("pk", ["", "x", "²", "0", "9" * 30])
def test_a_number_of_nothing_decides_nothing(as_editor, pk):
    response = as_editor.post(ANSWERS, {"pk": pk, "action": "accept"}, follow=True)

    assert "déjà décidé" in response.content.decode()


OUTCOMES = {"confirmed": [(DOOR, "known")], "spam": [(DOOR, "known")]}
OUTCOMES["withdrawn"] = [(DOOR, "known"), (DOOR, "unknown")]


@pytest.mark.parametrize(("outcome", "found"), OUTCOMES.items())
def test_a_report_is_answered(as_editor, editor, offer, outcome, found):
    seen(offer, 80)
    asked = report(offer)
    assert "bien plus étroite" in text(as_editor.get(REPORTS))
    as_editor.post(REPORTS, {"pk": asked.pk, "action": outcome})

    asked.refresh_from_db()
    assert (asked.outcome, asked.handled_by) == (outcome, editor)
    assert published(offer) == found
    assert queue.count() == 0


def test_a_withdrawn_fact_reads_as_unknown(as_editor, offer):
    seen(offer, 80, observed_on=TODAY() - timedelta(days=3))
    as_editor.post(REPORTS, {"pk": report(offer).pk, "action": "withdrawn"})

    reset = Observation.objects.get(state="unknown")
    assert (reset.note, reset.observed_on) == (
        "La porte est bien plus étroite.",
        TODAY(),
    )
    assert "Remis à inconnu le" in text(as_editor.get(history(offer)))


def test_a_report_is_answered_once(as_editor, as_moderator, offer):
    asked = report(offer)
    as_moderator.post(REPORTS, {"pk": asked.pk, "action": "spam"})
    as_editor.post(REPORTS, {"pk": asked.pk, "action": "withdrawn"})

    asked.refresh_from_db()
    assert (asked.outcome, Observation.objects.count()) == ("spam", 0)


def test_an_answer_that_is_none_changes_nothing(as_editor, offer):
    asked = report(offer)
    as_editor.post(REPORTS, {"pk": asked.pk, "action": "eat"})

    asked.refresh_from_db()
    assert asked.outcome == ""


def test_both_sides_of_a_contradiction_are_shown_and_one_is_taken_back(
    as_editor, editor, offer
):
    seen(offer, 80)
    wrong = seen(offer, 60, note="au pif")
    shown = text(as_editor.get(CONTESTED))
    assert ("80 cm" in shown, "60 cm" in shown, "au pif" in shown) == (True,) * 3

    as_editor.post(CONTESTED, {"pk": wrong.pk, "note": "Mauvaise porte."})

    assert [row.value for row in Observation.objects.counting()] == [80]
    taken = wrong.retractions.get()
    assert (taken.note, taken.author) == ("Mauvaise porte.", editor)
    assert "Rien ne se contredit." in text(as_editor.get(CONTESTED))


def test_answers_that_agree_contradict_nothing(as_editor, offer):
    seen(offer, 80)
    seen(offer, 81)
    seen(offer, 60, observed_on=date(2020, 1, 1))

    assert "Rien ne se contredit." in text(as_editor.get(CONTESTED))


def test_taking_back_twice_appends_one_row(as_editor, offer):
    row = seen(offer, 80)
    for _again in range(2):
        as_editor.post(CONTESTED, {"pk": row.pk})

    assert row.retractions.count() == 1


def history(offer) -> str:
    return f"/admin/access/{offer.pk}/{DOOR}/"


def test_the_history_holds_everything(as_editor, editor, partner, offer):
    first = seen(offer, 70, accepted_by=editor, author=editor)
    as_editor.post(history(offer), {"pk": first.pk, "note": "Autre porte."})
    waiting(offer, 90, partner)
    seen(offer, 80, source="acceslibre", method="imported")
    shown = text(as_editor.get(history(offer)))

    order = [shown.index(f"{value} cm") for value in (90, 70)]
    assert order == sorted(order)
    for sentence in (
        "Retirée par editrice le",
        "Autre porte.",
        "Elle attend une relecture.",
        "Acceptée par editrice le",
        "Reprise avec sa source.",
        "ne compte pas",
    ):
        assert sentence in shown, sentence


def test_a_fact_is_set_back_from_its_history(as_editor, editor, offer):
    seen(offer, 80)
    as_editor.post(history(offer), {"action": "set_back", "note": "Travaux."})

    row = Observation.objects.get(state="unknown")
    assert (row.author, row.note) == (editor, "Travaux.")
    assert published(offer) == [(DOOR, "known"), (DOOR, "unknown")]


@pytest.mark.parametrize("fact", ["nothing", "duration_minutes"])
def test_the_history_of_no_fact_is_not_found(as_editor, offer, fact):
    response = as_editor.get(f"/admin/access/{offer.pk}/{fact}/", follow=True)

    assert response.status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", [ANSWERS, REPORTS, CONTESTED, "history"])
def test_partners_decide_nothing(as_partner, partner, offer, address, method):
    offer.provider.users.add(partner)
    row = waiting(offer, 90, partner)
    address = history(offer) if address == "history" else address
    data = {"pk": row.pk, "action": "accept"}
    response = getattr(as_partner, method)(address, data)

    assert (response.status_code, response.url) == (302, "/admin/")
    assert queue.count() == 1


def test_the_menu_says_how_many_wait(as_editor, as_partner, partner, offer):
    assert "Accessibilité (" not in as_editor.get("/admin/").content.decode()
    waiting(offer, 90, partner)
    report(offer)

    told = re.compile(r"Accessibilit(?:é|\\u00e9) \(2\)|Accessibilit\\u00E9 \(2\)")
    assert told.search(as_editor.get("/admin/").content.decode())
    assert "/admin/access/" not in as_partner.get("/admin/").content.decode()


@pytest.mark.parametrize("address", [ANSWERS, REPORTS, CONTESTED])
def test_a_list_costs_as_many_queries_for_twelve_as_for_two(
    as_editor, partner, address
):
    def fill(number):
        for offer in OfferFactory.create_batch(number, provider=ProviderFactory()):
            waiting(offer, 90, partner)
            report(offer)
            seen(offer, 80)
            seen(offer, 60)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            as_editor.get(address)
        return len(queries)

    fill(2)
    cost()
    few = cost()
    fill(10)

    assert cost() == few
    assert few <= 22
