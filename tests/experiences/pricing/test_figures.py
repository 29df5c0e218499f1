"""What one step costs, and what is said where nobody knows."""

from datetime import date

import pytest

from catalogue.document import Price
from experiences.pricing.asked import Asked
from experiences.pricing.figures import Figures, figures
from experiences.pricing.settings import ChildBand, StepPricing

from .building import DAY, component, euro, night, settings

BREAKFAST = euro(9)
ROOM = euro(80, "room")


def counted(one, own=None, size=10, day=DAY):
    asked = Asked(day, size, own or settings())
    return figures(one, asked), [doubt.code for doubt in asked.doubts]


@pytest.mark.parametrize(
    ("one", "own", "known"),
    [
        pytest.param(component(euro(8)), None, {"adult": 800}, id="person"),
        pytest.param(component(euro(150, "group")), None, {"group": 15000}, id="group"),
        pytest.param(night(ROOM), None, {"room": 8000}, id="room"),
        pytest.param(night(euro(120, "night")), None, {"unit": 12000}, id="night"),
        pytest.param(night(euro(18, "pitch")), None, {"unit": 1800}, id="pitch"),
        pytest.param(
            night(euro(700, "week"), weeks=1), None, {"unit": 70000}, id="week"
        ),
        pytest.param(
            night(euro(700, "week"), weeks=0), None, {}, id="week paid before"
        ),
        pytest.param(night(euro(25)), None, {"adult": 2500}, id="bed"),
        pytest.param(component(free_of_charge=True), None, {}, id="free of charge"),
        pytest.param(component(euro(0)), None, {}, id="0 is free"),
        pytest.param(
            component(euro(30, "hour"), duration_minutes=90),
            settings({"per": "group"}),
            {"group": 6000},
            id="begun hours of a guide",
        ),
        pytest.param(
            component(euro(22, "half_day"), duration_minutes=300),
            settings({"per": "person"}),
            {"adult": 2200},
            id="half-day of a bicycle",
        ),
        pytest.param(
            component(euro(22, "half_day"), duration_minutes=301),
            settings({"per": "person"}),
            {"adult": 4400},
            id="two half-days",
        ),
        pytest.param(
            component(euro(90, "day")),
            settings({"per": "unit", "persons_per_unit": 8}),
            {"unit": 9000, "persons_per_unit": 8},
            id="day of a minibus",
        ),
        pytest.param(
            component(euro(8)), settings({"basis": "on_site"}), {}, id="paid on site"
        ),
        pytest.param(
            component(), settings({"basis": "none"}), {}, id="comes with another step"
        ),
        pytest.param(
            component(euro(8)),
            settings({"basis": "entered", "amount": 650}),
            {"adult": 650},
            id="as negotiated",
        ),
        pytest.param(
            component(offer="", kind="meal"),
            settings({"basis": "entered", "amount": 1200}),
            {"adult": 1200},
            id="a meal without an offer",
        ),
        pytest.param(component(offer="", kind="free"), None, {}, id="free time"),
        pytest.param(component(offer="", kind="transfer"), None, {}, id="a walk"),
        pytest.param(
            component(
                euro(22, label={"fr": "Menu"}), euro(35, label={"fr": "Menu fête"})
            ),
            settings({"rate": "Menu"}),
            {"adult": 2200},
            id="the chosen rate",
        ),
        pytest.param(
            component(euro(8), day=3, step="castle"), None, {"adult": 800}, id="day 3"
        ),
    ],
)
def test_the_cost_of_a_step_is_known(one, own, known):
    expected = {"persons_per_unit": 2} | known

    assert counted(one, own) == (Figures(step=one.step, **expected), [])


