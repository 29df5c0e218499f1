"""The library's intervals, cut into pieces that belong to one day and one rule.

The library loses two things that matter. It ends Thursday's "18:00-02:00" at
midnight if another rule speaks of Friday; and it applies "||" only to some days. So
each rule is given to it with its number as comment and with its times cut at
midnight; the number tells afterwards which rule won, hence how late it stays open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from opening_hours import OpeningHours
from opening_hours import State as LibraryState

from .expression import Hours, Place, read
from .grammar import DAY_MINUTES, Rule, State, TimeRange
from .ranges import ONE_DAY, each_day
from .selectors import Weekdays

EXPRESSIONS_KEPT = 20_000
WEEK = 7
_STATES: dict[LibraryState, State] = {
    LibraryState.OPEN: "open",
    LibraryState.CLOSED: "closed",
    LibraryState.UNKNOWN: "unknown",
}


class Piece(NamedTuple):
    """Minutes from the midnight at which the day begins; ``end`` may exceed 1440."""

    start: int
    end: int
    state: State
    comment: str = ""
    open_end: bool = False  # ``end`` is midnight for want of a known time


Days: TypeAlias = dict[date, tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """The rules up to a "||", and the library's object for them.

    ``late``: for each rule, the minute to which it lasts past midnight, else 0.
    """

    rules: tuple[Rule, ...]
    late: tuple[int, ...]
    library: OpeningHours


def pieces_by_day(hours: Hours, first: date, last: date) -> Days:
    """The pieces of each day from ``first`` to ``last``, both included, in order.

    Days without any are left out. "closed" pieces are those that a rule closes.
    """
    days = each_day(first, last)
    if len(days) <= WEEK or not repeats_weekly(hours):
        return _asked(hours, first, last)
    week = {
        day.weekday(): pieces
        for day, pieces in _asked(hours, days[0], days[WEEK - 1]).items()
    }
    return {day: week[day.weekday()] for day in days if day.weekday() in week}


@lru_cache(maxsize=EXPRESSIONS_KEPT)
def repeats_weekly(hours: Hours) -> bool:
    """Whether each day is as that of a week before: no rule knows more of it than its
    weekday, as in most expressions."""
    if hours.follows_the_sun and hours.place is not None:
        return False
    return all(
        rule.selectors is not None
        and not (rule.selectors.years or rule.selectors.dates or rule.selectors.weeks)
        and all(isinstance(day, Weekdays) for day in rule.selectors.days)
        for rule in hours.rules
    )


def _asked(hours: Hours, first: date, last: date) -> Days:
    """As the library answers."""
    days: Days = {}
    for group in groups(hours):
        found: dict[date, list[Piece]] = {}
        for day, piece in _pieces(group, first, last):
            found.setdefault(day, []).append(piece)
        for day, pieces in found.items():
            present = days.get(day, ())
            alone = len(pieces) == 1 and not present
            days[day] = tuple(pieces if alone else _fill(present, pieces))
    return days


@lru_cache(maxsize=EXPRESSIONS_KEPT)
def groups(hours: Hours) -> tuple[Group, ...]:
    """The rules between the "||": each group serves where those before are silent."""
    starts = [i for i, rule in enumerate(hours.rules) if rule.separator == " || "]
    bounds = [0, *starts, len(hours.rules)]
    return tuple(
        _group(hours.rules[begin:end], hours.place)
        for begin, end in zip(bounds, bounds[1:], strict=False)
    )


def _group(rules: tuple[Rule, ...], place: Place | None) -> Group:
    late = tuple(max(map(_late, rule.times), default=0) for rule in rules)
    if _closes_a_night(rules, max(late)):
        late = (0,) * len(rules)
    text = "".join(
        _numbered(rule, number, cut=bool(late[number]))
        for number, rule in enumerate(rules)
    )
    return Group(rules, late, read(text, place))


def _late(span: TimeRange) -> int:
    """The minute of the next day to which ``span`` lasts; from 1440 on, else 0."""
    if not span.passes_midnight or span.start.minutes >= DAY_MINUTES:
        return 0
    end = span.end_minutes or 0
    return end if end < 2 * DAY_MINUTES else 0


def _closes_a_night(rules: Sequence[Rule], late: int) -> bool:
    """Whether a rule closes hours into which another may last past midnight."""
    return any(
        span.passes_midnight or span.start.minutes < late - DAY_MINUTES
        for rule in rules
        if rule.state == "closed"
        for span in rule.times
    )


def _numbered(rule: Rule, number: int, *, cut: bool) -> str:
    times = ",".join(_clock_text(span, cut=cut) for span in rule.times)
    state = "" if rule.state == "open" else rule.state
    separator = rule.separator if number else ""
    parts = (rule.when, times, state, f'"{number}"')
    return separator + " ".join(part for part in parts if part)


def _clock_text(span: TimeRange, *, cut: bool) -> str:
    unended = span.end is None and span.on_the_clock
    if unended or (cut and _late(span)):
        return f"{_clock(span.start.minutes)}-24:00"
    return span.text


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _pieces(group: Group, first: date, last: date) -> Iterator[tuple[date, Piece]]:
    made: dict[tuple[str, LibraryState, int, int], Piece] = {}  # most days are alike
    begin, end = _midnight(first), _midnight(last + ONE_DAY)
    for start, stop, state, number in group.library.intervals(begin, end):
        if not number:
            continue
        for day, from_minute, to_minute in _by_day(start, stop):
            key = (number, state, from_minute, to_minute)
            if key not in made:
                rule = int(number)
                made[key] = _piece(group, rule, _STATES[state], from_minute, to_minute)
            yield day, made[key]


def _by_day(start: datetime, stop: datetime) -> Iterator[tuple[date, int, int]]:
    """(day, first minute, last minute) of each day; wall clocks, zones left aside."""
    day, last = start.date(), stop.date()
    minute = _minutes(start)
    while day < last:
        yield day, minute, DAY_MINUTES
        day, minute = day + ONE_DAY, 0
    if minute < _minutes(stop):
        yield day, minute, _minutes(stop)


def _piece(group: Group, number: int, state: State, start: int, end: int) -> Piece:
    rule = group.rules[number]
    unended = end == DAY_MINUTES and _has_no_end(rule)
    if end == DAY_MINUTES and group.late[number]:
        end = group.late[number]
    return Piece(start, end, state, rule.comment, unended)


def _has_no_end(rule: Rule) -> bool:
    """Whether the rule lasts to midnight only for want of an end."""
    ends = [span.end_minutes for span in rule.times if span.end is not None]
    unended = any(span.end is None and span.on_the_clock for span in rule.times)
    return unended and not any(end and end >= DAY_MINUTES for end in ends)


def _fill(present: Sequence[Piece], others: list[Piece]) -> list[Piece]:
    """``present`` with ``others`` in the times that it leaves free."""
    for taken in present:
        others = [rest for piece in others for rest in _minus(piece, taken)]
    return _joined(sorted([*present, *others]))


def _minus(piece: Piece, taken: Piece) -> Iterator[Piece]:
    if taken.end <= piece.start or piece.end <= taken.start:
        yield piece
        return
    tail = (piece.state, piece.comment)
    if piece.start < taken.start:
        yield Piece(piece.start, taken.start, *tail)
    if taken.end < piece.end:
        yield Piece(taken.end, piece.end, *tail, piece.open_end)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with neighbours of one state and comment made one."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and before.end == piece.start and _alike(before, piece):
            joined[-1] = Piece(
                before.start, piece.end, piece.state, piece.comment, piece.open_end
            )
        else:
            joined.append(piece)
    return joined


def _alike(one: Piece, other: Piece) -> bool:
    return (one.state, one.comment) == (other.state, other.comment)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
