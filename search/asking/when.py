"""When a visitor comes: which days, and when on them."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from ..entries.hours import EVENING, OPENS, code_at

WEEK = 7  # days
WEEKDAYS = (  # codes, by number
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)


@dataclass(frozen=True, slots=True)
class When:
    """Open on one day at least of a stay from `first` to `last`, both included; of the
    coming week where both are None. `weekdays`: only these days of it, 0 = Monday;
    (): all. `at`: at that moment of the day, which begins a quarter hour. `evening`:
    at some moment after 8 p.m.

    What says nothing is left out: weekdays of a single day, the evening beside an hour.
    """

    first: date | None = None
    last: date | None = None
    weekdays: tuple[int, ...] = ()
    at: time | None = None
    evening: bool = False

    def __post_init__(self) -> None:
        weekdays = tuple(sorted(set(self.weekdays)))
        if self.is_one_day or len(weekdays) == WEEK:
            weekdays = ()
        object.__setattr__(self, "weekdays", weekdays)
        object.__setattr__(self, "evening", self.evening and self.at is None)

    def __bool__(self) -> bool:
        return self != When()

    @property
    def is_one_day(self) -> bool:
        return self.first is not None and self.first == self.last

    def days(self, today: date) -> tuple[date, ...]:
        """The days that are asked for, in order; past ones are not."""
        first = max(self.first or today, today)
        last = self.last or today + timedelta(days=WEEK - 1)
        count = max((last - first).days + 1, 0)
        days = (first + timedelta(days=number) for number in range(count))
        return tuple(
            day for day in days if not self.weekdays or day.weekday() in self.weekdays
        )

    @property
    def code(self) -> int:
        """What is asked of each day, as `search.entries.hours` has it."""
        if self.at is not None:
            return code_at(self.at.hour * 60 + self.at.minute)
        return EVENING if self.evening else OPENS
