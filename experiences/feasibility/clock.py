"""Minutes that pass, and what the clocks of Paris show meanwhile.

A course counts its minutes from the midnight at which its first day begins, as they
pass: in the night of a change of clocks an hour is missing or comes twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from catalogue.opening.expression import PARIS
from catalogue.opening.grammar import DAY_MINUTES

HOUR = 60


class Stretch(NamedTuple):
    """A stretch of time within one day: `first` … `last` minutes of the clock on day
    `day` (from 0); it begins at minute `at` of the course."""

    day: int
    first: int
    last: int
    at: int


@dataclass(frozen=True, slots=True)
class Clock:
    """`is_plain`: no change of clocks on any day that counts."""

    day: date
    is_plain: bool

    def minute_of(self, day: int, clock: int) -> int:
        """The minute of the course at which clocks show `clock` minutes of a day.

        Of an hour that comes twice the first one; one that is skipped is counted on
        from before it.
        """
        if self.is_plain:
            return day * DAY_MINUTES + clock
        days, rest = divmod(clock, DAY_MINUTES)
        local = datetime.combine(
            self.day + timedelta(days=day + days), time(*divmod(rest, HOUR)), PARIS
        )
        return _passed(_midnight(self.day), local)

    def shown(self, minute: int) -> tuple[int, int]:
        """(number of the day, minutes of its clock)."""
        if self.is_plain:
            return divmod(minute, DAY_MINUTES)
        local = self.moment(minute)
        return (local.date() - self.day).days, local.hour * HOUR + local.minute

    def moment(self, minute: int) -> datetime:
        """An aware moment, on the clocks of Paris."""
        passed = _midnight(self.day).astimezone(UTC) + timedelta(minutes=minute)
        return passed.astimezone(PARIS)

    def time_of(self, minute: int) -> time:
        return time(*divmod(self.shown(minute)[1], HOUR))

    def date_of(self, minute: int) -> date:
        return self.day + timedelta(days=self.shown(minute)[0])

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """From `start` to before `end`, cut at midnight and at changes of clocks."""
        while start < end:
            day, first = self.shown(start)
            # clocks change on whole hours
            unit = DAY_MINUTES if self.is_plain else HOUR
            last = min(first + end - start, (first // unit + 1) * unit)
            yield Stretch(day, first, last, start)
            start += last - first


@lru_cache(maxsize=1024)
def clock_of(day: date, days: int) -> Clock:
    """The clock of a course of so many days, and of two days more."""
    before, after = _midnight(day), _midnight(day + timedelta(days=days + 2))
    return Clock(day, before.utcoffset() == after.utcoffset())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), PARIS)


def _passed(start: datetime, end: datetime) -> int:
    return round((end.timestamp() - start.timestamp()) / 60)
