"""Opening hours with what is decided beside them.

Exceptional closures close days that the hours open. Hours are confirmed for a
period: outside it every day is unknown, closures included, whatever they say.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from . import days
from .expression import Hours
from .grammar import State
from .ranges import each_day
from .states import CLOSED, UNKNOWN, DayState


class Closure(NamedTuple):
    """Closed from ``first`` to ``last``, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of an offer. ``hours`` None: nothing is known of any of them.

    ``confirmed_from`` and ``confirmed_until`` are the first and the last confirmed
    day; None leaves that side open. Raises ``ValueError`` for a closure or a period
    that ends before it begins.
    """

    hours: Hours | None
    closures: tuple[Closure | tuple[date, date], ...] = ()
    confirmed_from: date | None = None
    confirmed_until: date | None = None

    def __post_init__(self) -> None:
        periods = [*self.closures]
        if self.confirmed_from and self.confirmed_until:
            periods.append((self.confirmed_from, self.confirmed_until))
        for first, last in periods:
            if last < first:
                raise ValueError(f"a period ends before it begins: {first}, {last}")

    def state_on(self, day: date) -> DayState:
        if not self.is_confirmed(day):
            return UNKNOWN
        if self.is_closed_exceptionally(day):
            return CLOSED
        return days.state_on(self.hours, day)

    def state_at(self, moment: datetime) -> State:
        """The state at an aware ``moment``; a night before a closure goes on."""
        if not self.is_confirmed(days.local_time(moment).date()):
            return "unknown"
        return days.state_at(self.hours, moment, self.is_closed_exceptionally)

    def open_days(self, first: date, last: date) -> frozenset[date]:
        """The days from ``first`` to ``last``, both included, on which it opens."""
        found = days.open_days(self.hours, first, last)
        return frozenset(day for day in found if self._as_the_hours_say(day))

    def unknown_days(self, first: date, last: date) -> frozenset[date]:
        """The days from ``first`` to ``last`` of which we cannot say."""
        unsaid = days.unknown_days(self.hours, first, last)
        return frozenset(
            day
            for day in each_day(first, last)
            if not self.is_confirmed(day)
            or (day in unsaid and not self.is_closed_exceptionally(day))
        )

    def is_confirmed(self, day: date) -> bool:
        after = self.confirmed_from is None or self.confirmed_from <= day
        return after and (self.confirmed_until is None or day <= self.confirmed_until)

    def is_closed_exceptionally(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.closures)

    def _as_the_hours_say(self, day: date) -> bool:
        return self.is_confirmed(day) and not self.is_closed_exceptionally(day)
