"""Fares of an experience, from the published prices of its offers."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from experiences import document
from experiences.build import build_experiences, preview_document
from experiences.build.fares import locked
from experiences.build.offers import Offers
from experiences.build.price_settings import price_settings
from experiences.document import ExperienceTrade, Fare
from experiences.pricing.component import components
from experiences.pricing.lock import lock, to_data
from experiences.pricing.price_list import price_list
from tests.factories import (
    ExperienceFactory,
    OfferFactory,
    SellerFactory,
    StepFactory,
    publish,
)

TODAY = date(2026, 11, 24)
LABEL = {"fr": "Adulte", "en": "Adult"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def castle():
    offer = OfferFactory(title_fr="Château", duration_minutes=90)
    offer.prices.create(amount="8.00", unit="person")
    offer.save()
    return publish(offer)


@pytest.fixture
def sold(castle):
    """An experience of one step, sold with 25 % on its cost."""
    experience = ExperienceFactory(
        seller=SellerFactory(), margin_value=Decimal(25), trade_percent=Decimal(10)
    )
    StepFactory(experience=experience, offer=castle)
    return experience


def built(experience):
    (one,) = build_experiences([experience.pk], TODAY)
    return one


def fares(experience) -> list[Fare]:
    return document.decode(built(experience).document).fares


def test_fares_are_counted_from_the_prices_of_the_offers(sold):
    assert fares(sold) == [Fare(amount=1000, label=LABEL)]


def test_only_the_trade_reads_net_fares(sold):
    made = built(sold)
    trade = msgspec.json.decode(made.trade, type=ExperienceTrade)

    assert trade.net_fares == [Fare(amount=900, label=LABEL)]
    assert b"net" not in made.document


def test_a_price_of_an_offer_that_moves_moves_the_fare(sold, castle):
    castle.prices.update(amount="12.00")
    castle.refresh_from_db()
    publish(castle)

    assert fares(sold) == [Fare(amount=1500, label=LABEL)]


def test_a_locked_price_stays(sold, castle):
    settings = price_settings(sold, sold.steps.all())
    published = Offers([castle.pk]).published.values()
    parts = components(preview_document(sold).steps, {o.id: o for o in published})
    prices = price_list(parts, settings, TODAY, date(2027, 12, 31))
    sold.locked_price = to_data(lock(parts, settings, prices, TODAY))
    sold.save()
    castle.prices.update(amount="12.00")
    castle.refresh_from_db()
    publish(castle)

    assert fares(sold) == [Fare(amount=1000, label=LABEL)]
    sold.refresh_from_db()
    assert locked(sold).locked_on == TODAY


def test_without_a_registered_seller_there_is_no_fare(castle):
    idea = ExperienceFactory(seller=None)
    StepFactory(experience=idea, offer=castle)

    assert fares(idea) == []


def test_an_offer_without_a_price_makes_no_fare():
    experience = ExperienceFactory(seller=SellerFactory())
    StepFactory(experience=experience, offer=publish(OfferFactory()))

    assert fares(experience) == []
