"""A partner reaches the offers of its provider, and not one screen of another's."""

import pytest
from django.urls import reverse

from catalogue.models import Offer
from publication.models import Publication
from tests.catalogue.admin.forms import edit_data, publish, save
from tests.factories import OfferFactory, ProviderFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/catalogue/offer/"
SCREENS = [
    "edit",
    "delete",
    "usage",
    "history",
    "history_results",
    "copy",
    "preview_on_edit",
    "unpublish",
    "lock",
    "unlock",
    "workflow_history",
    "confirm_workflow_cancellation",
]
OF_A_REVISION = ("revisions_view", "revisions_revert", "revisions_unschedule")
OURS = ("catalogue_close",)


@pytest.fixture
def own(partner):
    provider = ProviderFactory(trade_name="Hôtel du Gave")
    provider.users.add(partner)
    return OfferFactory(title_fr="Hôtel du Gave", provider=provider)


@pytest.fixture
def foreign():
    provider = ProviderFactory(trade_name="Hôtel du Pic")
    offer = OfferFactory(title_fr="Hôtel du Pic", provider=provider)
    offer.save_revision()
    return offer


def addresses(offer) -> list[str]:
    named = "wagtailsnippets_catalogue_offer:{}".format
    revision = offer.latest_revision_id or offer.save_revision().pk
    compared = {"revision_id_a": "live", "revision_id_b": "latest"}
    return [
        *(reverse(named(screen), args=[offer.pk]) for screen in SCREENS),
        *(reverse(named(one), args=[offer.pk, revision]) for one in OF_A_REVISION),
        reverse(named("revisions_compare"), kwargs={"pk": offer.pk, **compared}),
        *(reverse(name, args=[offer.pk]) for name in OURS),
    ]


@pytest.mark.parametrize("method", ["get", "post"])
def test_every_screen_of_a_foreign_offer_is_closed(as_partner, own, foreign, method):
    answers = {a: getattr(as_partner, method)(a) for a in addresses(foreign)}

    # Wagtail says "permission denied" by sending the user home
    said = {a: (r.status_code, r.get("Location")) for a, r in answers.items()}
    assert set(said.values()) == {(302, "/admin/")}


def test_its_own_offer_opens(as_partner, own):
    assert edit_data(as_partner, own)["title_fr"] == ["Hôtel du Gave"]


def test_the_listing_and_its_export_hold_its_own_offers_only(as_partner, own, foreign):
    page = as_partner.get(LIST)
    export = b"".join(as_partner.get(f"{LIST}?export=csv")).decode()

    assert list(page.context["object_list"]) == [own]
    assert ("Hôtel du Gave" in export, "Hôtel du Pic" in export) == (True, False)


def test_a_partner_without_provider_reaches_nothing(as_partner, foreign):
    page = as_partner.get(LIST)

    assert list(page.context["object_list"]) == []


def test_a_partner_cannot_give_its_offer_away(as_partner, own, foreign):
    response = save(as_partner, own, provider=str(foreign.provider_id))

    assert response.status_code == 302
    draft = Offer.objects.get(pk=own.pk).get_latest_revision_as_object()
    assert draft.provider == own.provider


def test_a_partner_submits_and_does_not_publish(as_partner, as_moderator, own):
    publish(as_partner, own, summary_fr="Au bord du gave.")
    save(as_partner, own, **{"summary_fr": "Au calme.", "action-submit": "1"})

    own.refresh_from_db()
    assert own.workflow_in_progress
    assert (own.summary_fr or "", list(Publication.objects.all())) == ("", [])

    state = own.current_workflow_state
    approval = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    save(as_moderator, own, **approval)

    state.refresh_from_db()
    own.refresh_from_db()
    assert (state.status, own.summary_fr) == ("approved", "Au calme.")
    assert [row.object_id for row in Publication.objects.all()] == [own.pk]


@pytest.mark.parametrize("action", ["publish", "unpublish", "tag", "sector", "delete"])
def test_a_bulk_action_leaves_foreign_offers_alone(as_partner, own, foreign, action):
    before = Offer.objects.filter(pk=foreign.pk).values().get()

    as_partner.post(
        f"/admin/offers/bulk/{action}/?id={foreign.pk}", {"sector": "cycling"}
    )

    assert Offer.objects.filter(pk=foreign.pk).values().get() == before


@pytest.mark.parametrize("screen", ["provider", "commune", "theme"])
def test_the_office_s_own_lists_are_closed_to_partners(as_partner, own, screen):
    response = as_partner.get(f"/admin/snippets/catalogue/{screen}/")

    assert (response.status_code, response.get("Location")) == (302, "/admin/")


def test_an_editor_reaches_every_offer(as_editor, own, foreign):
    page = as_editor.get(LIST)

    assert set(page.context["object_list"]) == {own, foreign}


ELSEWHERE = (
    "/admin/reports/site-history/",
    "/admin/reports/workflow/",
    "/admin/reports/workflow_tasks/",
    "/admin/reports/locked/",
    "/admin/",
    "/admin/images/",
    "/admin/snippets/choose/catalogue/offer/",
    "/admin/snippets/choose/catalogue/offer/results/?q=pic",
)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_no_report_or_chooser_tells_of_a_foreign_draft(
    as_partner, as_editor, own, foreign, address
):
    Offer.objects.filter(pk=foreign.pk).update(live=False)
    save(as_editor, foreign, **{"title_fr": "Projet secret", "action-submit": "1"})

    page = as_partner.get(address, follow=True)

    assert "Projet secret" not in page.content.decode()
    assert "Hôtel du Pic" not in page.content.decode()


def test_a_foreign_draft_cannot_be_chosen(as_partner, own, foreign):
    Offer.objects.filter(pk=foreign.pk).update(live=False)

    chosen = f"/admin/snippets/choose/catalogue/offer/chosen/{foreign.pk}/"
    assert as_partner.get(chosen, follow=True).status_code == 404
