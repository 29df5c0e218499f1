from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from opening_hours import OpeningHours, State

from catalogue.opening import (
    DayState,
    OpeningError,
    Span,
    open_days,
    parse,
    state_at,
    state_on,
    unknown_days,
)
from tests.shared_data import real_file

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 23)
CHRISTMAS = date(2026, 12, 25)
WEEK = [MONDAY + timedelta(days=n) for n in range(7)]
SUNDAY = WEEK[6]
LOURDES = (43.095, -0.046)


def span(start: str, end: str | None) -> Span:
    return Span(time.fromisoformat(start), time.fromisoformat(end) if end else None)


@pytest.mark.parametrize(
    ("text", "day", "state"),
    [
        (
            "Mo-Fr 09:00-12:00,14:00-18:00",
            MONDAY,
            DayState("open", (span("09:00", "12:00"), span("14:00", "18:00"))),
        ),
        ("Mo-Fr 09:00-12:00", SUNDAY, DayState("closed")),
        ("Mo-Su 09:00-12:00; PH off", CHRISTMAS, DayState("closed")),
        ("24/7", MONDAY, DayState("open", (span("00:00", "00:00"),))),
        ("Mo 22:00-02:00", MONDAY, DayState("open", (span("22:00", "02:00"),))),
        ("Mo 22:00-02:00", WEEK[1], DayState("closed")),
        (
            "Mo 18:00-02:00; Tu 10:00-12:00",
            MONDAY,
            DayState("open", (span("18:00", "02:00"),)),
        ),
        ("Mo 18:00+", MONDAY, DayState("open", (span("18:00", None),))),
        ("Mo 09:00-09:00", MONDAY, DayState("open", (span("09:00", "09:00"),))),
        ('"sur rendez-vous"', MONDAY, DayState("unknown", (), "sur rendez-vous")),
        (
            'Mo 10:00-12:00 unknown "a"',
            MONDAY,
            DayState("unknown", (span("10:00", "12:00"),), "a"),
        ),
        (
            'Mo 10:00-12:00 "a", Mo 12:00-14:00 "b"',
            MONDAY,
            DayState("open", (span("10:00", "12:00"), span("12:00", "14:00")), "a, b"),
        ),
        (
            "Mo 10:00-12:00, Mo 12:00-14:00",
            MONDAY,
            DayState("open", (span("10:00", "14:00"),)),
        ),
        ('Mo off "travaux"', MONDAY, DayState("closed", (), "travaux")),
        (
            "09:00-20:00; 12:00-14:00 off",
            MONDAY,
            DayState("open", (span("09:00", "12:00"), span("14:00", "20:00"))),
        ),
        (
            '08:00-09:00; Tu-Su off || unknown "appeler"',
            MONDAY,
            DayState("open", (span("08:00", "09:00"),)),
        ),
        (
            'Tu 08:00-09:00 || unknown "appeler"',
            MONDAY,
            DayState("unknown", (), "appeler"),
        ),
        (
            "Mo 08:00-10:00 || Mo 09:00-11:00",
            MONDAY,
            DayState("open", (span("08:00", "11:00"),)),
        ),
        ("2019 Mo-Su 09:00-12:00", MONDAY, DayState("unknown")),
        ("2026 Apr 1-2026 Oct 31 09:00-12:00", MONDAY, DayState("closed")),
        ("PH off", MONDAY, DayState("unknown")),
        ("PH off", CHRISTMAS, DayState("closed")),
        ("sunrise-sunset", MONDAY, DayState("open")),
    ],
)
def test_state_on(text, day, state):
    assert state_on(parse(text), day) == state


def test_state_on_is_unknown_without_hours():
    assert state_on(None, MONDAY) == DayState("unknown")


def test_state_on_knows_the_sun_of_a_place():
    assert state_on(parse("sunrise-sunset", LOURDES), date(2026, 12, 21)) == DayState(
        "open", (span("08:28", "17:27"),)
    )


def test_days_of_a_range():
    hours = parse('Mo 10:00-12:00; Tu "sur demande"')

    assert open_days(hours, MONDAY, SUNDAY) == {MONDAY}
    assert unknown_days(hours, MONDAY, SUNDAY) == {WEEK[1]}


def test_days_of_a_range_beyond_the_years_of_the_hours():
    hours = parse("2026 10:00-12:00")
    new_year = (date(2026, 12, 31), date(2027, 1, 1))

    assert open_days(hours, *new_year) == {new_year[0]}
    assert unknown_days(hours, *new_year) == {new_year[1]}


def test_days_of_a_range_without_hours():
    assert open_days(None, MONDAY, SUNDAY) == frozenset()
    assert unknown_days(None, MONDAY, SUNDAY) == frozenset(WEEK)


@pytest.mark.parametrize("text", ["Mo 18:00-02:00; Fr off || We unknown", "PH off"])
def test_days_of_a_range_agree_with_each_day(text):
    hours = parse(text)
    states = {day: state_on(hours, day).status for day in WEEK}

    assert open_days(hours, MONDAY, SUNDAY) == {
        day for day, status in states.items() if status == "open"
    }
    assert unknown_days(hours, MONDAY, SUNDAY) == {
        day for day, status in states.items() if status == "unknown"
    }


