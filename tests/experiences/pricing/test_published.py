"""The prices of a document."""

from datetime import date

from msgspec.structs import replace

from catalogue.document import OfferDocument, Price, TouristTax
from experiences.document import (
    Departure,
    ExperienceDocument,
    Fare,
    Seller,
    Step,
    Stop,
    Terms,
)
from experiences.pricing.component import components
from experiences.pricing.lock import lock
from experiences.pricing.price_list import price_list
from experiences.pricing.published import with_prices
from experiences.pricing.settings import PriceSettings

TODAY = date(2027, 1, 4)
ADULT = {"fr": "Adulte", "en": "Adult"}
SETTINGS = PriceSettings(
    single_mode="computed", one_free_per=20, people_max=9, vat="margin"
)
HOTEL = OfferDocument(
    id="hotel",
    code="h",
    kind="stay",
    path={},
    title={"fr": "Hôtel"},
    prices=[Price(amount=8000, unit="room")],
    tourist_tax=TouristTax(amount=110),
)
STEPS = [
    Step(
        id=str(day),
        day=day,
        kind="night",
        stop=Stop(id="hotel", code="h", kind="stay", path={}, title={"fr": "Hôtel"}),
    )
    for day in (1, 2)
]
DOCUMENT = ExperienceDocument(
    id="1",
    code="x",
    path={},
    title={},
    steps=STEPS,
    seller=Seller(legal_name="Office", registration="IM065100000"),
    terms=Terms(deposit_percent=30),
)
DEARER = replace(HOTEL, prices=[Price(amount=9000, unit="room")])


def kept_price():
    parts = components(STEPS, {"hotel": HOTEL})
    prices = price_list(parts, SETTINGS, TODAY, date(2028, 2, 8))
    return lock(parts, SETTINGS, prices, TODAY)


def test_a_document_gets_its_fares_and_the_terms_counted_with_them():
    found = with_prices(DOCUMENT, {"hotel": HOTEL}, SETTINGS, None, TODAY)

    assert found.document.fares == [Fare(amount=8000, label=ADULT, maximum_persons=9)]
    assert found.document.terms == Terms(
        deposit_percent=30,
        single_supplement=8000,
        one_free_per=20,
        tourist_tax=220,
        vat="margin",
    )
    assert (found.net_fares, found.doubts, found.changes) == ([], [], [])


def test_an_idea_has_no_fares():
    idea = replace(DOCUMENT, seller=Seller(legal_name="Club"))

    assert (
        with_prices(idea, {"hotel": HOTEL}, SETTINGS, None, TODAY).document.fares == []
    )


def test_an_offer_that_is_not_there_makes_no_fare_and_a_doubt():
    found = with_prices(DOCUMENT, {}, SETTINGS, None, TODAY)

    assert found.document.fares == []
    assert [(one.code, one.step) for one in found.doubts[:2]] == [
        ("no_price", "1"),
        ("no_price", "2"),
    ]
    assert found.document.terms.tourist_tax is None
    assert found.document.terms.tourist_tax_on_site


def test_a_locked_price_stays_and_says_what_changed():
    found = with_prices(DOCUMENT, {"hotel": DEARER}, SETTINGS, kept_price(), TODAY)

    assert [one.amount for one in found.document.fares] == [8000]
    assert [(one.step, one.before, one.after) for one in found.changes] == [
        ("1", 8000, 9000),
        ("2", 8000, 9000),
    ]


def test_a_price_that_is_not_locked_follows_its_offers():
    found = with_prices(DOCUMENT, {"hotel": DEARER}, SETTINGS, None, TODAY)

    assert [one.amount for one in found.document.fares] == [9000]


def test_prices_reach_as_far_as_the_last_departure():
    late = replace(DOCUMENT, departures=[Departure(code="d", day=date(2029, 5, 1))])
    from_2029 = Price(amount=9900, unit="room", valid_from=date(2029, 1, 1))
    hotel = replace(HOTEL, prices=[*HOTEL.prices, from_2029])
    found = with_prices(late, {"hotel": hotel}, SETTINGS, None, TODAY)

    assert [one.amount for one in found.document.fares] == [8000, 8950, 9900]
