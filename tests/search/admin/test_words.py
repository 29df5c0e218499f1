"""The editor's screens for synonyms and promoted results."""

import pytest
from django.urls import reverse

from catalogue.admin.groups import EDITORS, PARTNERS
from search.admin.words import url_for
from search.models import Promotion, Synonym
from tests.catalogue.admin.conftest import person
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(person("Ana", EDITORS))
    return client


def test_another_screen_fills_in_the_words(editor):
    page = editor.get(url_for(Synonym, terms="vtt", language="fr"))
    assert page.context["form"]["terms"].value() == "vtt"

    page = editor.get(url_for(Promotion, words="vtt", language="en"))
    assert page.context["form"]["words"].value() == "vtt"
    assert page.context["form"]["language"].value() == "en"


def test_an_editor_adds_synonyms(editor):
    given = {"terms": "vtt, vélo tout terrain", "language": "fr", "enabled": "on"}
    editor.post(url_for(Synonym), given)

    assert [str(one) for one in Synonym.objects.all()] == ["vtt, vélo tout terrain"]
    listing = editor.get(reverse(Synonym.snippet_viewset.get_url_name("list")))
    assert "vtt, vélo tout terrain" in listing.content.decode()


def test_an_editor_promotes_offers_in_order(editor):
    one, other = OfferFactory(), OfferFactory()
    given = {"words": "vtt", "language": "fr", "first_day": "", "last_day": ""}
    given |= {"offers-TOTAL_FORMS": 2, "offers-INITIAL_FORMS": 0}
    given |= {"offers-0-offer": one.pk, "offers-0-ORDER": 2, "offers-0-id": ""}
    given |= {"offers-1-offer": other.pk, "offers-1-ORDER": 1, "offers-1-id": ""}
    editor.post(url_for(Promotion), given)

    promotion = Promotion.objects.get()
    assert [row.offer for row in promotion.offers.all()] == [other, one]


def test_a_partner_edits_neither(client):
    client.force_login(person("Luc", PARTNERS))

    for model in (Synonym, Promotion):
        assert client.get(url_for(model)).status_code == 302
