from datetime import date, timedelta

import pytest

from catalogue.document import Closure, Occurrence, Opening
from search.days import EVERY, HORIZON_DAYS, NEVER, open_and_unknown, over_on

from .things import offer

TODAY = date(2026, 11, 23)  # a Monday
LAST = TODAY + timedelta(days=HORIZON_DAYS - 1)


def number(day: int) -> int:
    return (TODAY + timedelta(days=day)).toordinal()


def test_without_hours_every_day_is_unknown():
    assert open_and_unknown(offer(), TODAY) == ([], [EVERY])


def test_always_open_is_every_day():
    always = offer(opening=Opening(expression="24/7"))

    assert open_and_unknown(always, TODAY) == ([EVERY], [])


def test_outside_the_confirmed_period_days_are_unknown():
    hours = Opening(
        expression="Mo 10:00-12:00", confirmed_until=TODAY + timedelta(days=8)
    )

    opened, unknown = open_and_unknown(offer(opening=hours), TODAY)

    assert opened == [number(0), number(7)]
    assert unknown == list(range(number(9), LAST.toordinal() + 1))


def test_a_closure_closes_what_is_open_and_what_is_unknown():
    closed = Closure(TODAY, LAST - timedelta(days=1))

    opening = Opening(expression="24/7", closures=[closed])
    assert open_and_unknown(offer(opening=opening), TODAY) == ([LAST.toordinal()], [])
    unsaid = offer(opening=Opening(closures=[closed]))
    assert open_and_unknown(unsaid, TODAY) == ([], [LAST.toordinal()])


def held(first: int, last: int, status: str = "scheduled") -> Occurrence:
    start, end = TODAY + timedelta(days=first), TODAY + timedelta(days=last)
    return Occurrence(start_date=start, end_date=end, status=status)


@pytest.mark.parametrize(
    ("kind", "expression", "opened"),
    [
        pytest.param("event", "", [0, 1, 2, 20], id="an event takes place"),
        pytest.param("event", "Tu 10:00-12:00", [1], id="hours narrow an event"),
    ],
)
def test_an_event_is_open_on_its_days(kind, expression, opened):
    dates = [held(-3, 2), held(9, 9, "cancelled"), held(12, 12, "postponed")]
    dates.append(held(20, 20, "sold_out"))
    event = offer(kind=kind, opening=Opening(expression=expression), occurrences=dates)

    assert open_and_unknown(event, TODAY) == ([number(day) for day in opened], [])


def test_dates_of_a_visit_are_open_days_besides_its_hours():
    dated = offer(occurrences=[held(3, 3)])

    opened, unknown = open_and_unknown(dated, TODAY)

    assert opened == [number(3)]
    assert len(unknown) == HORIZON_DAYS - 1
    assert number(3) not in unknown


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        pytest.param({"occurrences": [held(0, 2), held(-9, 5)]}, number(6), id="last"),
        pytest.param({"occurrences": []}, NEVER, id="dates unknown"),
        pytest.param({"occurrences": [held(-9, -8, "postponed")]}, NEVER, id="to come"),
        pytest.param(
            {"occurrences": [held(0, 2)], "kind": "visit"}, NEVER, id="no event"
        ),
        pytest.param(
            {"occurrences": [Occurrence(TODAY, date.max)]}, NEVER, id="for ever"
        ),
    ],
)
def test_an_event_is_over_on_the_day_after_its_last(fields, day):
    assert over_on(offer(**{"kind": "event", **fields})) == day
