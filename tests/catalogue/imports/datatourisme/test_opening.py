from datetime import date

import pytest

from catalogue.imports.datatourisme.opening import Opening, opening_of

from . import findings, node

YEAR = {"schema:validFrom": "2026-01-01", "schema:validThrough": "2026-12-31"}
HOURS = {"schema:opens": "09:00:00", "schema:closes": "12:00:00"}


def told(*periods: dict, **place):
    return node(
        {"isLocatedAt": [{"schema:openingHoursSpecification": list(periods), **place}]}
    )


def test_periods_become_one_expression():
    root = told(YEAR | HOURS | {"schema:dayOfWeek": [{"@id": "schema:Monday"}]})

    assert opening_of(root) == Opening(
        "2026 Jan 1-2026 Dec 31 Mo 09:00-12:00",
        confirmed_from=date(2026, 1, 1),
        confirmed_until=date(2026, 12, 31),
    )


def test_period_for_ever_is_open_ended():
    root = told(HOURS | {"schema:validThrough": "9999-12-31T23:59:59"})

    found = opening_of(root)
    assert found.hours == "09:00-12:00"
    assert (found.confirmed_from, found.confirmed_until) == (None, None)


def test_words_and_hours_are_both_kept():
    root = told(
        YEAR | HOURS | {"additionalInformation": {"fr": ["Fermé en août."]}},
        textOpeningHoursSpecification={"fr": ["Tous les jours.", "Fermé en août."]},
    )

    found = opening_of(root)
    assert found.hours
    assert found.note == {"fr": "Tous les jours.\n\nFermé en août."}


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"schema:validFrom": "2026-02-30"}, "date"),
        ({"schema:validThrough": "2025-01-01"}, "order"),
        ({"schema:opens": "9h"}, "time"),
        ({"schema:dayOfWeek": ["schema:Lundi"]}, "weekday"),
    ],
)
def test_one_bad_period_makes_all_hours_unknown(wrong, code):
    root = told(YEAR | HOURS, YEAR | HOURS | wrong)

    assert opening_of(root).hours == ""
    assert [found for _, found in findings(root)] == [code]


@pytest.mark.parametrize(
    "hours",
    [
        {"schema:opens": "00:00:00", "schema:closes": "00:00:00"},
        {"schema:closes": "18:00:00"},
    ],
)
def test_hours_that_say_nothing_are_unknown_not_closed(hours):
    root = told(YEAR | hours)

    assert opening_of(root).hours.endswith('unknown "hours not given"')
    assert findings(root)[0] == (
        "/isLocatedAt/0/schema:openingHoursSpecification/0",
        "hours_unclear",
    )


def test_no_periods_are_no_hours():
    assert opening_of(node({})) == Opening()
    assert opening_of(told()) == Opening()


def test_hours_too_long_to_keep_are_unknown():
    days = [
        {
            "schema:validFrom": f"2026-{month:02}-{day:02}",
            "schema:validThrough": f"2026-{month:02}-{day:02}",
            "schema:opens": f"{day % 12:02}:{month:02}",
            "schema:closes": f"{day % 12 + 1:02}:{day:02}",
        }
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    long, too_many = told(*days[:200]), told(*days)

    assert opening_of(long).hours == ""
    assert findings(long) == [("", "opening_too_long")]
    assert opening_of(too_many).hours == ""
    assert [code for _, code in findings(too_many)] == ["too_many"]
