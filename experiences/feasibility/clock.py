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
    """`changes_at`: the minute of the course at which clocks jump by `jump` minutes;
    None: on none of its days."""

    day: date
    changes_at: int | None = None
    jump: int = 0

    @property
    def is_plain(self) -> bool:
        return self.changes_at is None

    def minute_of(self, day: int, clock: int) -> int:
        """The minute of the course at which clocks show `clock` minutes of a day.

        Of an hour that comes twice the first one; one that is skipped is counted on
        from before it.
        """
        shown = day * DAY_MINUTES + clock
        if self.changes_at is None or shown < self.changes_at + max(self.jump, 0):
            return shown
        return shown - self.jump

    def shown(self, minute: int) -> tuple[int, int]:
        """(number of the day, minutes of its clock)."""
        changed = self.changes_at is not None and minute >= self.changes_at
        return divmod(minute + self.jump if changed else minute, DAY_MINUTES)

    def moment(self, minute: int) -> datetime:
        """An aware moment, on the clocks of Paris."""
        passed = _midnight(self.day).astimezone(UTC) + timedelta(minutes=minute)
        return passed.astimezone(PARIS)

    def time_of(self, minute: int) -> time:
        return time(*divmod(self.shown(minute)[1], HOUR))

    def date_of(self, minute: int) -> date:
        return self.day + timedelta(days=self.shown(minute)[0])

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """From `start` to before `end`, cut at midnight and at a change of clocks."""
        while start < end:
            day, first = self.shown(start)
            length = min(end - start, DAY_MINUTES - first)
            if self.changes_at is not None and start < self.changes_at:
                length = min(length, self.changes_at - start)
            yield Stretch(day, first, first + length, start)
            start += length


@lru_cache(maxsize=1024)
def clock_of(day: date, days: int) -> Clock:
    """The clock of a course of so many days, and of two days more."""
    last = day + timedelta(days=days + 2)
    before, after = _offset(_midnight(day)), _offset(_midnight(last))
    if before == after:
        return Clock(day)
    hours = (Clock(day).moment(at) for at in range(0, (days + 3) * DAY_MINUTES, HOUR))
    number = next(n for n, moment in enumerate(hours) if _offset(moment) != before)
    return Clock(day, number * HOUR, after - before)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), PARIS)


def _offset(moment: datetime) -> int:
    """Minutes before UTC."""
    return int(moment.utcoffset().total_seconds()) // 60
