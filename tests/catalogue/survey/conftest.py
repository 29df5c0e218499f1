"""A place to survey, and people who may or may not."""

import pytest

from tests.catalogue.admin.conftest import client_of, person
from tests.factories import OfferFactory, ProviderFactory


@pytest.fixture
def editor(db):
    return person("editrice", "Rédaction")


@pytest.fixture
def partner(db):
    return person("prestataire", "Prestataires")


@pytest.fixture
def as_editor(editor):
    return client_of(editor)


@pytest.fixture
def as_partner(partner):
    return client_of(partner)


@pytest.fixture
def provider(partner):
    found = ProviderFactory(trade_name="Hôtel du Gave")
    found.users.add(partner)
    return found


@pytest.fixture
def offer(provider):
    return OfferFactory(title_fr="Musée du Gave", kind="visit", provider=provider)
