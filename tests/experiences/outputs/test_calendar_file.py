"""The calendar of a programme, read back by icalendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from experiences.document import Step
from experiences.feasibility.check import course_on
from experiences.feasibility.group import Group
from experiences.outputs.calendar_file import calendar_file
from experiences.outputs.dated import Dated, dated_steps

from .building import BASE, DAY, LUNCH, VISIT, experience

PARIS = ZoneInfo("Europe/Paris")
STAMP = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
URL = BASE + "/fr/sejours/week-end-abcdefabcdef/"


def at(hour: int, minute: int = 0, day: date = DAY, fold: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute, fold=fold), PARIS)


STEPS = [Dated(VISIT, at(10), at(11, 30)), Dated(LUNCH, at(12, 30), at(13, 30), 12)]


def written(steps=STEPS, language="fr", day=DAY) -> bytes:
    return calendar_file(experience(), day, steps, language, BASE, STAMP)


def events(**kwargs) -> list:
    return Calendar.from_ical(written(**kwargs)).events


def test_a_programme_is_an_event_a_step():
    first, second = events()

    assert first["uid"] == "5b0f7d3e-1111-4222-8333-444455556666-s1-20270612"
    assert first["summary"] == "Château fort; musée, pyrénéen"
    assert first["location"] == "25 rue du Fort, 65100 Lourdes"
    assert first["geo"].to_ical() == "43.0964;-0.0487"
    assert first["url"] == URL
    assert first["description"] == (
        f"Prendre de l’eau\net un chapeau; il fait chaud\n{URL}"
    )
    assert (first.start, first.end) == (at(10), at(11, 30))
    assert first.stamp == STAMP
    assert second["summary"] == "Repas"
    assert second["description"] == f"Compter 12 minutes de trajet.\n{URL}"
    assert "location" not in second


def test_the_whole_has_its_name_and_the_rules_of_its_zone():
    calendar = Calendar.from_ical(written())

    assert calendar["x-wr-calname"] == "Week-end <en famille> & amis"
    assert calendar["method"] == "PUBLISH"
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Paris"]
    assert calendar.get_missing_tzids() == set()
    assert calendar.errors == []


def test_texts_are_in_the_language_of_the_reader():
    first, second = events(language="en")

    assert (first["summary"], second["summary"]) == ("Castle", "Meal")
    assert "Allow 12 minutes to get there." in second["description"]


def test_lines_are_folded_within_75_bytes_and_end_as_the_standard_says():
    lines = written().split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_signs_of_the_format_in_a_title_are_escaped():
    whole = written().replace(b"\r\n ", b"").decode()

    assert "SUMMARY:Château fort\\; musée\\, pyrénéen\r\n" in whole


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        pytest.param(date(2027, 3, 27), 1, id="eve of summer time"),
        pytest.param(date(2027, 3, 28), 2, id="summer time has begun"),
        pytest.param(date(2027, 10, 30), 2, id="eve of winter time"),
        pytest.param(date(2027, 10, 31), 1, id="winter time has begun"),
    ],
)
def test_ten_o_clock_is_ten_o_clock_before_and_after_a_change_of_clocks(day, offset):
    (found,) = events(steps=[Dated(VISIT, at(10, day=day), at(11, day=day))], day=day)

    assert found["dtstart"].to_ical() == f"{day:%Y%m%d}T100000".encode()
    assert found["dtstart"].params["TZID"] == "Europe/Paris"
    assert found.start.utcoffset() == timedelta(hours=offset)


def test_a_night_over_the_change_of_clocks_lasts_an_hour_more():
    eve, day = date(2027, 10, 30), date(2027, 10, 31)
    night = Step(id="n", day=1, kind="night")
    (found,) = events(steps=[Dated(night, at(22, day=eve), at(8, day=day))], day=eve)

    assert found.end.astimezone(UTC) - found.start.astimezone(UTC) == timedelta(
        hours=11
    )


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_is_told_in_utc(fold):
    day = date(2027, 10, 31)
    start = at(2, 30, day=day, fold=fold)
    (found,) = events(steps=[Dated(VISIT, start, at(4, day=day))], day=day)

    assert found["dtstart"].to_ical() == f"20271031T0{fold}3000Z".encode()
    assert found.end == at(4, day=day)


def test_the_rules_of_the_zone_reach_over_new_year():
    eve, day = date(2027, 12, 31), date(2028, 1, 1)
    steps = [Dated(VISIT, at(22, day=eve), at(1, day=day))]
    found = Calendar.from_ical(written(steps=steps, day=eve))

    assert found.timezones[0].to_tz().utcoffset(
        datetime(2028, 1, 1, 0, 30)
    ) == timedelta(hours=1)


def test_a_step_without_a_known_end_has_none():
    (found,) = events(steps=[Dated(VISIT, at(10), at(10))])

    assert "dtend" not in found


def test_a_programme_without_steps_has_no_calendar():
    with pytest.raises(ValueError, match="without steps"):
        written(steps=[])


def test_the_course_of_a_date_gives_the_moments():
    document = experience(steps=[VISIT, replace(LUNCH, start=None, earliest=time(12))])
    found = dated_steps(course_on(document, Group(adults=2), DAY))

    assert [(one.step.id, one.start, one.end) for one in found] == [
        ("s1", at(10), at(11, 30)),
        ("s2", at(12), at(13)),
    ]
    assert found[1].way_minutes == 12
    assert found[0].start.utcoffset() == timedelta(hours=2)
