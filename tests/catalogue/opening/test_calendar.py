from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from catalogue.opening import Calendar, Closure, DayState, parse, state_on

PARIS = ZoneInfo("Europe/Paris")
HOURS = parse("Mo-Su 18:00-02:00")
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
MONTH = [FIRST + timedelta(days=n) for n in range(30)]
CLOSED = Closure(date(2026, 11, 10), date(2026, 11, 12))
CALENDAR = Calendar(
    HOURS, (CLOSED,), confirmed_from=date(2026, 11, 5), confirmed_until=LAST
)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 11, 4), DayState("unknown")),
        (date(2026, 11, 5), state_on(HOURS, FIRST)),
        (date(2026, 11, 10), DayState("closed")),
        (date(2026, 11, 12), DayState("closed")),
        (date(2026, 11, 13), state_on(HOURS, FIRST)),
        (date(2026, 11, 30), state_on(HOURS, FIRST)),
        (date(2026, 12, 1), DayState("unknown")),
    ],
)
def test_state_on(day, state):
    assert CALENDAR.state_on(day) == state


def test_state_on_of_a_closure_beyond_the_confirmed_period():
    calendar = Calendar(HOURS, (CLOSED,), confirmed_until=date(2026, 11, 9))

    assert calendar.state_on(CLOSED.first) == DayState("unknown")


def test_state_on_of_a_closure_without_hours():
    assert Calendar(None, (CLOSED,)).state_on(CLOSED.first) == DayState("closed")


def test_days_agree_with_each_day():
    states = {day: CALENDAR.state_on(day).status for day in MONTH}

    assert CALENDAR.open_days(FIRST, LAST) == {
        day for day, status in states.items() if status == "open"
    }
    assert CALENDAR.unknown_days(FIRST, LAST) == {
        day for day, status in states.items() if status == "unknown"
    }


def test_days_without_hours_are_unknown_but_for_closures():
    calendar = Calendar(None, (CLOSED,))

    assert calendar.open_days(FIRST, LAST) == frozenset()
    assert set(MONTH) - calendar.unknown_days(FIRST, LAST) == {
        date(2026, 11, day) for day in (10, 11, 12)
    }


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (datetime(2026, 11, 4, 20), "unknown"),
        (datetime(2026, 11, 9, 20), "open"),
        (datetime(2026, 11, 10, 1), "open"),
        (datetime(2026, 11, 10, 20), "closed"),
        (datetime(2026, 11, 13, 1), "closed"),
        (datetime(2026, 11, 13, 20), "open"),
        (datetime(2026, 12, 1, 1), "unknown"),
    ],
)
def test_state_at(moment, state):
    assert CALENDAR.state_at(moment.replace(tzinfo=PARIS)) == state


@pytest.mark.parametrize(
    "wrong",
    [
        {"closures": (Closure(LAST, FIRST),)},
        {"confirmed_from": LAST, "confirmed_until": FIRST},
    ],
)
def test_calendar_refuses_a_period_that_ends_before_it_begins(wrong):
    with pytest.raises(ValueError, match="ends before it begins"):
        Calendar(HOURS, **wrong)
