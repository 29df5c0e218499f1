"""Every change is attributed, can be compared and undone; schedules come true once."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from catalogue.admin.desk import OfferDesk
from catalogue.models import Offer, Price
from publication.models import Publication
from tests.catalogue.admin.forms import (
    EditForm,
    edit_address,
    edit_data,
    publish,
    save,
)
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db

BASE = "/admin/snippets/catalogue/offer"


@pytest.fixture
def offer():
    offer = OfferFactory(title_fr="Pic du Jer", sectors=["families"])
    Price.objects.create(offer=offer, amount="14.00", label_fr="Aller-retour")
    return offer


def test_every_action_is_on_record_with_its_user(as_moderator, as_editor, offer):
    save(as_editor, offer, summary_fr="Un funiculaire.")
    publish(as_moderator, offer)
    as_moderator.post(f"{BASE}/lock/{offer.pk}/")
    as_moderator.post(f"{BASE}/unlock/{offer.pk}/")
    as_moderator.post(f"{BASE}/unpublish/{offer.pk}/")
    as_moderator.post(f"/admin/offers/bulk/publish/?id={offer.pk}")
    as_moderator.post(f"{BASE}/delete/{offer.pk}/")

    logs = ModelLogEntry.objects.filter(object_id=str(offer.pk)).order_by("pk")
    assert [(log.action, log.user.username) for log in logs] == [
        ("wagtail.edit", "editrice"),
        ("wagtail.edit", "moderateur"),
        ("wagtail.publish", "moderateur"),
        ("wagtail.lock", "moderateur"),
        ("wagtail.unlock", "moderateur"),
        ("wagtail.unpublish", "moderateur"),
        ("wagtail.publish", "moderateur"),
        ("wagtail.delete", "moderateur"),
    ]
    assert all(log.timestamp for log in logs)


def test_going_back_to_a_version_gives_all_of_it_back(as_moderator, offer):
    publish(as_moderator, offer)
    first = offer.revisions.latest("pk")
    publish(
        as_moderator,
        offer,
        **{
            "title_fr": "Autre",
            "sectors": ["mice"],
            "attribute_catering": ["buffet"],
            "prices-0-DELETE": "1",
        },
    )
    assert Offer.objects.get(pk=offer.pk).prices.count() == 0

    revert = f"{BASE}/history/{offer.pk}/revisions/{first.pk}/revert/"
    data = EditForm(as_moderator.get(revert).content.decode()).data
    response = as_moderator.post(revert, {**data, "action-publish": "1"})

    assert response.status_code == 302
    found = Offer.objects.get(pk=offer.pk)
    assert (found.title_fr, found.sectors, found.attributes) == (
        "Pic du Jer",
        ["families"],
        {},
    )
    assert [(p.label_fr, str(p.amount)) for p in found.prices.all()] == [
        ("Aller-retour", "14.00")
    ]


def test_compare_shows_a_row_for_each_attribute_and_words_for_codes(as_editor, offer):
    save(
        as_editor,
        offer,
        sectors=["cycling"],
        attribute_ebike_charging="true",
        attribute_distance_to_route_m="250",
    )

    page = as_editor.get(f"{BASE}/history/{offer.pk}/revisions/compare/live...latest/")

    rows = {d.field_label(): (d.val_a, d.val_b) for d in page.context["comparison"]}
    assert rows == {
        "Filières": ("Familles", "Vélo"),
        "Recharge de vélos électriques": ("", "oui"),
        "Distance d’un itinéraire balisé": ("", "250 m"),
    }


def test_a_scheduled_offer_is_published_once_when_its_time_has_come(
    as_moderator, offer
):
    Offer.objects.filter(pk=offer.pk).update(live=False)
    soon = timezone.localtime() + timedelta(hours=1)
    publish(as_moderator, offer, go_live_at=soon.strftime("%Y-%m-%d %H:%M"))
    assert list(Publication.objects.all()) == []

    call_command("publish_scheduled", stdout=StringIO())
    assert list(Publication.objects.all()) == []
    with time_machine.travel(soon + timedelta(minutes=1)):
        for _run in range(2):
            call_command("publish_scheduled", stdout=StringIO())

    assert Offer.objects.get(pk=offer.pk).live
    assert Publication.objects.count() == 1
    logs = registry.get_logs_for_instance(offer).order_by("pk")
    assert [(log.action, log.user and log.user.username) for log in logs] == [
        ("wagtail.edit", "moderateur"),
        ("wagtail.publish.schedule", "moderateur"),
        ("wagtail.publish.scheduled", None),
    ]


def test_a_locked_offer_is_not_saved_by_another(as_moderator, as_editor, offer):
    as_moderator.post(f"{BASE}/lock/{offer.pk}/")

    response = save(as_editor, offer, title_fr="Malgré tout")

    assert response.status_code == 200
    newest = Offer.objects.get(pk=offer.pk).get_latest_revision_as_object()
    assert newest.title_fr == "Pic du Jer"


def test_the_preview_shows_unsaved_data_on_the_public_template(as_editor, offer):
    data = edit_data(as_editor, offer, title_fr="Pic du Grand Jer")
    preview = f"{BASE}/preview/{offer.pk}/"

    said = as_editor.post(preview, data).json()
    page = as_editor.get(preview)

    assert said == {"is_valid": True, "is_available": True}
    assert "catalogue/offer_page.html" in [t.name for t in page.templates]
    assert "Pic du Grand Jer" in page.content.decode()
    assert Offer.objects.get(pk=offer.pk).title_fr == "Pic du Jer"
    assert as_editor.get(edit_address(offer)).status_code == 200


def test_the_desk_costs_a_constant_number_of_queries(as_editor, moderator, rf, offer):
    def cost():
        request = rf.get("/admin/")
        request.user = moderator
        with CaptureQueriesContext(connection) as queries:
            html = OfferDesk(request).render_html({})
        return len(queries), html

    save(as_editor, offer, **{"summary_fr": "x", "action-submit": "1"})
    cost()
    few, one = cost()
    for _n in range(3):
        other = OfferFactory(hours_confirmed_until=timezone.localdate())
        save(as_editor, other, **{"summary_fr": "x", "action-submit": "1"})
    many, four = cost()

    assert (one.count("/edit/"), four.count("/edit/")) == (1, 7)
    assert (few, many) == (4, 4)
