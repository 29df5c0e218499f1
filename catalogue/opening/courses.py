"""The course of whole days: at which minutes it is open, closed, or unknown.

What `Calendar.state_at` says of one moment, for many days at once.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from .calendar import Calendar
from .days import never, speaks_about, status
from .expression import Hours
from .grammar import DAY_MINUTES, State
from .pieces import Piece, pieces_by_day
from .ranges import ONE_DAY, each_day

ORDER: tuple[State, ...] = ("open", "unknown", "closed")  # the first one counts


class Course(NamedTuple):
    """One day on the clocks of Paris, from midnight to midnight.

    `pieces`: what is said, in minutes of this day; one that began on the day before
    starts below 0. `silent`: the state where nothing is said.
    """

    pieces: tuple[Piece, ...] = ()
    silent: State = "closed"

    def at(self, minute: int) -> State:
        states = [state for one in self.pieces if (state := _state_in(one, minute))]
        return min(states, key=ORDER.index, default=self.silent)

    def between(self, start: int, end: int) -> State:
        """Open if it is at some minute from `start` to before `end`, and so on."""
        turns = {start}
        for one in self.pieces:
            turns |= {one.start, one.start + 1, one.end}
        states = {self.at(turn) for turn in turns if start <= turn < end}
        return min(states, key=ORDER.index)

    def along(self, others: Sequence[Piece]) -> "Course":
        """With what is said besides."""
        return self._replace(pieces=(*self.pieces, *others)) if others else self


CLOSED = Course()
UNKNOWN = Course(silent="unknown")


def courses(
    times: Calendar, first: date, last: date, off: Callable[[date], bool] = never
) -> dict[date, Course]:
    """The days from `first` to `last`, both included. Nothing begins on a day that is
    `off`, whatever the hours say."""
    hours = times.hours
    said = pieces_by_day(hours, first - ONE_DAY, last) if hours else {}

    def begun(day: date) -> Sequence[Piece]:
        shut = off(day) or times.is_closed_exceptionally(day)
        return () if shut else said.get(day, ())

    return {day: _course(times, day, begun, off) for day in each_day(first, last)}


def alike(
    hours: Hours | None, first: date, last: date
) -> dict[tuple[Course, State], list[date]]:
    """The days from `first` to `last` by their course and their state as a whole, as
    the hours alone say; few differ."""
    if hours is None:
        return {(UNKNOWN, "unknown"): [*each_day(first, last)]}
    said = pieces_by_day(hours, first - ONE_DAY, last)
    days: dict[tuple, list[date]] = defaultdict(list)
    for before, day in pairwise(each_day(first - ONE_DAY, last)):
        pieces = said.get(before, ()), said.get(day, ())
        days[*pieces, speaks_about(hours, day)].append(day)
    found: dict[tuple[Course, State], list[date]] = {}
    for (night, pieces, _told), some in days.items():
        one = _said(hours, some[0], night, pieces)
        found.setdefault((one, status(hours, some[0], pieces)), []).extend(some)
    return found


def _course(
    times: Calendar,
    day: date,
    begun: Callable[[date], Sequence[Piece]],
    off: Callable[[date], bool],
) -> Course:
    if not times.is_confirmed(day):
        return CLOSED if off(day) else UNKNOWN
    shut = off(day) or times.is_closed_exceptionally(day)
    return _said(times.hours, day, begun(day - ONE_DAY), begun(day), shut)


def _said(
    hours: Hours | None,
    day: date,
    night: Sequence[Piece],
    pieces: Sequence[Piece],
    shut: bool = False,
) -> Course:
    """`night`: what began on the day before."""
    if hours is None or not speaks_about(hours, day):
        return CLOSED if shut else UNKNOWN
    silent: State = "unknown" if hours.only_closes and not shut else "closed"
    told = tuple(_told(hours, one) for one in (*late(night), *pieces))
    return Course(told, silent)


def late(pieces: Sequence[Piece]) -> list[Piece]:
    """What goes on after midnight, in minutes of the next day."""
    return [
        Piece(
            one.start - DAY_MINUTES,
            one.end - DAY_MINUTES,
            one.state,
            one.comment,
            one.open_end,
        )
        for one in pieces
        if one.end > DAY_MINUTES
    ]


def _told(hours: Hours, piece: Piece) -> Piece:
    """Nobody knows when a place that follows the sun opens, without its place."""
    untold = hours.follows_the_sun and hours.place is None and piece.state == "open"
    return Piece(piece.start, piece.end, "unknown") if untold else piece


def _state_in(piece: Piece, minute: int) -> State | None:
    """None where the piece says nothing; unknown where its end is not told."""
    if not piece.start <= minute < piece.end:
        return None
    late = piece.open_end and minute > piece.start
    return "unknown" if piece.state == "open" and late else piece.state
