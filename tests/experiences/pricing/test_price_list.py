"""Fares of the days to come."""

from datetime import date
from decimal import Decimal

from experiences.document import Days, Fare
from experiences.pricing.periods import periods
from experiences.pricing.price_list import price_list
from experiences.pricing.settings import ChildBand

from .building import component, euro, night, settings

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
ADULT = {"fr": "Adulte", "en": "Adult"}
SUMMER = (date(2027, 6, 1), date(2027, 8, 31))
SEASONAL = component(
    euro(8), euro(10, valid_from=SUMMER[0], valid_until=SUMMER[1]), day=2
)


def test_periods_lie_between_the_changes_of_prices_by_the_day_of_departure():
    assert periods([SEASONAL], FIRST, LAST) == [
        Days(FIRST, date(2027, 5, 30)),
        Days(date(2027, 5, 31), date(2027, 8, 30)),
        Days(date(2027, 8, 31), LAST),
    ]


def test_a_price_without_days_has_one_fare_open_to_both_sides():
    found = price_list([component(euro(8))], settings(), FIRST, LAST)

    assert found.fares == [Fare(amount=800, label=ADULT)]


def test_a_season_has_its_own_fares():
    found = price_list([SEASONAL], settings(), FIRST, LAST)

    assert [(one.amount, one.valid_from, one.valid_until) for one in found.fares] == [
        (800, None, date(2027, 5, 30)),
        (1000, date(2027, 5, 31), date(2027, 8, 30)),
        (800, date(2027, 8, 31), None),
    ]


def test_changes_that_change_no_fare_make_no_other_fare():
    same = euro(8, valid_from=SUMMER[0])
    found = price_list([component(euro(8), same)], settings(), FIRST, LAST)

    assert found.fares == [Fare(amount=800, label=ADULT)]
    assert len(found.periods) == 2


def test_days_without_a_known_price_have_no_fare():
    ended = component(euro(8, valid_until=date(2027, 9, 30)))
    found = price_list([ended], settings(), FIRST, LAST)

    assert found.fares == [Fare(amount=800, label=ADULT, valid_until=date(2027, 9, 30))]
    assert [(one.code, one.day) for one in found.doubts] == [
        ("no_price_then", date(2027, 10, 1))
    ]


def test_fares_are_of_classes_ages_and_options():
    bands = [
        ChildBand(age_min=0, age_max=3, mode="free"),
        ChildBand(age_min=4, age_max=11),
    ]
    steps = [component(euro(8)), component(euro(5), step="x", optional=True)]
    own = settings(children=bands, sizes=[1, 10], people_max=30)
    found = price_list(steps, own, FIRST, LAST)

    assert [
        (one.step, one.age_max, one.minimum_persons, one.maximum_persons, one.amount)
        for one in found.fares
    ] == [
        ("", None, None, 9, 800),
        ("", 3, None, 9, 0),
        ("", 11, None, 9, 800),
        ("x", None, None, 9, 500),
        ("x", 3, None, 9, 0),
        ("x", 11, None, 9, 500),
        ("", None, 10, 30, 800),
        ("", 3, 10, 30, 0),
        ("", 11, 10, 30, 800),
        ("x", None, 10, 30, 500),
        ("x", 3, 10, 30, 0),
        ("x", 11, 10, 30, 500),
    ]
    assert found.fares[1].label == {
        "fr": "Enfant de moins de 4 ans",
        "en": "Child under 4",
    }


def test_net_fares_are_there_where_a_commission_is_said():
    own = settings(trade_percent=Decimal(0))
    found = price_list([component(euro(8))], own, FIRST, LAST)

    assert found.net_fares == found.fares
    assert price_list([component(euro(8))], settings(), FIRST, LAST).net_fares == []


def test_the_supplement_is_the_highest_of_all_seasons():
    hotel = night(euro(80, "room"), euro(120, "room", valid_from=SUMMER[0]))
    found = price_list([hotel], settings(single_mode="computed"), FIRST, LAST)

    assert found.single_supplement == 6000
