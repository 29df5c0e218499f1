from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from experiences.document import Days, Season, Suspension
from experiences.feasibility.calendar import calendar
from experiences.feasibility.check import check, overall
from experiences.feasibility.finding import blocking
from experiences.feasibility.group import Group

from .building import award, experience, leg, seen, step, stop

TODAY = date(2026, 11, 23)
NOT_SUNDAYS = stop("castle", "Mo-Sa 09:00-18:00; Dec 25,Jan 01 off")
TWO_DAYS = experience(
    step("a", "", where=NOT_SUNDAYS),
    step("bar", "23:30", 120, where=stop("bar", "Fr,Sa 20:00-03:00; PH off")),
    step("hotel", "", None, kind="night", where=stop("hotel", kind="stay")),
    step(
        "b",
        "10:00",
        day=2,
        where=stop(
            "museum",
            "10:00-18:00; PH off",
            labels=[award(until=date(2027, 3, 1))],
            closures=[(date(2027, 1, 10), date(2027, 2, 3))],
        ),
        leg=leg("car", minutes=15),
    ),
    seasons=[Season(date(2026, 12, 1), date(2027, 10, 31))],
)


def first_blocking(document, group, day):
    return next((one for one in check(document, group, day) if one.blocks), None)


@pytest.mark.parametrize(
    "group", [Group(), Group(adults=40, children=(3,), wheelchair_users=1)]
)
def test_calendar_says_of_each_day_what_a_check_of_that_day_says(group):
    found = calendar(TWO_DAYS, group, TODAY)

    days = [TODAY + timedelta(days=n) for n in range(400)]
    checked = {day: first_blocking(TWO_DAYS, group, day) for day in days}
    assert found.blocked == {day: one for day, one in checked.items() if one}
    assert len(set(map(repr, found.blocked.values()))) > 2


def test_calendar_tells_the_days_that_work_as_ranges():
    document = experience(step(where=stop(hours="We-Su 09:00-18:00")))

    found = calendar(document, Group(), date(2027, 5, 10), 12)

    assert found.works_on == [
        Days(date(2027, 5, 12), date(2027, 5, 16)),
        Days(date(2027, 5, 19), date(2027, 5, 21)),
    ]
    assert found.blocked[date(2027, 5, 10)] == blocking("closed_that_day", "visit")


def test_calendar_sees_what_expires_meanwhile():
    until = date(2027, 5, 13)
    where = stop(labels=[award(until=until)], observations=seen(path_steps=0))
    fails = seen(path_firm_surface=False)[0]
    where = replace(
        where,
        observations=[replace(fails, expires_on=until)],
        wheelchair_places=3,
        labels=[],
    )
    group = Group(needs={"wheelchair": {}})

    found = calendar(experience(step(where=where)), group, date(2027, 5, 12), 4)

    assert list(found.blocked) == [date(2027, 5, 12), date(2027, 5, 13)]


def test_calendar_looks_beyond_the_day_after_where_a_step_lasts_as_long():
    """From Wednesday on 60 hours are needed: until Friday night."""
    weekdays = stop(hours="Mo-Fr 00:00-24:00")
    document = experience(step("trek", "10:00", 60 * 60, where=weekdays))

    found = calendar(document, Group(), date(2027, 5, 10), 7)

    assert found.works_on == [Days(date(2027, 5, 10), date(2027, 5, 12))]


def test_overall_fills_what_the_document_tells():
    found = overall(TWO_DAYS, TODAY)

    assert found.checked_until == TODAY + timedelta(days=399)
    assert found.works_on == calendar(TWO_DAYS, Group(adults=1), TODAY).works_on
    assert found.verdicts["wheelchair"].answer == "unknown"
    assert found.suspended is None


def test_overall_suspends_what_no_day_is_left_for():
    gone = experience(
        step(where=stop(public=False)),
        step("b", "12:00", where=stop(hours="Mo 10:00-18:00")),
    )

    found = overall(gone, TODAY)

    assert found.works_on == []
    assert found.suspended == Suspension(TODAY, ["not_public"])


def test_overall_keeps_the_day_since_which_it_is_suspended():
    since = date(2026, 10, 1)
    gone = experience(
        step(where=stop(public=False)), suspended=Suspension(since, ["no_steps"])
    )

    assert overall(gone, TODAY).suspended == Suspension(since, ["not_public"])


def test_overall_checks_for_the_smallest_group():
    document = experience(step(where=stop(group_min=8, capacity=12)), group_min=8)

    assert overall(document, TODAY).works_on == [
        Days(TODAY, TODAY + timedelta(days=399))
    ]