def test_state_at_in_the_night_after():
    bar = parse("Mo-Th 18:00-02:00; Fr-Sa 18:00-04:00")
    friday_at_one = datetime(2026, 11, 27, 1, tzinfo=PARIS)

    assert state_at(bar, friday_at_one) == "open"
    library = OpeningHours("Mo-Th 18:00-02:00; Fr-Sa 18:00-04:00")
    assert library.is_closed(datetime(2026, 11, 27, 1))  # why pieces.py exists


@pytest.mark.parametrize(
    ("text", "hour", "state"),
    [
        ("Mo 18:00+", 18, "open"),
        ("Mo 18:00+", 19, "unknown"),
        ("sunrise-sunset", 12, "unknown"),
        ("2019", 12, "unknown"),
        ("PH off", 12, "unknown"),
        ('Mo 10:00-14:00 unknown "a"', 12, "unknown"),
    ],
)
def test_state_at_does_not_invent(text, hour, state):
    moment = datetime.combine(MONDAY, time(hour), PARIS)

    assert state_at(parse(text), moment) == state


def test_state_at_needs_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        state_at(parse("24/7"), datetime(2026, 11, 23, 12))


# Instants around the two changes of clocks, in UTC, with the clock in Paris, and what
# four kinds of hours say: "Su 02:15-02:45", "Sa 22:00-02:30", "Su 01:00-05:00", "24/7
# but closed from 03:00 to 04:00". o: open, c: closed.
CLOCK_CHANGES = (
    # autumn: 03:00 becomes 02:00, so 02:00 to 03:00 comes twice
    ("2026-10-24T23:30", "01:30", "coo" + "o"),
    ("2026-10-25T00:20", "02:20", "ooo" + "o"),
    ("2026-10-25T00:40", "02:40", "oco" + "o"),
    ("2026-10-25T01:20", "02:20", "ooo" + "o"),
    ("2026-10-25T01:40", "02:40", "oco" + "o"),
    ("2026-10-25T02:10", "03:10", "cco" + "c"),
    # spring: 02:00 becomes 03:00, so 02:00 to 03:00 never comes
    ("2027-03-28T00:30", "01:30", "coo" + "o"),
    ("2027-03-28T00:59", "01:59", "coo" + "o"),
    ("2027-03-28T01:00", "03:00", "cco" + "c"),
    ("2027-03-28T03:00", "05:00", "ccc" + "o"),
)
CLOCK_HOURS = (
    "Su 02:15-02:45",
    "Sa 22:00-02:30",
    "Su 01:00-05:00",
    "24/7; 03:00-04:00 off",
)
ROWS = [
    (instant, clock, CLOCK_HOURS[column], {"o": "open", "c": "closed"}[letters[column]])
    for (instant, clock, letters), column in product(CLOCK_CHANGES, range(4))
]


@pytest.mark.parametrize(("instant", "clock", "text", "state"), ROWS)
def test_state_at_when_clocks_change(instant, clock, text, state):
    moment = datetime.fromisoformat(instant).replace(tzinfo=UTC)

    assert moment.astimezone(PARIS).strftime("%H:%M") == clock
    assert state_at(parse(text), moment) == state
    assert state_at(parse(text), moment.astimezone(PARIS)) == state


def test_clock_changes_have_forty_rows():
    assert len(ROWS) == 40


def test_state_at_agrees_with_the_library_where_it_can_be_trusted():
    path = real_file("osm/opening_hours/invalid_but_unambiguous_opening_hours.tsv")
    states = {State.OPEN: "open", State.CLOSED: "closed", State.UNKNOWN: "unknown"}
    compared = 0
    for line in path.read_text("utf-8").splitlines()[::60]:
        try:
            hours = parse(line.partition("\t")[2])
        except OpeningError:
            continue
        if not trusted(hours):
            continue
        library = OpeningHours(hours.normalised, country="FR")
        for hour in range(0, 24 * 14, 5):
            moment = datetime(2026, 12, 20, 0, 30) + timedelta(hours=hour)
            ours = state_at(hours, moment.replace(tzinfo=PARIS))
            assert ours == states[library.state(moment)[0]], (hours, moment)
        compared += 1
    assert compared > 200


def trusted(hours) -> bool:
    """No night, sun, "||", lost years or open ends: there we know better."""
    times = [span for rule in hours.rules for span in rule.times]
    return (
        hours.years is None
        and not hours.only_closes
        and not hours.follows_the_sun
        and not any(rule.separator == " || " for rule in hours.rules)
        and not any(span.passes_midnight or span.end is None for span in times)
    )


def test_open_days_of_many_offers_is_fast():
    texts = [f"Mo-Fr 09:{n:02d}-12:00,14:00-18:00; PH off" for n in range(60)]
    offers = [parse(texts[n % len(texts)]) for n in range(10_000)]
    last = MONDAY + timedelta(days=500)
    began = process_time()
    for hours in offers:
        open_days(hours, MONDAY, last)

    assert process_time() - began < 2
