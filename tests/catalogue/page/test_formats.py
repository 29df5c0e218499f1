from datetime import date, time

import pytest

from catalogue.page import formats

CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("cents", "language", "said"),
    [
        (1200, "fr", "12\N{NO-BREAK SPACE}€"),
        (1250, "fr", "12,50\N{NO-BREAK SPACE}€"),
        (123456, "fr", "1\N{NARROW NO-BREAK SPACE}234,56\N{NO-BREAK SPACE}€"),
        (1200, "en", "€12"),
        (1205, "en", "€12.05"),
        (0, "en", "€0"),
    ],
)
def test_money_has_cents_only_where_there_are_some(cents, language, said):
    assert formats.money(cents, language) == said


@pytest.mark.parametrize(
    ("last", "language", "said"),
    [
        (CHRISTMAS_EVE, "fr", "jeudi 24 décembre 2026"),
        (date(2026, 12, 26), "fr", "du 24 au 26 décembre 2026"),
        (date(2027, 1, 3), "fr", "du 24 décembre 2026 au 3 janvier 2027"),
        (date(2026, 12, 26), "en", "from 24 to 26 December 2026"),
    ],
)
def test_days_say_each_part_once(last, language, said):
    assert formats.days(CHRISTMAS_EVE, last, language) == said


def test_times_are_written_as_the_language_does():
    said = [formats.clock(time(9, 5), language) for language in ("fr", "en")]

    assert said == ["9\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}05", "09:05"]
    assert formats.clock(time(0), "fr") == "0\N{NO-BREAK SPACE}h"


def test_lengths_and_durations_take_the_fitting_unit():
    space = "\N{NO-BREAK SPACE}"

    assert formats.length(849.6, "fr") == f"850{space}m"
    assert formats.length(12_449, "fr") == f"12,4{space}km"
    assert formats.duration(45) == f"45{space}min"
    assert formats.duration(125) == f"2{space}h{space}05"


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        ("+33562000000", "fr", "05 62 00 00 00"),
        ("+33562000000", "en", "+33 5 62 00 00 00"),
        ("+34974000000", "fr", "+34 974 00 00 00"),
        ("after noon", "fr", "after noon"),
    ],
)
def test_a_phone_number_is_written_as_people_do(number, language, said):
    assert formats.phone(number, language) == said
