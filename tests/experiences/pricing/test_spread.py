"""The largest share of one person among the groups of a class."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiences.pricing.spread import (
    Class,
    by_unit,
    common,
    for_the_free,
    free_places,
    paid,
)


@pytest.mark.parametrize(
    ("group", "places", "share"),
    [
        pytest.param(Class(10, 19), 50, Fraction(1, 10), id="one coach"),
        pytest.param(Class(10), 4, Fraction(4, 13), id="13 need a fourth house"),
        pytest.param(Class(10, 12), 4, Fraction(3, 10), id="12 need none"),
        pytest.param(Class(1), 2, Fraction(1), id="alone"),
    ],
)
def test_units_are_spread_over_the_group_that_fills_them_worst(group, places, share):
    assert float(by_unit(group, places)) == pytest.approx(float(share))


def test_staff_take_places_and_pay_for_none():
    assert by_unit(Class(8, 8), 8, staff=1) == by_unit(Class(8, 8), 4)


@pytest.mark.parametrize(
    ("people", "free_per", "free"),
    [(19, 20, 0), (20, 20, 0), (21, 20, 1), (41, 20, 1), (42, 20, 2), (99, None, 0)],
)
def test_a_place_is_free_for_so_many_who_pay(people, free_per, free):
    assert free_places(people, free_per) == free


def test_a_provider_who_gives_a_place_is_paid_for_the_others():
    assert paid(Class(21, 21), 20) * 21 == 20
    assert paid(Class(20, 30), 20) == 1
    assert paid(Class(10), None) == 1


@given(
    low=st.integers(1, 40),
    more=st.integers(0, 80),
    places=st.integers(1, 12),
    free_per=st.one_of(st.none(), st.integers(1, 25)),
)
def test_no_group_of_a_class_pays_less_than_it_costs(low, more, places, free_per):
    group = Class(low)
    people = low + more
    paying = people - free_places(people, free_per)
    units = -(-people // places)
    slack = 1e-9

    assert float(common(group)) * people >= 1 - slack
    assert float(by_unit(group, places)) * people >= units - slack
    assert float(for_the_free(group, free_per)) * paying >= people - slack
    assert float(paid(group, free_per)) * people >= paying - slack
