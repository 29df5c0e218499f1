"""When the steps take place."""

from datetime import date

from experiences.feasibility.check import course_on
from experiences.feasibility.group import Group

from .building import DAY, experience, leg, step, stop

AFTERNOON = stop("museum", "Mo-Su 14:00-18:00")
EVERY_TIME = {"start": "", "minutes": 60}


def times(document, day=DAY):
    course = course_on(document, Group(), day)
    return {
        one.id: f"{course.moment(one.start):%d %H:%M} {course.moment(one.end):%d %H:%M}"
        for one in course.placed
    }


def test_course_begins_at_nine_where_no_time_was_given():
    assert times(experience(step("a", **EVERY_TIME), step("b", **EVERY_TIME))) == {
        "a": "12 09:00 12 10:00",
        "b": "12 10:00 12 11:00",
    }


def test_course_waits_for_the_opening_and_counts_the_way():
    way = leg(minutes=25)
    found = times(
        experience(
            step("a", "13:30", 15),
            step("b", where=AFTERNOON, leg=way, **EVERY_TIME),
            step("c", leg=way, **EVERY_TIME),
        )
    )

    assert found == {
        "a": "12 13:30 12 13:45",
        "b": "12 14:10 12 15:10",
        "c": "12 15:35 12 16:35",
    }


def test_course_places_what_is_free_before_what_is_fixed():
    """The museum could be later, when hours are known; the train would be gone."""
    maybe = stop("museum", "09:00-10:30 unknown, 11:00-18:00")
    document = experience(
        step("museum", where=maybe, **EVERY_TIME),
        step("church", **EVERY_TIME),
        step("train", "11:30", 30, leg=leg(minutes=15)),
    )

    assert times(document) == {
        "museum": "12 09:00 12 10:00",
        "church": "12 10:00 12 11:00",
        "train": "12 11:30 12 12:00",
    }


def test_course_ends_a_night_when_one_has_to_leave():
    hotel = stop("hotel", kind="stay")
    night = step("night", "21:00", None, kind="night", where=hotel)
    late = experience(night, step("b", day=2, **EVERY_TIME))
    early = experience(night, step("b", "07:00", day=2, leg=leg(minutes=20)))

    assert times(late)["night"] == "12 21:00 13 09:00"
    assert times(early)["night"] == "12 21:00 13 06:40"


def test_course_of_the_night_in_which_clocks_go_back_is_an_hour_longer():
    document = experience(step("ball", "23:00", 300))

    assert times(document, date(2026, 10, 24)) == {"ball": "24 23:00 25 03:00"}
    assert times(document, date(2026, 10, 17)) == {"ball": "17 23:00 18 04:00"}


def test_course_has_the_alternative_that_can_be_done():
    mondays = stop("museum", "Mo 09:00-18:00")
    document = experience(
        step("a", where=mondays, choice="x"), step("b", choice="x"), step("c", "12:00")
    )

    assert list(times(document)) == ["b", "c"]
    assert list(times(document, date(2027, 5, 10))) == ["a", "c"]