@pytest.mark.parametrize(
    ("one", "own", "code"),
    [
        pytest.param(component(), None, "no_price", id="no price"),
        pytest.param(component(Price()), None, "no_price", id="only its text"),
        pytest.param(
            component(euro(1, audience="student")), None, "no_price", id="none for us"
        ),
        pytest.param(
            component(euro(8, valid_until=date(2026, 12, 31))),
            None,
            "no_price_then",
            id="last year's",
        ),
        pytest.param(
            component(euro(8, minimum_persons=20)), None, "no_price_then", id="too few"
        ),
        pytest.param(component(euro(30, "hour")), None, "unit_unclear", id="whose?"),
        pytest.param(component(euro(30, "other")), None, "unit_unclear", id="other"),
        pytest.param(
            component(euro(30, "hour")),
            settings({"per": "group"}),
            "no_duration",
            id="how long?",
        ),
        pytest.param(component(offer="", kind="meal"), None, "no_offer", id="meal"),
        pytest.param(component(offer="", kind="night"), None, "no_offer", id="night"),
        pytest.param(
            component(euro(22, label={"fr": "Menu"})),
            settings({"rate": "Menu fête"}),
            "rate_gone",
            id="the chosen rate is gone",
        ),
        pytest.param(
            component(), settings({"basis": "entered"}), "not_entered", id="to enter"
        ),
    ],
)
def test_an_unknown_cost_is_named_and_never_zero(one, own, code):
    assert counted(one, own) == (None, [code])


def test_a_price_not_confirmed_is_used_and_named():
    one = component(euro(8), confirmed_until=date(2026, 12, 31))

    assert counted(one)[0].adult == 800
    assert counted(one)[1] == ["not_confirmed"]


def test_the_day_of_a_step_decides_not_that_of_the_departure():
    winter = euro(8, valid_until=DAY)
    summer = euro(9, valid_from=date(2027, 6, 13))

    assert counted(component(winter, summer, day=1))[0].adult == 800
    assert counted(component(winter, summer, day=2))[0].adult == 900


def test_a_night_is_a_room_where_there_is_one_and_the_choice_is_named():
    assert counted(night(BREAKFAST, ROOM)) == (
        Figures(step="hotel", room=8000, persons_per_unit=2),
        ["several_units"],
    )


def test_a_lodging_by_night_and_week_counts_by_night():
    found, _doubts = counted(night(euro(700, "week"), euro(120, "night")))

    assert found.unit == 12000


def test_of_prices_that_fit_equally_the_highest_counts_and_the_choice_is_named():
    found, doubts = counted(component(euro(22), euro(35)))

    assert (found.adult, doubts) == (3500, ["several_prices"])


def test_a_band_of_children_costs_what_its_dearest_age_does():
    bands = [ChildBand(age_min=0, age_max=3), ChildBand(age_min=4, age_max=13)]
    one = component(euro(10), euro(0, age_max=3), euro(6, age_max=11))

    assert counted(one, settings(children=bands))[0].children == [0, 1000]


def test_an_entered_price_may_have_another_for_children():
    own = settings(
        {"basis": "entered", "amount": 1000, "child_amount": 400},
        children=[ChildBand(age_min=4, age_max=11), ChildBand(age_min=12, age_max=17)],
    )

    assert counted(component(), own)[0].children == [400, 1000]


def test_settings_of_another_step_change_nothing():
    own = settings({"step": "other", "basis": "on_site"})

    assert own.steps == [StepPricing(step="other", basis="on_site")]
    assert counted(component(euro(8)), own)[0].adult == 800


@pytest.mark.parametrize(
    ("prices", "dearest"),
    [
        pytest.param([euro(5), euro(9, age_min=6, age_max=6)], 900, id="one age amid"),
        pytest.param([euro(5), euro(9, age_min=17)], 900, id="the last age"),
        pytest.param([euro(5), euro(9, age_min=18)], 500, id="after the last"),
        pytest.param([euro(9), euro(5, audience="child")], 900, id="beyond children"),
        pytest.param([euro(9), euro(5, audience="youth")], 500, id="the young, all"),
    ],
)
def test_no_age_of_a_band_is_forgotten(prices, dearest):
    own = settings(children=[ChildBand(age_min=0, age_max=17)])

    assert counted(component(*prices), own)[0].children == [dearest]
