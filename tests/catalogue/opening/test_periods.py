from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.opening import (
    HOURS_NOT_GIVEN,
    DayState,
    Note,
    Period,
    Result,
    Span,
    from_periods,
    parse,
    state_on,
)
from catalogue.opening.weekly import opening, union

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
WEEKDAYS = (0, 1, 2, 3, 4)


def year(of: int, **hours) -> Period:
    return Period(date(of, 4, 1), date(of, 10, 31), **hours)


MORNING = {"opens": time(9), "closes": time(12)}
AFTERNOON = {"opens": time(14), "closes": time(18)}


@pytest.mark.parametrize(
    ("periods", "expression"),
    [
        pytest.param(
            [
                year(2026, opens=time(0), closes=time(1)),
                year(2026, opens=time(1), closes=time(0, 15)),
            ],
            "2026 Apr 1-2026 Oct 31 00:00-24:15",
            id="more than a day",
        ),
        pytest.param([], "", id="no period"),
        pytest.param(
            [year(2026, **MORNING), year(2026, **AFTERNOON)],
            "2026 Apr 1-2026 Oct 31 09:00-12:00,14:00-18:00",
            id="twice a day",
        ),
        pytest.param(
            [year(2026, **MORNING, days=(day,)) for day in WEEKDAYS],
            "2026 Apr 1-2026 Oct 31 Mo-Fr 09:00-12:00",
            id="a period for each weekday",
        ),
        pytest.param(
            [year(2026, **MORNING), year(2027, **MORNING)],
            "2026 Apr 1-2026 Oct 31,2027 Apr 1-2027 Oct 31 09:00-12:00",
            id="each year",
        ),
        pytest.param(
            [
                Period(date(2026, 7, day), date(2026, 7, day), **MORNING)
                for day in (4, 5, 11)
            ],
            "2026 Jul 4-2026 Jul 5,2026 Jul 11 09:00-12:00",
            id="single days",
        ),
        pytest.param([Period(**MORNING)], "09:00-12:00", id="no dates"),
        pytest.param(
            [Period(date(2026, 4, 1), date(9999, 12, 31), **MORNING)],
            "2026 Apr 1-9999 Dec 31 09:00-12:00",
            id="for ever",
        ),
        pytest.param(
            [Period(date(1, 1, 1), date(2026, 4, 1), **MORNING)],
            "1900 Jan 1-2026 Apr 1 09:00-12:00",
            id="since ever",
        ),
        pytest.param(
            [year(2026, opens=time(22), closes=time(2))],
            "2026 Apr 1-2026 Oct 31 22:00-02:00",
            id="past midnight",
        ),
        pytest.param(
            [year(2026, opens=time(20))],
            "2026 Apr 1-2026 Oct 31 20:00+",
            id="no end",
        ),
        pytest.param(
            [year(2026, **MORNING), year(2026, opens=time(11), closes=time(15))],
            "2026 Apr 1-2026 Oct 31 09:00-15:00",
            id="hours that overlap",
        ),
        pytest.param(
            [year(2026, **MORNING), Period(date(2026, 7, 1), date(2026, 8, 31))],
            "2026 Apr 1-2026 Oct 31 09:00-12:00",
            id="known hours win over none",
        ),
    ],
)
def test_from_periods(periods, expression):
    assert from_periods(periods).expression == expression


@pytest.mark.parametrize(
    "hours",
    [
        {},
        {"opens": time(0), "closes": time(0)},
        {"opens": time(0), "closes": time(23, 59)},
        {"opens": time(0), "closes": time(23, 59, 59)},
        {"opens": time(10), "closes": time(10)},
        {"closes": time(18)},
    ],
)
def test_from_periods_keeps_the_dates_where_hours_are_not_given(hours):
    assert from_periods([year(2026, **hours)]) == Result(
        f'2026 Apr 1-2026 Oct 31 unknown "{HOURS_NOT_GIVEN}"',
        (Note("hours-not-given", 0),),
    )


def test_from_periods_leaves_out_what_makes_no_sense():
    reversed_dates = Period(date(2026, 5, 1), date(2026, 4, 1), **MORNING)
    eighth_day = year(2026, **MORNING, days=(7,))

    assert from_periods([reversed_dates, eighth_day]) == Result(
        "", (Note("end-before-start", 0), Note("wrong-weekday", 1))
    )


def test_from_periods_says_when_there_is_too_much_to_write():
    days = [date(2026, 1, 1) + timedelta(days=2 * n) for n in range(2500)]
    periods = [Period(day, day, **MORNING) for day in days]

    assert from_periods(periods) == Result("", (Note("too-long"),))


def test_note_says_what_happened():
    assert Note("end-before-start", 0).message == (
        "This period ends before it begins: it was left out."
    )


def times():
    return st.one_of(
        st.none(), st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
    )


def periods():
    starts = st.one_of(st.none(), st.dates(FIRST, LAST))
    lengths = st.sampled_from([0, 1, 5, 6, 7, 30, 200, None])

    @st.composite
    def period(draw):
        start, length = draw(starts), draw(lengths)
        end = None if length is None else (start or FIRST) + timedelta(days=length)
        days = tuple(draw(st.sets(st.integers(0, 6), max_size=7)))
        return Period(start, end, draw(times()), draw(times()), days)

    return st.lists(period(), min_size=1, max_size=6)


def expected(periods: list[Period], day: date) -> DayState:
    valid = [p for p in periods if p.first <= day <= p.last]
    valid = [p for p in valid if not p.days or day.weekday() in p.days]
    hours = union(opening(p.opens, p.closes) for p in valid)
    if hours is None:
        return DayState("unknown", hours_untold=True)
    spans = tuple(
        Span(clock(start), None if end is None else clock(min(end, start + 24 * 60)))
        for start, end in hours
    )
    return DayState("open" if spans else "closed", spans)


def clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


@settings(max_examples=100, deadline=None)
@given(periods())
def test_from_periods_says_what_the_periods_say(periods):
    expression = from_periods(periods).expression
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)]
    if not expression:  # its weekday never comes
        assert {expected(periods, day).status for day in days} == {"closed"}
        return
    hours = parse(expression)
    years = hours.years
    for day in days:
        if years is None or years.first <= day.year <= years.last:
            assert state_on(hours, day) == expected(periods, day), (expression, day)
