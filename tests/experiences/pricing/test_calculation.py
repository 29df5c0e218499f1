"""From the costs of the steps to what is paid."""

from datetime import date
from decimal import Decimal

import pytest

from experiences.pricing.calculation import calculate
from experiences.pricing.settings import (
    ChildBand,
    Margin,
    PriceSettings,
    Rounding,
    SharedCost,
    StepPricing,
)

from .building import DAY, component, euro, night, settings

CASTLE = component(euro(8), euro(4, audience="child"))
INN = component(euro(22), step="inn", kind="meal", title={"fr": "Auberge"})
HOTEL = night(euro(80, "room"))
GUIDE = SharedCost(kind="guide", amount=15000)
MARGIN = Margin("percent_of_cost", Decimal(20))
FAMILY = [
    ChildBand(age_min=0, age_max=3, mode="free"),
    ChildBand(age_min=4, age_max=11),
]


def adult(*components, day=DAY, **kwargs):
    """Cents by adult, of each class; the codes of what is doubtful."""
    found = calculate(components, settings(**kwargs), day)
    return [one.public for one in found.classes], [one.code for one in found.doubts]


@pytest.mark.parametrize(
    ("steps", "own", "prices"),
    [
        pytest.param([CASTLE], {}, [800], id="its price"),
        pytest.param([CASTLE, INN], {}, [3000], id="a sum"),
        pytest.param([CASTLE, INN], {"margin": MARGIN}, [3600], id="with margin"),
        pytest.param([HOTEL], {}, [4000], id="half a room"),
        pytest.param([HOTEL], {"persons_per_room": 4}, [2000], id="a quarter"),
        pytest.param(
            [CASTLE], {"shared": [GUIDE], "sizes": [10]}, [2300], id="guide over ten"
        ),
        pytest.param(
            [CASTLE],
            {"shared": [GUIDE], "sizes": [20, 10]},
            [2300, 1550],
            id="two classes, the smaller first",
        ),
        pytest.param(
            [CASTLE],
            {"shared": [SharedCost(kind="coach", amount=10000, persons_max=10)]},
            [10800],
            id="from one person on",
        ),
        pytest.param(
            [CASTLE],
            {"sizes": [10], "staff": 1},
            [880],
            id="the guide's ticket over ten",
        ),
        pytest.param(
            [CASTLE],
            {"sizes": [10], "staff": 1, "step": {"staff_free": True}},
            [800],
            id="the guide enters free",
        ),
        pytest.param([CASTLE], {"one_free_per": 20}, [840], id="twenty pay for one"),
        pytest.param(
            [CASTLE],
            {"one_free_per": 20, "people_max": 20},
            [800],
            id="too few for a free place",
        ),
        pytest.param(
            [CASTLE],
            {"step": {"free_per": 20}, "sizes": [21], "people_max": 21},
            [762],
            id="the castle gives one of 21",
        ),
        pytest.param(
            [CASTLE, component(euro(30), step="x", optional=True)],
            {},
            [800],
            id="an option is apart",
        ),
        pytest.param(
            [
                component(euro(12), step="a", choice="noon"),
                component(euro(15), step="b", choice="noon"),
                component(euro(9), step="c", choice="noon"),
            ],
            {},
            [1500],
            id="of a choice the dearest",
        ),
        pytest.param(
            [
                component(euro(12), step="a", choice="noon", choose=2),
                component(euro(15), step="b", choice="noon", choose=2),
                component(euro(9), step="c", choice="noon", choose=2),
            ],
            {},
            [2700],
            id="two of three",
        ),
        pytest.param(
            [CASTLE],
            {"unit": "group", "sizes": [2, 5], "people_max": 8, "shared": [GUIDE]},
            [18200, 21400],
            id="the largest group of each class",
        ),
        pytest.param([CASTLE], {"rounding": Rounding("nine")}, [900], id="rounded"),
        pytest.param([component(free_of_charge=True)], {}, [0], id="all of it is free"),
    ],
)
def test_an_adult_pays(steps, own, prices):
    assert adult(*steps, **own) == (prices, [])


@pytest.mark.parametrize(
    ("steps", "own", "doubts"),
    [
        pytest.param([CASTLE, component(step="b")], {}, ["no_price"], id="one unknown"),
        pytest.param([CASTLE], {"unit": "group"}, ["no_largest_group"], id="how many?"),
        pytest.param([], {}, ["nothing_priced"], id="nothing"),
        pytest.param(
            [CASTLE], {"sizes": [5, 10], "people_max": 9}, ["classes_cross"], id="cross"
        ),
    ],
)
def test_there_is_no_price_where_something_is_unknown(steps, own, doubts):
    assert adult(*steps, **own) == ([], doubts)


