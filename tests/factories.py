"""Factories without surprises: what a test does not name is plain and valid."""

import factory
from factory.django import DjangoModelFactory

from catalogue import models


class CommuneFactory(DjangoModelFactory):
    class Meta:
        model = models.Commune
        django_get_or_create = ("insee",)

    insee = "65286"
    name = "Lourdes"
    postal_codes = ["65100"]
    latitude = 43.0949
    longitude = -0.0462


class ProviderFactory(DjangoModelFactory):
    class Meta:
        model = models.Provider

    legal_name = factory.Sequence(lambda n: f"Prestataire {n}")


class OfferFactory(DjangoModelFactory):
    """A live offer in Lourdes. It is saved, not published: the feed does not move."""

    class Meta:
        model = models.Offer

    kind = "visit"
    title_fr = factory.Sequence(lambda n: f"Fiche {n}")
    title_en = factory.Sequence(lambda n: f"Offer {n}")
    commune = factory.SubFactory(CommuneFactory)
    latitude = 43.0949
    longitude = -0.0462
    live = True


def publish(offer: models.Offer) -> models.Offer:
    """Publish as the admin does: a revision, then its publication."""
    offer.save_revision().publish()
    offer.refresh_from_db()
    return offer
