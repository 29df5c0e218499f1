from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.opening import Calendar, Closure, parse
from catalogue.opening.courses import alike, courses
from catalogue.opening.expression import PARIS

FIRST = date(2026, 10, 20)  # clocks go back on the 25th
EXPRESSIONS = [
    "",
    "24/7",
    "Mo-Fr 09:00-12:00,14:00-18:10",
    "Fr-Sa 18:00-02:00; Su 10:00-12:00",
    "Sa 22:00-04:00; Su off",
    "Oct-Nov: Tu-Su 10:00-18:00; Dec: Sa-Su 14:00-17:00; PH off",
    "Mo-Su 19:00+",
    "Mo-Su 20:30+; We off",
    "sunrise-sunset",
    "Tu off",
    'Mo-Fr 09:00-17:00; Sa "sur rendez-vous"',
    "2026: 10:00-12:00",
    "Mo-Su 00:00-24:00; Nov 1 off",
    "Dec 31 20:00-26:00",
]


@st.composite
def calendars(draw) -> Calendar:
    expression = draw(st.sampled_from(EXPRESSIONS))
    days = st.integers(-5, 90).map(lambda number: FIRST + timedelta(days=number))
    closed = draw(st.lists(st.tuples(days, st.integers(0, 9)), max_size=2))
    begins = draw(st.none() | days)
    length = draw(st.none() | st.integers(0, 60))
    ends = None if length is None else (begins or FIRST) + timedelta(days=length)
    return Calendar(
        parse(expression) if expression else None,
        tuple(Closure(day, day + timedelta(days=more)) for day, more in closed),
        begins,
        ends,
    )


def moment(day: date, minute: int) -> datetime:
    clock = time(minute // 60, minute % 60)
    return datetime.combine(day, clock, tzinfo=PARIS)


@settings(max_examples=60, deadline=None)
@given(calendars(), st.integers(0, 80), st.lists(st.integers(0, 1439), min_size=5))
def test_a_course_says_what_the_calendar_says_of_each_moment(times, later, minutes):
    day = FIRST + timedelta(days=later)
    said = courses(times, day - timedelta(days=3), day)

    assert len(said) == 4
    for asked in (day, day - timedelta(days=3)):
        for minute in {*minutes, 0, 60, 599, 600, 1140, 1141, 1230, 1231, 1439}:
            state = times.state_at(moment(asked, minute))
            assert said[asked].at(minute) == state, (asked, minute)


@settings(max_examples=30, deadline=None)
@given(calendars(), st.integers(0, 80), st.integers(0, 1379), st.integers(1, 60))
def test_a_stretch_is_open_if_any_minute_of_it_is(times, later, start, length):
    day = FIRST + timedelta(days=later)
    course = courses(times, day, day)[day]
    states = {course.at(minute) for minute in range(start, start + length)}

    strongest = next(one for one in ("open", "unknown", "closed") if one in states)
    assert course.between(start, start + length) == strongest


@pytest.mark.parametrize(
    ("day", "minute", "state"),
    [
        pytest.param(date(2026, 10, 24), 23 * 60, "open", id="the night"),
        pytest.param(date(2026, 10, 25), 3 * 60, "open", id="goes on"),
        pytest.param(date(2026, 10, 25), 4 * 60, "closed", id="and ends"),
        pytest.param(date(2026, 10, 25), 22 * 60, "closed", id="off"),
    ],
)
def test_a_night_goes_on_into_a_day_that_is_off(day, minute, state):
    bar = Calendar(parse("Mo-Su 22:00-04:00"))
    held = {date(2026, 10, 24)}
    said = courses(
        bar, date(2026, 10, 24), date(2026, 10, 25), lambda day: day not in held
    )

    assert said[day].at(minute) == state


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_days_that_are_alike_are_what_each_of_them_is(expression):
    hours = parse(expression) if expression else None
    last = FIRST + timedelta(days=90)
    found = {
        day: said for said, days in alike(hours, FIRST, last).items() for day in days
    }
    assert found == {
        day: (course, Calendar(hours).state_on(day).status)
        for day, course in courses(Calendar(hours), FIRST, last).items()
    }
