"""Margin, VAT within a price, public and net price."""

from decimal import Decimal

import pytest

from experiences.pricing.margin import with_margin
from experiences.pricing.selling import net_price, public_price
from experiences.pricing.settings import Margin, PriceSettings, Rounding
from experiences.pricing.vat import vat_within

HUNDRED = Decimal(100)


@pytest.mark.parametrize(
    ("kind", "value", "price"),
    [
        ("percent_of_cost", "30", "130"),
        ("percent_of_price", "20", "125"),
        ("amount", "1550", "115.5"),
        ("amount", "0", "100"),
    ],
)
def test_a_margin_is_of_the_cost_of_the_price_or_an_amount(kind, value, price):
    assert with_margin(HUNDRED, Margin(kind, Decimal(value))) == Decimal(price)


def test_no_price_has_a_margin_of_all_of_it():
    with pytest.raises(ValueError, match="100 %"):
        with_margin(HUNDRED, Margin("percent_of_price", HUNDRED))


@pytest.mark.parametrize(
    ("public", "kind", "vat"),
    [
        pytest.param("130", "margin", "5", id="30 × 20 ÷ 120"),
        pytest.param("130", "standard", "21.66666666666666666666666667", id="of all"),
        pytest.param("90", "margin", "0", id="no margin"),
        pytest.param("130", "", None, id="not said"),
    ],
)
def test_vat_is_within_the_margin_or_within_the_price(public, kind, vat):
    found = vat_within(Decimal(public), HUNDRED, kind, Decimal(20))

    assert found == (None if vat is None else Decimal(vat))


def test_another_kind_of_vat_is_refused():
    with pytest.raises(ValueError, match="none such"):
        vat_within(HUNDRED, HUNDRED, "none such", Decimal(20))


@pytest.mark.parametrize(
    ("percent", "net"),
    [
        pytest.param(None, None, id="none is offered"),
        pytest.param(Decimal(10), 11700, id="less the commission"),
        pytest.param(Decimal(40), 10000, id="never below cost"),
    ],
)
def test_a_tour_operator_pays_the_public_price_less_a_commission(percent, net):
    settings = PriceSettings(
        margin=Margin("percent_of_cost", Decimal(30)),
        rounding=Rounding("euro"),
        trade_percent=percent,
    )

    assert public_price(HUNDRED, settings) == 13000
    assert net_price(13000, HUNDRED, settings) == net


def test_a_tour_operator_pays_no_more_than_the_public():
    assert net_price(0, HUNDRED, PriceSettings(trade_percent=Decimal(10))) == 0
