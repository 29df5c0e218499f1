"""The form that says a fact is wrong, as a visitor without an account sends it."""

from http import HTTPStatus

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from catalogue.models import FactReport
from tests.catalogue.documents import DAY
from tests.catalogue.observed import OBSERVED
from tests.factories import OfferFactory
from tests.pages import Page
from tests.search.things import publish, withdraw

pytestmark = pytest.mark.django_db
FORM = {
    "fr": f"{OBSERVED.path['fr']}signaler/entrance_steps/",
    "en": f"{OBSERVED.path['en']}report/entrance_steps/",
}
THANKS = {"fr": f"{FORM['fr']}merci/", "en": f"{FORM['en']}thanks/"}
SAID = "  Il y a trois marches.\nDepuis mai. "


@pytest.fixture(autouse=True)
def _today():
    cache.clear()
    with time_machine.travel(f"{DAY}T10:00:00+01:00", tick=False):
        yield
    cache.clear()


@pytest.fixture
def published():
    (row,) = publish(OBSERVED)
    row.object_id = OfferFactory().pk
    row.save(update_fields=["object_id"])
    return row


def shown(response) -> Page:
    return Page(response.content.decode())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_fact_of_the_page_leads_to_its_form(client, published, language):
    page = shown(client.get(OBSERVED.path[language]))
    links = [one.attributes["href"] for one in page.all("a", class_="seen__report")]

    assert len(links) == len({one.fact for one in OBSERVED.observations})
    assert FORM[language] in links
    assert {client.get(link).status_code for link in links} == {HTTPStatus.OK}


def test_the_form_says_what_the_page_says(client, published):
    texts = [one.text for one in shown(client.get(FORM["fr"])).all("p")]

    assert "Marches à l’entrée : 2." in texts
    assert "Mesuré sur place par l’office de tourisme le 12 mai 2026." in texts


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_report_reaches_the_queue(client, published, language):
    response = client.post(FORM[language], {"message": SAID, "website": ""})

    assert (response.status_code, response["Location"]) == (302, THANKS[language])
    report = FactReport.objects.get()
    assert (report.offer_id, report.fact, report.language, report.outcome) == (
        published.object_id,
        "entrance_steps",
        language,
        "",
    )
    assert report.message == "Il y a trois marches.\nDepuis mai."
    thanked = client.get(THANKS[language])
    assert thanked.status_code == HTTPStatus.OK
    back = [one.attributes.get("href") for one in shown(thanked).all("a")]
    assert f"{OBSERVED.path[language]}#access" in back


def test_nothing_is_lost_where_something_is_wrong(client, published):
    sent = {"message": "x" * 2001, "website": "spam"}
    response = client.post(FORM["en"], sent)
    page = shown(response)

    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    (field,) = page.all("textarea")
    assert field.text == sent["message"]
    assert field.attributes["aria-describedby"] == "message-help message-error"
    (summary,) = page.all("div", role="alert")
    assert "autofocus" in summary.attributes
    assert summary.text == (
        "The report was not sent A hidden field was filled in. It is empty now: please "
        "send again. Write at most 2000 characters; there are 2001 now."
    )
    assert page.all("title")[0].text.startswith("Error: ")
    assert page.all("input", name="website")[0].attributes.get("value", "") == ""
    assert not FactReport.objects.exists()


def test_an_empty_report_is_told_what_to_write(client, published):
    page = shown(client.post(FORM["fr"], {"message": ""}))
    link = page.all("a", href="#id_message")

    assert [one.text for one in link] == [
        "Écrivez ce qui est inexact, pour que nous puissions le vérifier."
    ]


def test_too_many_reports_wait_and_keep_their_text(client, published, settings):
    settings.REPORTS_PER_HOUR = 2
    for _ in range(2):
        assert client.post(FORM["fr"], {"message": "x"}).status_code == 302
    response = client.post(FORM["fr"], {"message": "Encore une"})

    assert response.status_code == HTTPStatus.TOO_MANY_REQUESTS
    assert shown(response).all("textarea")[0].text == "Encore une"
    assert FactReport.objects.count() == 2


def test_what_was_refused_does_not_count_for_the_limit(client, published, settings):
    settings.REPORTS_PER_HOUR = 1
    for _ in range(3):
        client.post(FORM["fr"], {"message": ""})

    assert client.post(FORM["fr"], {"message": "x"}).status_code == 302


def test_a_report_from_another_site_is_refused(published):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(FORM["fr"], {"message": "x"}).status_code == 403
    assert not FactReport.objects.exists()


@pytest.mark.parametrize(
    "fact", ["vehicle_tie_downs", "no_such_fact", "Entrance_steps", "x" * 61]
)
def test_a_fact_that_the_page_does_not_tell_has_no_form(client, published, fact):
    address = f"{OBSERVED.path['fr']}signaler/{fact}/"

    assert client.get(address).status_code == HTTPStatus.NOT_FOUND
    assert client.post(address, {"message": "x"}).status_code == HTTPStatus.NOT_FOUND


def test_another_name_in_the_address_leads_to_the_right_one(client, published):
    response = client.get(f"/fr/offres/x-{OBSERVED.code}/signaler/entrance_steps/")

    assert (response.status_code, response["Location"]) == (301, FORM["fr"])


def test_what_was_withdrawn_is_gone(client, published):
    withdraw(published)

    assert client.get(FORM["fr"]).status_code == HTTPStatus.GONE
    assert client.get(THANKS["fr"]).status_code == HTTPStatus.GONE
    assert client.post(FORM["fr"], {"message": "x"}).status_code == HTTPStatus.GONE
    assert not FactReport.objects.exists()


def test_a_form_is_neither_kept_nor_indexed(client, published):
    response = client.get(FORM["fr"])

    assert "no-store" in response["Cache-Control"]
    assert shown(response).all("meta", name="robots")[0].attributes["content"] == (
        "noindex"
    )
