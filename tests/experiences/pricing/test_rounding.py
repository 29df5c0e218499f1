from decimal import Decimal

import pytest

from experiences.pricing.rounding import rounded
from experiences.pricing.settings import Rounding


@pytest.mark.parametrize(
    ("amount", "mode", "direction", "price"),
    [
        ("12.341", "cent", "up", "12.35"),
        ("12.34", "cent", "up", "12.34"),
        ("12.01", "euro", "up", "13"),
        ("12.00", "euro", "up", "12"),
        ("12.49", "euro", "nearest", "12"),
        ("12.50", "euro", "nearest", "13"),
        ("41", "five", "up", "45"),
        ("42", "five", "nearest", "40"),
        ("42.50", "five", "nearest", "45"),
        ("101", "ten", "up", "110"),
        ("12.90", "ninety", "up", "12.90"),
        ("12.91", "ninety", "up", "13.90"),
        ("0.20", "ninety", "up", "0.90"),
        ("12.39", "ninety", "nearest", "11.90"),
        ("12.40", "ninety", "nearest", "12.90"),
        ("120", "nine", "up", "129"),
        ("129", "nine", "up", "129"),
        ("3", "nine", "nearest", "9"),
        ("0", "ninety", "up", "0"),
        ("33.33333333333333333333333333", "cent", "up", "33.34"),
        ("33.00000000000000000000000001", "cent", "up", "33"),
    ],
)
def test_a_price_is_rounded_as_declared(amount, mode, direction, price):
    found = rounded(Decimal(amount), Rounding(mode, direction))

    assert found == Decimal(price)


def test_an_undeclared_mode_is_refused():
    with pytest.raises(KeyError):
        rounded(Decimal(1), Rounding("dozen"))
