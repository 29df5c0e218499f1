"""The course of an offer's days: its hours, and the occurrences that it has.

As in `days`: the hours of an event narrow its occurrences, where they are known;
of other offers occurrences are open besides the hours.
"""

from collections.abc import Iterable, Iterator
from datetime import date, time

from catalogue.document import Occurrence, OfferDocument
from catalogue.opening.courses import CLOSED, Course, courses, late
from catalogue.opening.grammar import DAY_MINUTES
from catalogue.opening.pieces import Piece
from catalogue.opening.ranges import ONE_DAY, each_day
from catalogue.page.opening import calendar

from .days import NOT_HELD, held_days


def courses_of(document: OfferDocument, first: date, last: date) -> dict[date, Course]:
    """The days from `first` to `last`, both included."""
    times = calendar(document.opening)
    if not document.occurrences:
        return courses(times, first, last)
    if document.kind == "event" and document.opening.expression:
        held = held_days(document.occurrences, first - ONE_DAY, last)
        return courses(times, first, last, off=lambda day: day not in held)
    said = dict.fromkeys(each_day(first, last), CLOSED)
    if document.kind != "event":
        said = courses(times, first, last)
    begun = _begun(document.occurrences, first - ONE_DAY, last)
    return {
        day: course.along((*late(begun.get(day - ONE_DAY, ())), *begun.get(day, ())))
        for day, course in said.items()
    }


def _begun(
    occurrences: Iterable[Occurrence], first: date, last: date
) -> dict[date, list[Piece]]:
    """Day → what begins on it."""
    found: dict[date, list[Piece]] = {}
    for one in occurrences:
        if one.status not in NOT_HELD:
            for day, piece in _pieces(one, first, last):
                found.setdefault(day, []).append(piece)
    return found


def _pieces(one: Occurrence, first: date, last: date) -> Iterator[tuple[date, Piece]]:
    """Of a run of days we know when the first begins and the last ends, no more."""
    if _is_one_evening(one):
        if first <= one.start_date <= last:
            yield one.start_date, _piece(one.start_time, one.end_time)
        return
    for day in sorted(held_days([one], first, last)):
        start = _minutes(one.start_time) if day == one.start_date else 0
        end = _minutes(one.end_time) if day == one.end_date else 0
        yield day, Piece(start, end or DAY_MINUTES, "unknown")


def _is_one_evening(one: Occurrence) -> bool:
    """On one day, or over one midnight."""
    if one.start_date == one.end_date:
        return True
    told = one.start_time is not None and one.end_time is not None
    overnight = one.end_date == one.start_date + ONE_DAY
    return overnight and told and one.end_time <= one.start_time


def _piece(start: time | None, end: time | None) -> Piece:
    if start is None:
        return Piece(0, _minutes(end) or DAY_MINUTES, "unknown")
    begins = _minutes(start)
    if end is None:
        return Piece(begins, DAY_MINUTES, "open", open_end=True)
    ends = _minutes(end)
    return Piece(begins, ends if ends > begins else ends + DAY_MINUTES, "open")


def _minutes(clock: time | None) -> int:
    return clock.hour * 60 + clock.minute if clock else 0
