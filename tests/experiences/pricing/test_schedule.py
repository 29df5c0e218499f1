"""When what is paid, and what is kept."""

from datetime import date

import pytest

from experiences.document import Cancellation, Terms
from experiences.pricing.schedule import Deadlines, Payment, deadlines, kept, payments

DEPARTURE = date(2027, 6, 12)
TERMS = Terms(
    deposit_percent=30,
    balance_days_before=30,
    booking_days_before=5,
    decided_days_before=21,
    cancellation=[Cancellation(30, 10), Cancellation(15, 50), Cancellation(7, 75)],
)
DUE = date(2027, 5, 13)


def test_the_days_are_counted_back_from_the_departure():
    assert deadlines(TERMS, DEPARTURE) == Deadlines(
        book=date(2027, 6, 7), decided=date(2027, 5, 22), balance=DUE
    )
    assert deadlines(Terms(), DEPARTURE) == Deadlines()


@pytest.mark.parametrize(
    ("terms", "booked", "expected"),
    [
        pytest.param(
            TERMS,
            date(2027, 1, 4),
            [Payment("deposit", 3000, date(2027, 1, 4)), Payment("balance", 7001, DUE)],
            id="deposit to the cent, then the rest",
        ),
        pytest.param(
            TERMS, DUE, [Payment("whole", 10001, DUE)], id="on the day it is due"
        ),
        pytest.param(
            TERMS,
            date(2027, 6, 1),
            [Payment("whole", 10001, date(2027, 6, 1))],
            id="later",
        ),
        pytest.param(
            Terms(), date(2027, 1, 4), [Payment("whole", 10001)], id="nothing is said"
        ),
        pytest.param(
            Terms(deposit_percent=30),
            date(2027, 1, 4),
            [Payment("deposit", 3000, date(2027, 1, 4)), Payment("balance", 7001)],
            id="the rest on a day that the seller tells",
        ),
        pytest.param(
            Terms(deposit_percent=0, balance_days_before=30),
            date(2027, 1, 4),
            [Payment("balance", 10001, DUE)],
            id="no deposit",
        ),
        pytest.param(
            Terms(balance_days_before=30),
            date(2027, 1, 4),
            [Payment("whole", 10001, DUE)],
            id="all of it on one day",
        ),
    ],
)
def test_a_booking_is_paid_in_these_parts(terms, booked, expected):
    assert payments(10001, terms, DEPARTURE, booked) == expected


@pytest.mark.parametrize(
    ("cancelled", "cents"),
    [
        pytest.param(date(2027, 1, 1), 1000, id="long before"),
        pytest.param(date(2027, 5, 13), 1000, id="30 days"),
        pytest.param(date(2027, 5, 14), 5000, id="29 days"),
        pytest.param(date(2027, 6, 5), 7500, id="7 days"),
        pytest.param(date(2027, 6, 6), 10000, id="6 days: everything"),
    ],
)
def test_the_scale_says_what_is_kept(cancelled, cents):
    assert kept(10000, TERMS, DEPARTURE, cancelled) == cents


def test_without_a_scale_nobody_knows():
    assert kept(10000, Terms(), DEPARTURE, DEPARTURE) is None
