from datetime import date
from decimal import Decimal

import pytest

from catalogue.imports.datatourisme.payment import payment_methods_of
from catalogue.imports.datatourisme.prices import Costs, costs_of
from catalogue.imports.record import Price

from . import findings, node


def told(*specifications: dict, **offer):
    return node(
        {"offers": [{"schema:priceSpecification": list(specifications), **offer}]}
    )


def policy(*keys: str) -> dict:
    return {"hasEligiblePolicy": [{"@id": f"kb:{key}"} for key in keys]}


FREE, FULL = policy("Free"), policy("BaseRateFullRate")


@pytest.mark.parametrize(
    ("specification", "price"),
    [
        ({"schema:minPrice": ["6.5"]}, Price(Decimal("6.50"), unit="other")),
        ({"schema:price": "6.5"}, Price(Decimal("6.50"), unit="other")),
        (
            {"schema:minPrice": 6, "schema:maxPrice": 8},
            Price(Decimal("6.00"), Decimal("8.00"), unit="other"),
        ),
        (
            {"schema:minPrice": ["6"], "schema:maxPrice": ["6"]},
            Price(Decimal("6.00"), unit="other"),
        ),
        (
            {"schema:minPrice": ["6"], "hasPricingMode": [{"@id": "kb:Overnight"}]},
            Price(Decimal("6.00"), unit="night"),
        ),
        (
            {"schema:minPrice": ["6"], **policy("ReducedRate", "Group")},
            Price(Decimal("6.00"), unit="other", audience="group"),
        ),
        (
            {
                "schema:minPrice": ["6"],
                "name": {"fr": ["Visite"]},
                "additionalInformation": {"fr": ["Avec le guide"]},
            },
            Price(
                Decimal("6.00"),
                unit="other",
                label={"fr": "Visite"},
                includes={"fr": "Avec le guide"},
            ),
        ),
        (
            {"additionalInformation": {"fr": ["Sur devis"]}},
            Price(unit="other", label={"fr": "Sur devis"}),
        ),
    ],
)
def test_specification_becomes_a_price(specification, price):
    root = told(specification)

    assert costs_of(root).prices == (price,)
    assert root.problems == []


@pytest.mark.parametrize(
    ("specifications", "free", "prices"),
    [
        ([FREE], True, 0),
        ([FREE | {"schema:minPrice": ["0"], "schema:maxPrice": ["0"]}], True, 0),
        ([FREE | {"schema:maxPrice": ["0"]}], True, 0),
        ([FREE, {"schema:minPrice": ["5"]}], False, 1),
        ([FREE, FULL], None, 0),
        ([{"schema:minPrice": ["5"]}], False, 1),
        ([{"schema:priceCurrency": "EUR"}], None, 0),
        ([], None, 0),
    ],
)
def test_free_only_where_nothing_costs(specifications, free, prices):
    costs = costs_of(told(*specifications))

    assert (costs.free, len(costs.prices)) == (free, prices)


def test_free_for_some_is_a_price_of_nought():
    some = FREE | {"additionalInformation": {"fr": ["Moins de 12 ans"]}}
    costs = costs_of(told({"schema:minPrice": ["5"]}, some))

    assert costs.free is False
    assert [price.amount for price in costs.prices] == [
        Decimal("5.00"),
        Decimal("0.00"),
    ]


@pytest.mark.parametrize(
    ("specification", "costs", "code"),
    [
        (
            {"schema:minPrice": ["à partir de 12 €"]},
            Costs(note={"fr": "à partir de 12 €"}),
            "price_in_words",
        ),
        (
            {"schema:maxPrice": ["12"]},
            Costs(note={"fr": "jusqu’à 12.00 €", "en": "up to €12.00"}),
            "price_only_up_to",
        ),
        ({"schema:minPrice": ["-2"]}, Costs(), "range"),
        ({"schema:minPrice": ["12.345"]}, Costs(), "number"),
        (
            {"schema:minPrice": ["9"], "schema:priceCurrency": "GBP"},
            Costs(),
            "currency",
        ),
        (
            {"schema:minPrice": ["9"], "schema:maxPrice": ["7"]},
            Costs((Price(Decimal("7.00"), Decimal("9.00"), unit="other"),), free=False),
            "price_order",
        ),
        (
            {"schema:minPrice": ["9"], "schema:maxPrice": ["0"]},
            Costs((Price(Decimal("9.00"), unit="other"),), free=False),
            "price_order",
        ),
        (
            {"schema:minPrice": ["9", "8"]},
            Costs((Price(Decimal("8.00"), unit="other"),), free=False),
            "several_amounts",
        ),
    ],
)
def test_doubtful_price_is_reported(specification, costs, code):
    root = told(specification)

    assert costs_of(root) == costs
    assert [found for _, found in findings(root)] == [code]


def test_price_of_two_periods_is_two_prices():
    periods = [
        {"startDate": "2026-01-01", "endDate": "2026-06-30"},
        {"startDate": "2026-07-01", "endDate": "2026-12-31"},
    ]
    costs = costs_of(told({"schema:minPrice": ["5"], "appliesOnPeriod": periods}))

    assert [price.valid_from for price in costs.prices] == [
        date(2026, 1, 1),
        date(2026, 7, 1),
    ]
    assert costs.until == date(2026, 12, 31)


@pytest.mark.parametrize("end", ["2026-02-30", "2025-01-01"])
def test_price_of_a_wrong_period_does_not_hold_for_ever(end):
    period = {"startDate": "2026-01-01", "endDate": end}
    root = told({"schema:minPrice": ["5"], "appliesOnPeriod": [period]})

    assert costs_of(root).prices == ()
    assert len(root.problems) == 1


def test_means_of_payment_are_codes_once():
    root = told(
        **{
            "schema:acceptedPaymentMethod": [
                {"@id": "kb:Visa"},
                {"@id": "kb:BlueCard"},
                {"@id": "kb:Cash"},
                {"@id": "kb:Bitcoin", "rdfs:label": {"fr": ["Bitcoin"]}},
            ]
        }
    )

    assert payment_methods_of(root) == ("card", "cash", "Bitcoin")
    assert [code for _, code in findings(root)] == ["unknown_key"]