def test_an_unknown_option_takes_away_itself_alone():
    option = component(step="x", optional=True)
    found = calculate([CASTLE, option], settings(), DAY)

    assert [(one.public, one.options) for one in found.classes] == [(800, [])]
    assert [one.code for one in found.doubts] == ["no_price"]


def test_an_option_has_its_price_with_the_margin_but_no_fixed_amount():
    option = component(euro(30), step="x", optional=True)
    percent = calculate([CASTLE, option], settings(margin=MARGIN), DAY)
    fixed = settings(margin=Margin("amount", Decimal(500)), children=FAMILY)
    amount = calculate([CASTLE, option], fixed, DAY)

    assert [one.public for one in percent.classes[0].options] == [3600]
    assert [one.public for one in amount.classes[0].options] == [3000]
    assert [c.public for c in amount.classes[0].options[0].children] == [0, 3000]


@pytest.mark.parametrize(
    ("band", "pays", "below"),
    [
        pytest.param({}, 480, False, id="own cost and margin"),
        pytest.param({"mode": "percent", "value": Decimal(50)}, 480, False, id="half"),
        pytest.param({"mode": "percent", "value": Decimal(90)}, 96, True, id="tenth"),
        pytest.param({"mode": "amount", "value": Decimal(700)}, 700, False, id="fixed"),
        pytest.param({"mode": "free"}, 0, True, id="free though it costs"),
    ],
)
def test_a_child_pays_as_its_band_says(band, pays, below):
    own = settings(margin=MARGIN, children=[ChildBand(age_min=4, age_max=11, **band)])
    found = calculate([CASTLE], own, DAY)

    assert [one.public for one in found.classes[0].children] == [pays]
    assert [one.code for one in found.doubts] == (["below_cost"] if below else [])


def test_a_fixed_margin_falls_on_children_by_their_part_of_the_cost():
    own = settings(margin=Margin("amount", Decimal(400)), children=FAMILY[1:])
    found = calculate([CASTLE], own, DAY)

    assert [one.public for one in found.classes[0].children] == [400 + 200]


def test_rounding_to_the_nearest_may_go_below_cost_and_is_named():
    own = {"rounding": Rounding("five", "nearest")}

    assert adult(component(euro(22)), **own) == ([2000], ["below_cost"])
    assert adult(component(euro(23)), **own) == ([2500], [])


@pytest.mark.parametrize(
    ("own", "single"),
    [
        pytest.param({}, None, id="none"),
        pytest.param({"single_mode": "computed"}, 4000, id="the other half"),
        pytest.param(
            {"single_mode": "computed", "margin": MARGIN}, 4800, id="with margin"
        ),
        pytest.param(
            {"single_mode": "amount", "single_supplement": 3500}, 3500, id="as said"
        ),
    ],
)
def test_a_room_alone_has_a_supplement(own, single):
    found = calculate([HOTEL, CASTLE], settings(**own), DAY)

    assert [one.single for one in found.classes] == [single]


def test_a_supplement_that_nobody_can_compute_is_named():
    assert adult(CASTLE, single_mode="computed") == ([800], ["no_room"])


def test_vat_on_the_margin_is_within_what_is_earned():
    found = calculate([INN], settings(margin=MARGIN, vat="margin"), DAY).classes[0]

    assert (found.public, found.margin, found.vat) == (2640, Decimal("4.40"), 73)


def test_common_costs_are_counted_by_trip_day_and_night():
    costs = [
        SharedCost(kind="guide", amount=1000, period=period)
        for period in ("trip", "day", "night")
    ]
    two_days = [HOTEL, component(euro(0), day=3)]
    found = calculate(two_days, PriceSettings(shared=costs), DAY).classes[0]

    assert [one.adult for one in found.costs[2:]] == [10, 30, 20]


def test_settings_of_two_steps_stand_side_by_side():
    steps = [
        StepPricing(step="castle", basis="on_site"),
        StepPricing(step="inn", basis="entered", amount=1900),
    ]
    found = calculate([CASTLE, INN], PriceSettings(steps=steps), DAY)

    assert [one.public for one in found.classes] == [1900]


def test_the_second_day_has_the_prices_of_its_own_date():
    summer = euro(9, valid_from=date(2027, 6, 13))
    winter = euro(8, valid_until=date(2027, 6, 12))

    assert adult(component(winter, summer, day=2)) == ([900], [])
