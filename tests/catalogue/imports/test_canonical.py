from datetime import date, time
from decimal import Decimal

import pytest

from catalogue.imports.canonical import canonical


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", None),
        ("  a\r\nb ", "a\nb"),
        (0, 0),
        (False, False),
        ([], None),
        ({}, None),
        ({"a": "", "b": 1}, {"b": 1}),
        (Decimal("12.50"), "12.5"),
        (Decimal("100"), "100"),
        (Decimal("0.00"), "0"),
        (Decimal("1E+3"), "1000"),
        (date(2026, 1, 2), "2026-01-02"),
        (time(9, 30), "09:30:00"),
        (("a", Decimal("1.0")), ["a", "1"]),
    ],
)
def test_value_has_one_form(value, expected):
    assert canonical(value) == expected


def test_type_that_no_field_holds_is_an_error():
    with pytest.raises(KeyError):
        canonical(object())
