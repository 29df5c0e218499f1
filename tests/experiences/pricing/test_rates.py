"""Which price of a provider a person pays."""

from datetime import date

import pytest

from catalogue.document import Price
from experiences.pricing.rates import ADULT, amount, best, highest, in_force
from experiences.pricing.settings import PriceSettings

from .building import DAY, euro

FULL = euro(10)
ADULTS = euro(11, audience="adult")
CHILD = euro(5, audience="child")
CHILD_TO_6 = euro(3, audience="child", age_max=6)
YOUTH = euro(7, audience="youth")
YOUNG_PEOPLE = euro(8, audience="youth", age_min=18, age_max=25)
GROUP_OF_20 = euro(9, audience="group", minimum_persons=20)
GROUP_SOMEHOW = euro(6, audience="group")
STUDENT = euro(1, audience="student")
SENIOR = euro(2, audience="all", age_min=65)
SUMMER = euro(14, valid_from=date(2027, 6, 1), valid_until=date(2027, 8, 31))
FREE = euro(0, audience="child", age_max=4)


@pytest.mark.parametrize(
    ("prices", "age", "size", "paid"),
    [
        pytest.param([FULL], ADULT, 1, 1000, id="everybody's"),
        pytest.param([FULL, ADULTS], ADULT, 1, 1100, id="equally good: the highest"),
        pytest.param([FULL, CHILD], ADULT, 1, 1000, id="a child's is no adult's"),
        pytest.param([FULL, CHILD], 8, 1, 500, id="a child's own"),
        pytest.param([FULL, CHILD], 12, 1, 1000, id="too old for a child's"),
        pytest.param([FULL, CHILD_TO_6, CHILD], 5, 1, 300, id="fewest ages"),
        pytest.param([FULL, CHILD_TO_6], 7, 1, 1000, id="ages as written"),
        pytest.param([FULL, FREE], 4, 1, 0, id="free for the small: last age in"),
        pytest.param([FULL, YOUTH], 17, 1, 700, id="youth to 17 by our settings"),
        pytest.param([FULL, YOUNG_PEOPLE], ADULT, 1, 1000, id="nobody proved to be 22"),
        pytest.param([FULL, YOUNG_PEOPLE], 17, 1, 1000, id="too young for 18-25"),
        pytest.param([ADULTS], 8, 1, 1100, id="children without price, as adults"),
        pytest.param([ADULTS, FULL], 8, 1, 1000, id="everybody's before adults'"),
        pytest.param([FULL, STUDENT], ADULT, 1, 1000, id="student needs a card"),
        pytest.param([FULL, SENIOR], ADULT, 1, 1000, id="nobody proved to be 65"),
        pytest.param([FULL, GROUP_OF_20], ADULT, 19, 1000, id="19 are not 20"),
        pytest.param([FULL, GROUP_OF_20], ADULT, 20, 900, id="20 are"),
        pytest.param([FULL, GROUP_SOMEHOW], ADULT, 50, 1000, id="group of how many?"),
        pytest.param([FULL, SUMMER], ADULT, 1, 1400, id="dated before undated"),
        pytest.param([STUDENT], ADULT, 1, None, id="no price that fits"),
        pytest.param([], ADULT, 1, None, id="no price"),
        pytest.param([Price(label={"fr": "12 €"})], ADULT, 1, None, id="only a text"),
    ],
)
def test_a_person_pays_the_price_that_fits_best(prices, age, size, paid):
    fitting = best(in_force(prices, DAY, size), age, PriceSettings())

    assert (highest(fitting, PriceSettings()) if fitting else None) == paid


@pytest.mark.parametrize(
    ("day", "there"),
    [
        pytest.param(date(2027, 5, 31), False, id="eve"),
        pytest.param(date(2027, 6, 1), True, id="first"),
        pytest.param(date(2027, 8, 31), True, id="last"),
        pytest.param(date(2027, 9, 1), False, id="after"),
    ],
)
def test_a_price_is_in_force_on_its_first_and_its_last_day(day, there):
    assert in_force([SUMMER], day, 1) == ([SUMMER] if there else [])


@pytest.mark.parametrize(("upper", "cents"), [(True, 1500), (False, 1200)])
def test_the_end_of_a_range_is_declared(upper, cents):
    price = Price(amount=1200, amount_to=1500)

    assert amount(price, PriceSettings(upper_end=upper)) == cents


def test_a_price_without_an_amount_has_none():
    with pytest.raises(ValueError, match="only the text"):
        amount(Price(), PriceSettings())
