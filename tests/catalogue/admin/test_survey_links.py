"""From an offer's screens to its survey, and when it was surveyed last."""

from datetime import date

import pytest
from django.utils import timezone

from catalogue.models import Observation
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/catalogue/offer/"


def measured(offer, day: date, **more) -> Observation:
    said = {"method": "measured", "accepted_at": timezone.now(), **more}
    return Observation.objects.create(
        offer=offer, fact="path_steps", value=0, observed_on=day, **said
    )


@pytest.fixture
def offer():
    return OfferFactory(title_fr="Musée du Gave")


def screens(client, offer) -> list[str]:
    """The listing and the edit screen."""
    addresses = (LIST, f"{LIST}edit/{offer.pk}/")
    return [client.get(address).content.decode() for address in addresses]


def test_both_screens_lead_to_the_survey(as_editor, offer):
    for screen in screens(as_editor, offer):
        assert f'href="/survey/{offer.pk}/"' in screen


def test_the_last_day_is_of_what_was_measured_and_counts(as_editor, offer):
    measured(offer, date(2026, 3, 4))
    measured(offer, date(2026, 5, 12))
    measured(offer, date(2026, 8, 1), accepted_at=None)
    measured(offer, date(2026, 9, 1), method="imported")
    listing, form = screens(as_editor, offer)

    assert "12/05/2026" in listing
    assert "dernier relevé le 12/05/2026" in form


def test_what_was_never_surveyed_says_so(as_editor, offer):
    listing, form = screens(as_editor, offer)

    assert "jamais" in listing
    assert "Relever l’accessibilité (jamais encore)" in form
