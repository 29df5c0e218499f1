"""The edit form, posted as a browser posts it."""

from datetime import date
from decimal import Decimal

import pytest
from wagtail.models import Revision

from catalogue.models import ExternalReference, Offer, Price
from publication.models import Publication
from tests.catalogue.admin.forms import EditForm, edit_address, edit_data, publish, save
from tests.factories import CommuneFactory, OfferFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer():
    return OfferFactory(
        title_fr="Grotte de Betharram",
        kind="visit",
        sectors=["heritage"],
        attributes={"period": ["prehistory"], "protection": "registered"},
        machine_translated=["title_en"],
    )


def test_a_form_that_is_saved_unchanged_changes_nothing(as_moderator, offer):
    before = offer.serializable_data()

    response = publish(as_moderator, offer)

    assert response.status_code == 302
    after = Offer.objects.get(pk=offer.pk).serializable_data()
    moved = {name for name in before if before[name] != after[name]}
    assert moved <= {
        "updated_at",
        "latest_revision",
        "live_revision",
        "first_published_at",
        "last_published_at",
        "completeness",
        *(name for name in before if before[name] is None and after[name] == ""),
    }


def test_publish_keeps_every_kind_of_attribute(as_moderator, offer):
    response = publish(
        as_moderator,
        offer,
        sectors=["families", "heritage", "mice"],
        attribute_protection="",
        attribute_guided_languages=["fr", "fsl"],
        attribute_cot="true",
        attribute_high_chair="false",
        attribute_best_from_age="6",
    )

    assert response.status_code == 302
    offer.refresh_from_db()
    assert offer.sectors == ["families", "heritage", "mice"]
    assert offer.attributes == {
        "best_from_age": 6,
        "high_chair": False,
        "cot": True,
        "period": ["prehistory"],
        "guided_languages": ["fr", "fsl"],
    }


def test_an_attribute_out_of_range_is_refused_at_its_field(as_moderator, offer):
    response = publish(as_moderator, offer, attribute_best_from_age="99")

    assert response.status_code == 200
    assert response.context["form"].errors == {
        "attribute_best_from_age": [
            "Assurez-vous que cette valeur est inférieure ou égale à 18."
        ]
    }


def test_proofreading_takes_the_mark_away(as_moderator, offer):
    publish(as_moderator, offer, proofread_title_en="on")

    offer.refresh_from_db()
    assert offer.machine_translated == []


def test_a_mark_stays_until_somebody_proofreads(as_moderator, offer):
    publish(as_moderator, offer, title_en="Bétharram Caves")

    offer.refresh_from_db()
    assert offer.machine_translated == ["title_en"]


def test_a_price_is_added(as_moderator, offer):
    response = publish(
        as_moderator,
        offer,
        **{
            "prices-TOTAL_FORMS": "1",
            "prices-0-id": "",
            "prices-0-label_fr": "Plein tarif",
            "prices-0-amount": "12.50",
            "prices-0-unit": "person",
            "prices-0-audience": "adult",
            "prices-0-ORDER": "1",
        },
    )

    assert response.status_code == 302
    assert list(
        Price.objects.filter(offer=offer).values_list("label_fr", "amount", "audience")
    ) == [("Plein tarif", Decimal("12.50"), "adult")]


def test_wrong_hours_are_refused_at_their_place(as_moderator, offer):
    response = publish(as_moderator, offer, opening_hours="Mo-Fr 9h-18h")

    assert list(response.context["form"].errors) == ["opening_hours"]
    assert Offer.objects.get(pk=offer.pk).opening_hours == ""


def test_publishing_without_a_french_title_is_refused(as_moderator, offer):
    response = publish(as_moderator, offer, title_fr="")

    assert list(response.context["form"].errors) == ["title_fr"]


def test_a_draft_may_lack_its_french_title_and_leaves_the_live_row(as_editor, offer):
    response = save(as_editor, offer, title_fr="", title_en="Cave")

    assert response.status_code == 302
    offer.refresh_from_db()
    assert (offer.title_fr, offer.title_en[:5]) == ("Grotte de Betharram", "Offer")
    assert offer.latest_revision.content["title_en"] == "Cave"


