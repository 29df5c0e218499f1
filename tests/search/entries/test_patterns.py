"""Hours in the index against the calendar itself."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.document import Closure, Occurrence, OfferDocument, Opening
from catalogue.opening.expression import PARIS
from catalogue.page.opening import calendar
from search.entries.days import HORIZON_DAYS
from search.entries.hours import EVENING, OPENS, code_at, may_be_open_at, open_at
from search.entries.patterns import PATTERNS, hours_terms
from search.finding.holding import all_hold
from tests.catalogue.opening.test_courses import EXPRESSIONS, moment

from ..things import offer

TODAY = date(2026, 10, 20)
MANY = "; ".join(  # hours of its own for each of twelve days: more than patterns hold
    f"2026 Nov {day} {day + 5:02}:00-{day + 7:02}:00" for day in range(2, 14)
)


def on(number: int) -> date:
    return TODAY + timedelta(days=number)


def answer(document: OfferDocument, days: list[date], code: int) -> str:
    """What the index says: open, unknown or closed. Never two of these."""
    terms = hours_terms(document, TODAY)._asdict()
    values = {**terms, "indexed_on": TODAY.toordinal()}
    opened = all_hold(open_at(days, code), values)
    untold = all_hold(may_be_open_at(days, code), values)
    assert not (opened and untold)
    return "open" if opened else "unknown" if untold else "closed"


def strongest(states: set[str]) -> str:
    return next(one for one in ("open", "unknown", "closed") if one in states)


@st.composite
def openings(draw) -> Opening:
    days = st.integers(-5, 90).map(on)
    closed = draw(st.lists(st.tuples(days, st.integers(0, 9)), max_size=3))
    begins = draw(st.none() | days)
    length = draw(st.none() | st.integers(0, 90))
    return Opening(
        expression=draw(st.sampled_from([*EXPRESSIONS, MANY])),
        closures=[Closure(day, day + timedelta(days=more)) for day, more in closed],
        confirmed_from=begins,
        confirmed_until=None
        if length is None
        else (begins or TODAY) + timedelta(length),
    )


DAYS = st.sets(st.integers(0, 100), min_size=1, max_size=5).map(
    lambda numbers: [on(number) for number in sorted(numbers)]
)


@settings(max_examples=150, deadline=None)
@given(openings(), DAYS, st.integers(0, 95))
def test_open_at_a_moment_is_what_the_calendar_says(opening, days, quarter):
    times = calendar(opening)
    states = {times.state_at(moment(day, quarter * 15)) for day in days}

    said = answer(offer(opening=opening), days, code_at(quarter * 15))

    assert said == strongest(states)


@settings(max_examples=100, deadline=None)
@given(openings(), DAYS)
def test_open_on_a_day_is_what_the_calendar_says(opening, days):
    times = calendar(opening)
    states = {times.state_on(day).status for day in days}

    assert answer(offer(opening=opening), days, OPENS) == strongest(states)


@settings(max_examples=40, deadline=None)
@given(openings(), st.integers(0, 100).map(on))
def test_open_in_the_evening_is_at_some_minute_of_it(opening, day):
    times = calendar(opening)
    states = {times.state_at(moment(day, minute)) for minute in range(1200, 1440)}

    assert answer(offer(opening=opening), [day], EVENING) == strongest(states)


def test_days_that_are_in_no_pattern_are_written_out():
    document = offer(opening=Opening(expression=MANY))
    terms = hours_terms(document, TODAY)

    assert len({number // 10_000_000 for number in terms.hour_days}) == PATTERNS
    for day in range(2, 14):
        asked = [date(2026, 11, day)]
        assert answer(document, asked, code_at((day + 5) * 60)) == "open"
        assert answer(document, asked, code_at((day + 7) * 60)) == "closed"


def test_all_days_alike_are_one_term():
    assert hours_terms(offer(), TODAY).hour_days == [0]
    assert (
        len(hours_terms(offer(opening=Opening(expression="24/7")), TODAY).hours_open)
        == 1
    )


def test_nothing_is_known_beyond_the_horizon():
    always = offer(opening=Opening(expression="24/7"))

    assert answer(always, [on(HORIZON_DAYS - 1)], OPENS) == "open"
    assert answer(always, [on(HORIZON_DAYS)], OPENS) == "unknown"


def event(**fields) -> OfferDocument:
    day = fields.pop("day", 3)
    one = Occurrence(start_date=on(day), end_date=on(fields.pop("last", day)), **fields)
    return offer(kind="event", occurrences=[one])


@pytest.mark.parametrize(
    ("document", "day", "clock", "state"),
    [
        (event(start_time=time(20, 30), end_time=time(22)), 3, time(20, 30), "open"),
        (event(start_time=time(20, 30), end_time=time(22)), 3, time(22), "closed"),
        (event(start_time=time(20, 30), end_time=time(22)), 4, time(20, 30), "closed"),
        (event(start_time=time(22), end_time=time(2)), 4, time(1), "open"),
        (event(start_time=time(22), end_time=time(2), last=4), 4, time(1), "open"),
        (event(start_time=time(22), end_time=time(2), last=4), 4, time(2), "closed"),
        (event(start_time=time(20, 30)), 3, time(20, 30), "open"),
        (event(start_time=time(20, 30)), 3, time(21), "unknown"),
        (event(), 3, time(10), "unknown"),
        (event(end_time=time(12)), 3, time(12), "closed"),
        (event(last=5, start_time=time(10)), 3, time(9), "closed"),
        (event(last=5, start_time=time(10)), 4, time(9), "unknown"),
        (event(status="cancelled"), 3, time(10), "closed"),
    ],
)
def test_occurrences_have_hours(document, day, clock, state):
    minute = clock.hour * 60 + clock.minute

    assert answer(document, [on(day)], code_at(minute)) == state


def test_hours_narrow_an_event_and_not_its_night():
    late = Opening(expression="Mo-Su 22:00-04:00")
    one = Occurrence(start_date=on(3), end_date=on(3))
    feast = offer(kind="event", opening=late, occurrences=[one])
    asked = [(3, 21), (3, 23), (4, 3), (4, 23)]

    said = [answer(feast, [on(day)], code_at(hour * 60)) for day, hour in asked]

    assert said == ["closed", "open", "open", "closed"]


def test_occurrences_of_a_visit_are_besides_its_hours():
    morning = Opening(expression="Mo-Su 09:00-12:00")
    one = Occurrence(on(3), on(3), start_time=time(20), end_time=time(22))
    visit = offer(opening=morning, occurrences=[one])
    asked = [(3, 10), (3, 15), (3, 20), (4, 20), (4, 10)]

    said = [answer(visit, [on(day)], code_at(hour * 60)) for day, hour in asked]

    assert said == ["open", "closed", "open", "closed", "open"]


def test_an_hour_that_the_clocks_skip_is_read_on_the_clock():
    """At 2:30 of that night nobody's clock stands."""
    bar = Opening(expression="Sa 22:00-04:00")
    spring = date(2027, 3, 28)
    asked = datetime.combine(spring, time(2, 30), tzinfo=PARIS)

    assert calendar(bar).state_at(asked) == "open"
    assert answer(offer(opening=bar), [spring], code_at(150)) == "open"
