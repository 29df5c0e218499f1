"""Addresses of the survey: one for each offer, one to which phones send."""

from django.urls import reverse

from catalogue.models import Offer


def survey_url(offer: Offer, fact: str = "") -> str:
    """Where `offer` is surveyed, at one question if `fact` is given."""
    address = reverse("survey", args=[offer.pk])
    return f"{address}#q-{fact}" if fact else address