def test_publishing_moves_the_feed_once(as_moderator, offer):
    publish(as_moderator, offer, summary_fr="Sous terre, en barque.")

    rows = Publication.objects.filter(kind="offer", object_id=offer.pk)
    assert [b"en barque" in row.document.encode() for row in rows] == [True]


def test_a_draft_does_not_move_the_feed(as_editor, offer):
    save(as_editor, offer, summary_fr="Brouillon")

    assert list(Publication.objects.all()) == []


def test_an_editor_cannot_publish(as_editor, offer):
    publish(as_editor, offer, summary_fr="Publié ?")

    offer.refresh_from_db()
    assert not offer.summary_fr
    assert list(Publication.objects.all()) == []


def test_the_first_edit_keeps_the_state_before(as_editor, offer):
    save(as_editor, offer, title_fr="Grottes de Bétharram")

    versions = Revision.objects.filter(object_id=str(offer.pk)).order_by("pk")
    assert [(v.content["title_fr"], v.user and v.user.username) for v in versions] == [
        ("Grotte de Betharram", None),
        ("Grottes de Bétharram", "editrice"),
    ]
    offer.refresh_from_db()
    assert offer.live_revision == versions[0]


def test_the_second_edit_keeps_no_other(as_editor, offer):
    save(as_editor, offer, title_fr="Un")
    save(as_editor, offer, title_fr="Deux")

    assert Revision.objects.filter(object_id=str(offer.pk)).count() == 3


def test_completeness_is_kept_with_the_offer(as_moderator, offer):
    before = offer.completeness

    publish(as_moderator, offer, address="1 rue de la Grotte", sectors=[])
    publish(as_moderator, offer, last_checked_on="2026-11-20")

    offer.refresh_from_db()
    assert offer.last_checked_on == date(2026, 11, 20)
    assert offer.completeness != before


def test_the_page_of_the_form_costs_a_constant_number_of_queries(
    as_moderator, offer, django_assert_max_num_queries
):
    edit_data(as_moderator, offer)  # warms what the process keeps
    with django_assert_max_num_queries(75):
        edit_data(as_moderator, offer)


def test_a_new_offer_is_a_draft(as_editor):
    CommuneFactory()
    page = as_editor.get("/admin/snippets/catalogue/offer/add/")
    assert page.status_code == 200
    data = EditForm(page.content.decode()).data
    data |= {"title_fr": "Auberge du Pic", "kind": "eat", "commune": "65286"}
    response = as_editor.post("/admin/snippets/catalogue/offer/add/", data)

    offer = Offer.objects.get()
    assert response.url == f"/admin/snippets/catalogue/offer/edit/{offer.pk}/"
    assert (offer.title_fr, offer.live, offer.commune.name) == (
        "Auberge du Pic",
        False,
        "Lourdes",
    )


def test_the_sources_tab_tells_each_master_and_gives_back(as_moderator, offer):
    ExternalReference.objects.create(
        offer=offer,
        source="datatourisme",
        external_id="1",
        given={"title_fr": "Grotte de Betharram", "address": "Chemin Léon Ross"},
        offered={"address": "Route des Grottes"},
    )
    Offer.objects.filter(pk=offer.pk).update(address="Le Bourg")
    address = f"/admin/offers/{offer.pk}/give-back/address/"

    page = as_moderator.get(edit_address(offer)).content.decode()

    assert "Route des Grottes" in page
    assert f'data-w-action-url-value="{address}"' in page
    assert "/give-back/title_fr/" not in page
    as_moderator.post(address)
    assert Offer.objects.get(pk=offer.pk).address == "Route des Grottes"


def test_a_draft_survives_rows_that_an_import_wrote_anew(as_moderator, offer):
    Price.objects.create(offer=offer, label_fr="Ancien", amount="5.00")
    save(as_moderator, offer, summary_fr="Un brouillon attend.")
    Price.objects.filter(offer=offer).delete()

    response = publish(as_moderator, offer, address="Le Bourg")

    assert response.status_code == 302
    found = Offer.objects.get(pk=offer.pk)
    assert (found.summary_fr, found.address) == ("Un brouillon attend.", "Le Bourg")
    assert [price.label_fr for price in found.prices.all()] == ["Ancien"]
