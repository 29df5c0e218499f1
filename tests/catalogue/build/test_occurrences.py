from datetime import date, time

from catalogue.build.occurrences import occurrences
from catalogue.document import Occurrence as Written
from catalogue.models import Occurrence

TODAY = date(2026, 11, 23)


def test_a_single_evening():
    concert = Occurrence(start_date=date(2026, 12, 5), start_time=time(20, 30))

    assert occurrences([concert], TODAY) == [
        Written(date(2026, 12, 5), date(2026, 12, 5), start_time=time(20, 30))
    ]


def test_a_weekly_market_without_its_holidays():
    market = Occurrence(
        start_date=date(2026, 12, 4),
        recurrence="FREQ=WEEKLY;UNTIL=20261231",
        except_dates=["2026-12-25"],
    )

    assert [one.start_date for one in occurrences([market], TODAY)] == [
        date(2026, 12, 4),
        date(2026, 12, 11),
        date(2026, 12, 18),
    ]


def test_an_endless_repetition_ends():
    daily = Occurrence(start_date=date(2026, 12, 1), recurrence="FREQ=DAILY")

    assert len(occurrences([daily], TODAY)) == 400


def test_a_run_of_days_keeps_its_length_and_all_are_in_order():
    later = Occurrence(start_date=date(2027, 3, 1), end_date=date(2027, 3, 3))
    sooner = Occurrence(start_date=date(2027, 2, 1))

    assert [
        (one.start_date, one.end_date) for one in occurrences([later, sooner], TODAY)
    ] == [
        (date(2027, 2, 1), date(2027, 2, 1)),
        (date(2027, 3, 1), date(2027, 3, 3)),
    ]
