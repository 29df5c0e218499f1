from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiences.feasibility.clock import Clock, Stretch, clock_of

SPRING, AUTUMN = date(2027, 3, 28), date(2026, 10, 25)
MINUTES = st.integers(0, 3 * 1440)


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_clock_of_a_change_of_clocks_is_not_plain(day):
    assert not clock_of(day, 1).is_plain
    assert clock_of(day + timedelta(days=1), 1).is_plain


def test_minute_of_counts_what_passes():
    assert clock_of(SPRING, 1).minute_of(0, 3 * 60) == 120
    assert clock_of(AUTUMN, 1).minute_of(0, 3 * 60) == 240


def test_stretches_leave_out_the_hour_that_is_missing():
    found = list(clock_of(SPRING, 1).stretches(60, 180))

    assert found == [Stretch(0, 60, 120, 60), Stretch(0, 180, 240, 120)]


def test_stretches_go_twice_over_the_hour_that_comes_twice():
    found = list(clock_of(AUTUMN, 1).stretches(120, 240))

    assert found == [Stretch(0, 120, 180, 120), Stretch(0, 120, 180, 180)]


@given(MINUTES, MINUTES)
def test_plain_days_are_counted_as_the_others_are(start, length):
    """The short way gives what the long way gives."""
    day = date(2027, 5, 12)
    plain, slow = clock_of(day, 1), Clock(day, is_plain=False)

    assert plain.is_plain
    assert plain.shown(start) == slow.shown(start)
    assert plain.minute_of(1, start) == slow.minute_of(1, start)
    merged: list[Stretch] = []
    for one in slow.stretches(start, start + length):
        if merged and merged[-1].day == one.day:
            one = merged.pop()._replace(last=one.last)
        merged.append(one)
    assert list(plain.stretches(start, start + length)) == merged
