"""Numbers, days, addresses and telephone numbers from elsewhere."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from catalogue.imports.days import Moment, clock_time, day, instant, moment
from catalogue.imports.numbers import decimal, degrees, whole
from catalogue.imports.phone import e164
from catalogue.imports.refused import Refused
from catalogue.imports.web import email_address, web_address


@pytest.mark.parametrize(
    ("read", "value", "taken"),
    [
        (whole, 5, 5),
        (whole, "5", 5),
        (whole, "5.0", 5),
        (whole, 5.0, 5),
        (decimal, "7.1", Decimal("7.10")),
        (decimal, 7.1, Decimal("7.10")),
        (decimal, 0, Decimal("0.00")),
        (day, "2023-01-03", date(2023, 1, 3)),
        (day, "2023-01-03T00:00:00", date(2023, 1, 3)),
        (day, "2023-12-31T23:30:00Z", date(2024, 1, 1)),
        (day, "9999-12-31", None),
        (day, "9999-12-31T23:59:59Z", None),
        (day, "0001-01-01", None),
        (moment, "2026-05-04", Moment(date(2026, 5, 4))),
        (moment, "2026-05-04T10:00:00Z", Moment(date(2026, 5, 4), time(12))),
        (
            moment,
            "2026-10-25T02:30",
            Moment(date(2026, 10, 25), time(2, 30), ("time_twice",)),
        ),
        (
            moment,
            "2027-03-28T02:30",
            Moment(date(2027, 3, 28), time(3, 30), ("time_skipped",)),
        ),
        (
            instant,
            "2023-07-24T00:37:55.75Z",
            datetime(2023, 7, 24, 0, 37, 55, tzinfo=UTC),
        ),
        (instant, "2023-07-24T02:37:55", datetime(2023, 7, 24, 0, 37, 55, tzinfo=UTC)),
        (clock_time, "14:30:00", time(14, 30)),
        (clock_time, "24:00", time(0)),
        (web_address, " https://a.example/b?c=d#e ", "https://a.example/b?c=d#e"),
        (web_address, "http://musée.example:8080", "http://musée.example:8080"),
        (email_address, "a.b+c@d.example", "a.b+c@d.example"),
        (e164, "+33 5 62 42 77 40", "+33562427740"),
        (e164, "05.62.42.77.40", "+33562427740"),
        (e164, "+34 944 23 12 34", "+34944231234"),
    ],
)
def test_value_is_taken(read, value, taken):
    assert read(value) == taken


@pytest.mark.parametrize(
    ("read", "value", "code", "rejects"),
    [
        (whole, -43, "range", False),
        (whole, 2**40, "range", True),
        (whole, "vingt", "number", False),
        (whole, "٣", "number", False),
        (whole, True, "type", True),
        (whole, 1.5, "type", True),
        (decimal, "-5", "range", False),
        (decimal, 1e18, "range", True),
        (decimal, "12.345", "number", False),
        (decimal, "12,50", "number", False),
        (decimal, float("nan"), "number", False),
        (decimal, None, "type", True),
        (day, "2026-02-30", "date", False),
        (day, "31/12/2026", "date", False),
        (day, "2026-W10-1", "date", False),
        (day, 1_767_225_600_000, "type", False),
        (day, ["2026-01-01"], "type", True),
        (moment, "9999-12-31T10:00", "date", False),
        (instant, "0001-01-01T00:00:00Z", "date", False),
        (instant, "2026-01-01T00:00:00+25:00", "date", False),
        (clock_time, "25:00", "time", False),
        (clock_time, "9h", "time", False),
        (web_address, "javascript:alert(1)", "url", False),
        (web_address, "//host.example", "url", False),
        (web_address, "http://u:p@host.example", "url", False),
        (web_address, "http://localhost/", "url", False),
        (web_address, "http://a.example:99999/", "url", False),
        (web_address, "http://a.example/" + "x" * 2_000, "url", False),
        (web_address, "http://a.example/\u202e", "url", False),
        (email_address, "a@b.example\nBcc: c@d.example", "email", False),
        (email_address, "a@b.example c@d.example", "email", False),
        (e164, "appelez", "phone", False),
        (e164, "0" * 40, "phone", False),
        (e164, "05 62 42 77 40 poste 12", "phone", False),
        (e164, "0 892 70 12 39", "premium_number", False),
    ],
)
def test_value_is_refused(read, value, code, rejects):
    with pytest.raises(Refused) as refusal:
        read(value)
    assert (refusal.value.code, refusal.value.rejects) == (code, rejects)


@pytest.mark.parametrize(
    ("value", "taken"), [("43.09", 43.09), (-0.5, -0.5), ("", None)]
)
def test_degrees_are_taken(value, taken):
    assert degrees(value, most=90) == taken


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("91", "range"),
        ("43,09", "number"),
        ("43°05'42\"N", "crs"),
        (449_000, "crs"),
        (float("inf"), "crs"),
        (float("nan"), "range"),
        ([43.0], "type"),
    ],
)
def test_degrees_elsewhere_reject(value, code):
    with pytest.raises(Refused) as refusal:
        degrees(value, most=90)
    assert (refusal.value.code, refusal.value.rejects) == (code, True)
