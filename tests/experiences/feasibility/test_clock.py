from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from experiences.feasibility.clock import Stretch, clock_of

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


@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2027, 5, 12)])
@pytest.mark.parametrize("before", range(4))
def test_clock_shows_what_the_clocks_of_paris_show(day, before):
    clock = clock_of(day - timedelta(days=before), 2)

    for minute in range(0, 5 * 1440, 10):
        local = clock.moment(minute)
        number = (local.date() - clock.day).days
        assert clock.shown(minute) == (number, local.hour * 60 + local.minute)


@given(st.sampled_from((SPRING, AUTUMN)), MINUTES, st.integers(0, 2))
def test_minute_of_is_when_clocks_show_it_first(day, minute, before):
    clock = clock_of(day - timedelta(days=before), 1)

    found = clock.minute_of(*clock.shown(minute))

    assert found in (minute, minute - 60)
    assert clock.shown(found) == clock.shown(minute)


@given(st.sampled_from((SPRING, AUTUMN, date(2027, 5, 12))), MINUTES, MINUTES)
def test_stretches_cover_the_time_without_gaps(day, start, length):
    clock = clock_of(day, 2)
    found = list(clock.stretches(start, start + length))

    ends = [start]
    for one in found:
        assert one.at == ends[-1]
        assert clock.shown(one.at) == (one.day, one.first)
        ends.append(one.at + one.last - one.first)
    assert ends[-1] == start + length
