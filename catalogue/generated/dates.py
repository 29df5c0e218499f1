"""When events take place."""

from datetime import date, time, timedelta
from random import Random

from catalogue.imports.record import Occurrence

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
STATES = (("scheduled", "cancelled", "postponed", "sold_out"), (90, 4, 3, 3))


def occurrences(dice: Random, kind: str, year: int) -> tuple[Occurrence, ...]:
    """In this year and the next: some days, a stretch of days, or every week."""
    if kind != "event":
        return ()
    first = date(year, 1, 1) + timedelta(dice.randrange(2 * 365))
    return dice.choice((_every_week, _stretch, _some_days))(dice, first)


def _every_week(dice: Random, first: date) -> tuple[Occurrence, ...]:
    last = first + timedelta(weeks=dice.randint(6, 30))
    rule = f"FREQ=WEEKLY;BYDAY={DAYS[first.weekday()]};UNTIL={last:%Y%m%d}"
    start = dice.randint(8, 20)
    return (Occurrence(start_date=first, start_time=time(start, 30), recurrence=rule),)


def _stretch(dice: Random, first: date) -> tuple[Occurrence, ...]:
    return (
        Occurrence(start_date=first, end_date=first + timedelta(dice.randint(1, 60))),
    )


def _some_days(dice: Random, first: date) -> tuple[Occurrence, ...]:
    days = sorted(dice.sample(range(90), dice.randint(1, 5)))
    hour = dice.randint(9, 21)
    return tuple(
        Occurrence(
            start_date=first + timedelta(day),
            start_time=time(hour),
            end_time=time(hour + 2),
            status=dice.choices(*STATES)[0],
        )
        for day in days
    )
