"""Hours that repeat by the week against the library, asked about each week."""

import csv
from datetime import date, timedelta

import pytest

from catalogue.opening import OpeningError, parse
from catalogue.opening.pieces import WEEK, pieces_by_day, repeats_weekly
from tests.shared_data import real_file

FIRST, LAST = date(2026, 12, 20), date(2027, 4, 10)  # holidays, and clocks go forward
REAL = ("geodatamine-restaurant", "geodatamine-hosting")
WRITTEN = [
    "24/7",
    "Mo-Fr 09:00-12:00,14:00-18:10",
    "Fr-Sa 18:00-02:00; Su 10:00-12:00",
    "Sa 22:00-04:00; Su 00:00-03:00 off",
    "Mo-Su 19:00+; We off",
    "sunrise-sunset",
    "Tu off",
    'Mo-Fr 09:00-17:00; Sa "sur rendez-vous"',
    "Mo-We 10:00-12:00 || Th-Su 14:00-15:00",
    "Mo-Su 20:00-30:00",
]


def by_weeks(hours):
    """As `pieces_by_day`, asked about no more than a week at a time."""
    found, day = {}, FIRST
    while day <= LAST:
        last = min(day + timedelta(days=WEEK - 1), LAST)
        found |= pieces_by_day(hours, day, last)
        day = last + timedelta(days=1)
    return found


@pytest.mark.parametrize("expression", WRITTEN)
def test_a_week_stands_for_all(expression):
    hours = parse(expression)
    assert repeats_weekly(hours)
    assert pieces_by_day(hours, FIRST, LAST) == by_weeks(hours)


@pytest.mark.parametrize(
    "expression",
    [
        "Mo-Su 10:00-12:00; PH off",
        "Apr-Oct: Mo-Su 10:00-18:00",
        "week 1-20: Mo 10:00-12:00",
        "2026: 10:00-12:00",
        "Su[1] 10:00-18:00",
        "easter 10:00-18:00",
    ],
)
def test_what_knows_more_of_a_day_than_its_weekday_does_not_repeat(expression):
    assert not repeats_weekly(parse(expression))


def test_the_sun_of_a_place_does_not_repeat():
    assert not repeats_weekly(parse("sunrise-sunset", (43.1, -0.05)))


@pytest.mark.parametrize("name", REAL)
def test_a_week_stands_for_all_in_real_hours(name):
    found = [hours for hours in real_hours(name) if repeats_weekly(hours)]
    differing = [
        str(hours)
        for hours in found
        if pieces_by_day(hours, FIRST, LAST) != by_weeks(hours)
    ]
    assert found
    assert differing == []


def real_hours(name):
    with real_file(f"osm/{name}/data.csv").open(encoding="utf-8-sig") as file:
        rows = csv.DictReader(file, delimiter=";")
        texts = {row["opening_hours"] for row in rows} - {""}
    for text in sorted(texts):
        try:
            yield parse(text)
        except OpeningError:
            continue
