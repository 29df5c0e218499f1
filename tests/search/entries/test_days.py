from datetime import date, timedelta

import pytest

from catalogue.document import Closure, Occurrence, Opening
from search.entries.days import HORIZON_DAYS, NEVER, open_and_unknown, over_on

from ..things import offer

TODAY = date(2026, 11, 23)  # a Monday
LAST = TODAY + timedelta(days=HORIZON_DAYS - 1)


ALL = frozenset(TODAY + timedelta(days=number) for number in range(HORIZON_DAYS))


def on(*numbers: int) -> frozenset[date]:
    return frozenset(TODAY + timedelta(days=number) for number in numbers)


def said(document) -> tuple[frozenset[date], frozenset[date]]:
    return open_and_unknown(document, TODAY, LAST)


def number(day: int) -> int:
    return (TODAY + timedelta(days=day)).toordinal()


def test_without_hours_every_day_is_unknown():
    assert said(offer()) == (on(), ALL)


def test_always_open_is_every_day():
    always = offer(opening=Opening(expression="24/7"))

    assert said(always) == (ALL, on())


def test_outside_the_confirmed_period_days_are_unknown():
    hours = Opening(
        expression="Mo 10:00-12:00", confirmed_until=TODAY + timedelta(days=8)
    )

    opened, unknown = said(offer(opening=hours))

    assert opened == on(0, 7)
    assert unknown == on(*range(9, HORIZON_DAYS))


def test_a_closure_closes_what_is_open_and_what_is_unknown():
    closed = Closure(TODAY, LAST - timedelta(days=1))

    opening = Opening(expression="24/7", closures=[closed])
    assert said(offer(opening=opening)) == ({LAST}, on())
    unsaid = offer(opening=Opening(closures=[closed]))
    assert said(unsaid) == (on(), {LAST})


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

    assert said(event) == (on(*opened), on())


def test_dates_of_a_visit_are_open_days_besides_its_hours():
    dated = offer(occurrences=[held(3, 3)])

    opened, unknown = said(dated)

    assert opened == on(3)
    assert len(unknown) == HORIZON_DAYS - 1
    assert on(3).isdisjoint(unknown)


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
