from datetime import date

import pytest

from catalogue.accessibility.effective import Standing, effective
from catalogue.document import Observation
from tests.catalogue.accessibility.places import DAY, NONE, seen

DOOR = "entrance_door_width_cm"
EARLY, LATE = date(2026, 1, 10), date(2026, 9, 10)


def finding(*observations: Observation, day: date = DAY):
    return effective(observations, day).get(DOOR)


def door(value, method: str = "measured", on: date | None = EARLY, **about):
    return seen(DOOR, value, method=method, observed_on=on, **about)


def test_fact_that_nobody_observed_is_missing():
    assert effective([], DAY) == {}


def test_fact_that_the_registry_does_not_know_is_left_out():
    assert effective([seen("doorbell_colour", "red")], DAY) == {}


@pytest.mark.parametrize(
    ("better", "worse"),
    [("measured", "declared"), ("declared", "label"), ("label", "imported")],
)
def test_better_method_wins_over_what_is_older(better, worse):
    found = finding(door(70, worse, EARLY), door(90, better, LATE))

    assert (found.standing, found.value) == (Standing.KNOWN, 90)
    assert [one.value for one in found.against] == [70]


def test_later_day_wins_for_the_same_method():
    found = finding(door(70, on=EARLY), door(90, on=LATE))

    assert (found.standing, found.value) == (Standing.KNOWN, 90)


def test_two_of_the_same_method_and_day_contest_each_other():
    assert finding(door(70), door(90)).standing is Standing.CONTESTED


@pytest.mark.parametrize("value", [70, 100])
def test_newer_by_a_lesser_method_contests_whether_it_says_more_or_less(value):
    found = finding(door(90, on=EARLY), door(value, "imported", LATE))

    assert (found.standing, found.value) == (Standing.CONTESTED, 90)


def test_newer_by_a_lesser_method_that_agrees_contests_nothing():
    found = finding(door(90, on=EARLY), door(91, "imported", LATE))

    assert (found.standing, found.against) == (Standing.KNOWN, ())


def test_undated_one_contests_nothing():
    found = finding(door(90, on=EARLY), door(70, "imported", None))

    assert found.standing is Standing.KNOWN


def test_not_applicable_is_told_from_unknown():
    assert finding(door(NONE)).standing is Standing.ABSENT
    assert finding(door(None)).standing is Standing.UNKNOWN


def test_what_was_set_back_to_unknown_counts_again_once_seen_again():
    before, reset = door(90, on=EARLY), door(None, on=LATE)
    after = door(80, on=date(2026, 10, 1))

    assert finding(before, reset).standing is Standing.UNKNOWN
    assert finding(before, reset, after).value == 80


def test_expired_one_is_kept_and_counts_no_more():
    gone = door(90, expires_on=date(2026, 11, 23))

    found = finding(gone)

    assert (found.standing, found.value) == (Standing.EXPIRED, 90)
    assert finding(gone, day=date(2026, 11, 23)).standing is Standing.KNOWN


def test_lesser_one_that_still_holds_takes_the_place_of_an_expired_one():
    gone = door(90, expires_on=EARLY)

    found = finding(gone, door(80, "imported", LATE))

    assert (found.standing, found.value) == (Standing.KNOWN, 80)
