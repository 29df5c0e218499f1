from decimal import Decimal

import pytest

from catalogue.document import TouristTax
from experiences.pricing.settings import PriceSettings
from experiences.pricing.tourist_tax import StayTax, stay_tax

from .building import DAY, component, euro, night

FIXED = TouristTax(amount=110)
PERCENT = TouristTax(percent="5.00")
RULES = {"tourist_tax_cap": 460, "tourist_tax_additional_percent": Decimal(44)}
ROOM = euro(88, "room", vat_percent="10.00")


@pytest.mark.parametrize(
    ("nights", "own", "expected"),
    [
        pytest.param(
            [night(ROOM, tourist_tax=FIXED)], {}, StayTax(amount=110), id="one"
        ),
        pytest.param(
            [
                night(tourist_tax=FIXED),
                night(step="b", tourist_tax=TouristTax(amount=80)),
            ],
            {},
            StayTax(amount=190),
            id="two lodgings",
        ),
        pytest.param([night(ROOM)], {}, StayTax(on_site=["hotel"]), id="not known"),
        pytest.param(
            [night(tourist_tax=FIXED), night(ROOM, step="b")],
            {},
            StayTax(amount=110, on_site=["b"]),
            id="one of two is known",
        ),
        pytest.param(
            [night(tourist_tax=TouristTax(amount=110, included=True))],
            {},
            StayTax(amount=0),
            id="within the price",
        ),
        pytest.param(
            [night(ROOM, tourist_tax=PERCENT)], RULES, StayTax(amount=288), id="percent"
        ),
        pytest.param(
            [night(ROOM, tourist_tax=PERCENT)],
            RULES | {"tourist_tax_cap": 100},
            StayTax(amount=144),
            id="up to the cap",
        ),
        pytest.param(
            [night(ROOM, tourist_tax=PERCENT)],
            {},
            StayTax(on_site=["hotel"]),
            id="percent without its rules",
        ),
        pytest.param(
            [night(euro(88, "room"), tourist_tax=PERCENT)],
            RULES,
            StayTax(on_site=["hotel"]),
            id="VAT of the room unknown",
        ),
        pytest.param(
            [night(euro(88, "night", vat_percent="10.00"), tourist_tax=PERCENT)],
            RULES,
            StayTax(on_site=["hotel"]),
            id="how many share the lodging is not known",
        ),
        pytest.param(
            [
                night(step="a", choice="c", tourist_tax=FIXED),
                night(step="b", choice="c", tourist_tax=TouristTax(amount=80)),
            ],
            {},
            StayTax(amount=110),
            id="one of two, the higher",
        ),
        pytest.param(
            [night(optional=True, tourist_tax=FIXED)], {}, StayTax(), id="an option"
        ),
        pytest.param([component(tourist_tax=FIXED)], {}, StayTax(), id="no night"),
    ],
)
def test_the_tax_of_a_stay_by_adult(nights, own, expected):
    assert stay_tax(nights, PriceSettings(**own), DAY) == expected
