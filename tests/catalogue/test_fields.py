import pytest
from django.core.exceptions import ValidationError

from catalogue.models import Offer
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db


def test_has_finds_the_offers_with_that_code():
    cycling = OfferFactory(sectors=["cycling", "families"])
    OfferFactory(sectors=["city"])
    OfferFactory(sectors=[])

    assert list(Offer.objects.filter(sectors__has="cycling")) == [cycling]


def test_has_asks_for_the_whole_code():
    OfferFactory(sectors=["cycling"])

    assert not Offer.objects.filter(sectors__has="cycl").exists()


def test_unknown_code_is_refused_with_the_known_ones():
    offer = OfferFactory.build(commune=None, sectors=["cyclng"])

    with pytest.raises(ValidationError) as refused:
        Offer._meta.get_field("sectors").clean(offer.sectors, offer)

    assert "cyclng" in str(refused.value)
    assert "cycling" in str(refused.value)
