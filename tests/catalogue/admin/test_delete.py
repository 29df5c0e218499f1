import pytest

from catalogue.models import Offer
from publication.models import Publication
from tests.factories import OfferFactory, publish

pytestmark = pytest.mark.django_db


def address(offer) -> str:
    return f"/admin/snippets/catalogue/offer/delete/{offer.pk}/"


def test_an_offer_that_is_used_is_kept_and_its_uses_are_listed(as_moderator):
    host = OfferFactory(title_fr="Palais des congrès")
    guest = OfferFactory(title_fr="Salon du vélo", premises=host)

    asked, done = as_moderator.get(address(host)), as_moderator.post(address(host))

    for page in (asked, done):
        assert page.context["uses"] == [
            {
                "what": "fiche",
                "name": "Salon du vélo",
                "url": f"/admin/snippets/catalogue/offer/edit/{guest.pk}/",
            }
        ]
        assert "Salon du vélo" in page.content.decode()
    assert (asked.status_code, done.status_code) == (200, 409)
    assert Offer.objects.count() == 2


def test_an_offer_that_nothing_needs_is_deleted_and_withdrawn(as_moderator):
    offer = publish(OfferFactory())

    response = as_moderator.post(address(offer))

    assert response.status_code == 302
    assert list(Offer.objects.all()) == []
    assert [row.withdrawn for row in Publication.objects.all()] == [True]


def test_who_may_not_publish_deletes_drafts_and_no_public_offer(as_editor):
    public, draft = OfferFactory(), OfferFactory(live=False)

    for offer in (public, draft):
        as_editor.post(address(offer))
        as_editor.post(f"/admin/offers/bulk/delete/?id={public.pk}")

    assert list(Offer.objects.all()) == [public]
