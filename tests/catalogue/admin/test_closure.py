"""An exceptional closure: two dates, one button, and nothing else is published."""

from datetime import date

import pytest

from catalogue.models import Offer
from publication.models import Publication
from tests.catalogue.admin.forms import save
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer():
    return OfferFactory(title_fr="Restaurant du Lac", kind="eat")


def close(client, offer, **data):
    return client.post(f"/admin/offers/{offer.pk}/close/", data)


def days(offer) -> list:
    return [(c.first_day, c.last_day, c.reason_fr) for c in offer.closures.all()]


def test_a_closure_is_public_at_once(as_moderator, offer):
    response = close(
        as_moderator,
        offer,
        first_day="2026-12-01",
        last_day="2026-12-07",
        reason_fr="Travaux",
    )

    assert response.url == f"/admin/snippets/catalogue/offer/edit/{offer.pk}/"
    found = Offer.objects.get(pk=offer.pk)
    assert days(found) == [(date(2026, 12, 1), date(2026, 12, 7), "Travaux")]
    document = Publication.objects.get(object_id=offer.pk).document
    assert '"first_day":"2026-12-01"' in document.replace(" ", "")


def test_one_day_is_enough(as_moderator, offer):
    close(as_moderator, offer, first_day="2026-12-24")

    found = Offer.objects.get(pk=offer.pk)
    assert days(found) == [(date(2026, 12, 24), date(2026, 12, 24), "")]


def test_days_in_the_wrong_order_are_refused(as_moderator, offer):
    response = close(as_moderator, offer, first_day="2026-12-07", last_day="2026-12-01")

    assert response.context["form"].errors == {
        "last_day": ["Ce jour précède le premier."]
    }
    assert days(Offer.objects.get(pk=offer.pk)) == []


def test_a_waiting_draft_gets_it_and_goes_on_waiting(as_moderator, as_editor, offer):
    save(as_editor, offer, summary_fr="Pas encore public")

    close(as_moderator, offer, first_day="2026-12-24")

    live = Offer.objects.get(pk=offer.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.summary_fr or "", len(days(live))) == ("", 1)
    assert (draft.summary_fr, len(days(draft))) == ("Pas encore public", 1)
    assert live.has_unpublished_changes


def test_who_may_not_publish_adds_it_to_the_draft(as_editor, offer):
    close(as_editor, offer, first_day="2026-12-24")

    live = Offer.objects.get(pk=offer.pk)
    assert days(live) == []
    assert len(days(live.get_latest_revision_as_object())) == 1
    assert list(Publication.objects.all()) == []


def test_a_draft_that_was_never_public_stays_one(as_moderator):
    offer = OfferFactory(live=False)

    close(as_moderator, offer, first_day="2026-12-24")

    found = Offer.objects.get(pk=offer.pk)
    assert (found.live, len(days(found))) == (False, 1)
    assert list(Publication.objects.all()) == []


def test_a_locked_offer_is_not_closed(as_editor, moderator, offer):
    offer.locked, offer.locked_by = True, moderator
    offer.save()

    response = close(as_editor, offer, first_day="2026-12-24")

    assert response.status_code == 200
    assert response.context["form"].non_field_errors()
    assert days(Offer.objects.get(pk=offer.pk).get_latest_revision_as_object()) == []
