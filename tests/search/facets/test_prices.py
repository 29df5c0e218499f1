"""Which prices are compared, and until when."""

from datetime import date, timedelta

import pytest

from catalogue.document import Price
from search.entries.days import NEVER
from search.entries.document import Source
from search.entries.offers import OFFERS
from search.facets import prices
from search.facets.buckets import Span

from ..things import offer

TODAY = date(2026, 11, 23)


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def known(*rows: Price, **more) -> list[Span]:
    return list(prices.spans(offer(prices=list(rows), **more), TODAY))


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        pytest.param([Price(900)], [Span(900, 900)], id="for everybody"),
        pytest.param([Price(900, audience="adult")], [Span(900, 900)], id="for adults"),
        pytest.param([Price(1000, 4000)], [Span(1000, 4000)], id="a range"),
        pytest.param([Price(0)], [Span(0, 0)], id="nothing to pay"),
        pytest.param([Price(900, audience="child")], [], id="for children"),
        pytest.param([Price(0, age_max=11)], [], id="for the young"),
        pytest.param([Price(900, age_min=18)], [Span(900, 900)], id="from 18"),
        pytest.param([Price(9500, unit="night")], [], id="a night"),
        pytest.param([Price(9500, unit="group")], [], id="a group"),
        pytest.param([Price(None)], [], id="only words"),
        pytest.param([Price(900, valid_until=day(-1))], [], id="over"),
        pytest.param([Price(900, valid_from=day(1))], [], id="to come"),
        pytest.param(
            [Price(900, valid_from=TODAY, valid_until=TODAY)],
            [Span(900, 900)],
            id="today alone",
        ),
        pytest.param(
            [Price(3000, minimum_persons=4)], [Span(3000, 3000)], id="of four, alone"
        ),
        pytest.param(
            [Price(3000), Price(2000, minimum_persons=20)],
            [Span(3000, 3000)],
            id="of a group, beside another",
        ),
        pytest.param(
            [Price(900), Price(6000)],
            [Span(900, 900), Span(6000, 6000)],
            id="two of them, and nothing between",
        ),
    ],
)
def test_what_one_adult_pays_is_compared(rows, spans):
    assert known(*rows) == spans


def test_prices_that_nobody_confirmed_are_not_compared():
    assert known(Price(900), prices_confirmed_until=day(-1)) == []
    assert known(Price(900), prices_confirmed_until=TODAY) == [Span(900, 900)]


def test_what_is_free_of_charge_is_free_whatever_extras_cost():
    assert known(Price(900), free_of_charge=True) == [Span(0, 0)]


@pytest.mark.parametrize(
    ("rows", "more", "until", "stale"),
    [
        pytest.param([], {}, None, None, id="no price"),
        pytest.param([Price(900)], {}, None, None, id="for ever"),
        pytest.param([Price(900, valid_until=day(9))], {}, 10, 10, id="it ends"),
        pytest.param(
            [Price(900)], {"prices_confirmed_until": day(4)}, 5, 5, id="confirmed until"
        ),
        pytest.param(
            [Price(900), Price(800, valid_from=day(3))], {}, None, 3, id="one begins"
        ),
        pytest.param(
            [Price(9500, unit="night", valid_until=day(9))], {}, None, None, id="nights"
        ),
    ],
)
def test_an_entry_knows_until_when_its_price_counts(rows, more, until, stale):
    document = offer(prices=rows, **more)
    made = OFFERS.entry(document, Source(60, document.id, "public", ""), TODAY)

    assert made.prices_until == (NEVER if until is None else day(until).toordinal())
    assert made.stale_on == day(150 if stale is None else stale).toordinal()
