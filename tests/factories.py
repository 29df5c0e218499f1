"""Factories without surprises: what a test does not name is plain and valid."""

from typing import TypeVar

import factory
from factory.django import DjangoModelFactory

from catalogue import models
from experiences import models as experiences


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


class SellerFactory(DjangoModelFactory):
    """A registered seller."""

    class Meta:
        model = experiences.Seller

    legal_name = "Voyages du Gave"
    registration = "IM065100001"


class ExperienceFactory(DjangoModelFactory):
    """A live experience without steps. It is saved, not published."""

    class Meta:
        model = experiences.Experience

    title_fr = factory.Sequence(lambda n: f"Journée {n}")
    title_en = factory.Sequence(lambda n: f"Day {n}")
    live = True


class StepFactory(DjangoModelFactory):
    """A step at an offer of its own."""

    class Meta:
        model = experiences.Step

    experience = factory.SubFactory(ExperienceFactory)
    offer = factory.SubFactory(OfferFactory)
    sort_order = factory.Sequence(lambda n: n)


Snippet = TypeVar("Snippet", models.Offer, experiences.Experience)


def publish(snippet: Snippet) -> Snippet:
    """Publish as the admin does: a revision, then its publication."""
    snippet.save_revision().publish()
    snippet.refresh_from_db()
    return snippet
