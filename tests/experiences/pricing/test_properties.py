"""What holds of every price, whatever the programme, the settings and the party."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from experiences.document import ExperienceDocument, Seller, Terms
from experiences.pricing.calculation import calculate
from experiences.pricing.figures import Figures
from experiences.pricing.lock import lock
from experiences.pricing.parties import Party
from experiences.pricing.party import PartyPrice, party_price
from experiences.pricing.price_list import price_list
from experiences.pricing.refresh import changes
from experiences.pricing.rounding import MODES
from experiences.pricing.settings import (
    ChildBand,
    Margin,
    PriceSettings,
    Rounding,
    SharedCost,
    StepPricing,
)
from experiences.pricing.spread import free_places

from .building import DAY, component, euro, night

LAST = date(2028, 7, 1)
BANDS = [
    ChildBand(age_min=0, age_max=3, mode="free"),
    ChildBand(age_min=4, age_max=11),
    ChildBand(age_min=12, age_max=17, mode="percent", value=Decimal(20)),
]
amounts = st.integers(0, 30000).map(lambda cents: cents / 100)
days = st.sampled_from([None, date(2027, 3, 1), DAY, date(2027, 9, 1)])


@st.composite
def prices(draw, unit):
    adult = euro(draw(amounts), unit, valid_from=draw(days))
    child = euro(draw(amounts), unit, "child")
    return [euro(draw(amounts), unit), adult, *([child] if draw(st.booleans()) else [])]


@st.composite
def programmes(draw):
    units = draw(
        st.lists(
            st.sampled_from(["person", "group", "room", "night"]),
            min_size=1,
            max_size=4,
        )
    )
    return [
        (night if unit in ("room", "night") else component)(
            *draw(prices(unit)), step=str(number), day=draw(st.integers(1, 3))
        )
        for number, unit in enumerate(units)
    ]


@st.composite
def settings(draw):
    steps = [
        StepPricing(
            step=str(number),
            persons_per_unit=draw(st.integers(1, 8)),
            free_per=draw(st.one_of(st.none(), st.integers(5, 25))),
            staff_free=draw(st.booleans()),
        )
        for number in range(2)
    ]
    return PriceSettings(
        sizes=draw(st.sampled_from([[], [2], [10, 20], [5, 15, 30]])),
        margin=Margin("percent_of_cost", Decimal(draw(st.sampled_from([0, 0, 25])))),
        rounding=Rounding(draw(st.sampled_from(["cent", "cent", *MODES]))),
        trade_percent=draw(st.sampled_from([None, Decimal(0), Decimal(15)])),
        children=draw(st.sampled_from([[], BANDS])),
        one_free_per=draw(st.one_of(st.none(), st.integers(5, 25))),
        staff=draw(st.integers(0, 2)),
        shared=[
            SharedCost(kind="coach", amount=draw(st.integers(0, 90000)), persons_max=9)
        ],
        steps=steps,
    )


def cost_of_group(figures: list[Figures], own: PriceSettings, people: int) -> Decimal:
    """What a group of adults costs the seller in cents, bill by bill. A room is
    paid for in equal parts: what stays empty is a supplement's."""
    whole = Decimal(-(-people // 9) * own.shared[0].amount)
    for one in figures:
        staff = 0 if one.staff_free else own.staff
        tickets = people - free_places(people, one.free_per)
        units = -(-(people + staff) // one.persons_per_unit)
        whole += one.adult * (tickets + staff) + one.group + one.unit * units
        whole += Decimal(one.room * people) / one.persons_per_unit + one.room * staff
    return whole


@given(programmes(), settings())
def test_no_group_pays_less_than_its_bills(steps, own):
    found = calculate(steps, own, DAY)
    for price in found.classes:
        for people in range(price.low, (price.high or price.low + 40) + 1):
            paying = people - free_places(people, own.one_free_per)
            bills = cost_of_group(found.figures, own, people)

            assert price.public * paying >= bills - Decimal("0.0001"), people


@given(programmes(), settings())
def test_a_cost_is_the_sum_of_its_lines_and_a_price_no_less_with_its_margin(steps, own):
    for one in calculate(steps, own, DAY).classes:
        asked = one.cost * (100 + own.margin.value)

        assert one.cost == sum(line.adult for line in one.costs)
        assert one.public >= asked - Decimal("0.0001")


@given(programmes(), settings())
def test_a_tour_operator_pays_between_cost_and_public_price(steps, own):
    for one in calculate(steps, own, DAY).classes:
        if one.net is not None:
            assert one.cost * 100 - Decimal("0.0001") <= one.net <= one.public


def sold(steps, own: PriceSettings) -> ExperienceDocument:
    found = price_list(steps, own, DAY, LAST)
    return ExperienceDocument(
        id="1",
        code="x",
        path={},
        title={},
        seller=Seller(legal_name="Office", registration="IM065100000"),
        fares=found.fares,
        terms=Terms(one_free_per=own.one_free_per, single_supplement=2500),
    )


parties = st.builds(
    Party,
    adults=st.integers(1, 45),
    children=st.lists(st.integers(0, 17), max_size=6),
    alone=st.integers(0, 3),
)


@given(programmes(), settings(), parties)
def test_one_more_adult_never_makes_a_party_pay_less(steps, own, party):
    document = sold(steps, own)
    several = replace(party, alone=max(party.alone, 1))
    found = [
        party_price(document, replace(several, adults=adults), DAY)
        for adults in range(1, 45)
    ]
    totals = [one.total for one in found if isinstance(one, PartyPrice)]

    assert totals == sorted(totals)


@given(programmes(), settings(), parties)
def test_a_total_is_the_sum_of_its_lines_and_not_negative(steps, own, party):
    found = party_price(sold(steps, own), party, DAY)

    if isinstance(found, PartyPrice):
        assert found.total == sum(one.quantity * one.amount for one in found.lines) >= 0


@given(programmes(), settings())
def test_a_refresh_after_no_change_says_nothing(steps, own):
    now = price_list(steps, own, DAY, LAST)

    assert changes(lock(steps, own, now, DAY), steps, own, now) == []


@given(programmes(), settings(), st.integers(1, 5000))
def test_a_refresh_after_a_change_names_its_step(steps, own, cents):
    kept = lock(steps, own, price_list(steps, own, DAY, LAST), DAY)
    dearer = [replace(one, amount=one.amount + cents) for one in steps[0].prices]
    changed = [replace(steps[0], prices=dearer), *steps[1:]]

    found = changes(kept, changed, own, price_list(changed, own, DAY, LAST))

    assert {one.step for one in found} == {"0"}
    assert {one.after - one.before for one in found} == {cents}
