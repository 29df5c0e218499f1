"""When the stops of an experience are open, day by day.

For many days the periods of an expression are computed once for a year, for all
experiences; the state of a stretch of time comes from the offer's own course of days.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from catalogue.document import OfferDocument
from catalogue.opening.calendar import Calendar
from catalogue.opening.courses import Course, courses
from catalogue.opening.grammar import DAY_MINUTES, State
from catalogue.page.opening import calendar
from experiences.document import Step, Stop
from search.entries.courses import courses_of

from .clock import Clock

YEARS_KEPT = 4_096  # a year of an expression takes about 20 kB
FEW_DAYS = 31  # so many are rather computed than looked for in years
DAYS_AFTER = 2
ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """The same state from `start` to before `end`."""

    start: int
    end: int
    state: State


Spans = tuple[Span, ...]
"""Of one day from midnight to midnight, without gaps."""
Days = Mapping[date, Spans]
NOBODY_KNOWS: Spans = (Span(0, DAY_MINUTES, "unknown"),)


@dataclass(frozen=True, slots=True)
class Openings:
    """Step → its days. Of a step without an offer nothing is asked."""

    days: Mapping[str, Days]

    def on(self, step: Step, day: date) -> Spans:
        """Beyond the days that were looked at it is unknown."""
        return self.days[step.id].get(day, NOBODY_KNOWS)

    def during(self, step: Step, clock: Clock, start: int, end: int) -> Iterator[Span]:
        """The states from one minute of a course to before another, in order."""
        for day, first, last, at in clock.stretches(start, end):
            for span in self.on(step, clock.day + timedelta(days=day)):
                begins, ends = max(span.start, first), min(span.end, last)
                if begins < ends:
                    shift = at - first
                    yield Span(begins + shift, ends + shift, span.state)


def openings(steps: Iterable[Step], first: date, last: date) -> Openings:
    """For departures from `first` to `last`, both included."""
    found = {}
    for step in steps:
        if step.stop is not None:
            begin = first + timedelta(days=step.day - 1)
            end = last + timedelta(days=step.day - 1 + DAYS_AFTER)
            found[step.id] = days_of(step.stop, begin, end)
    return Openings(found)


def days_of(stop: Stop, first: date, last: date) -> Days:
    if stop.occurrences:
        return _spans_of(courses_of(as_offer(stop), first, last))
    times = calendar(stop.opening)
    if (last - first).days <= FEW_DAYS:
        return _spans_of(courses(times, first, last))
    years = range(first.year, last.year + 1)
    return {day: one for year in years for day, one in _of_year(times, year).items()}


def as_offer(stop: Stop, duration_minutes: int | None = None) -> OfferDocument:
    """As much of the offer's own document as its step carries."""
    return OfferDocument(
        id=stop.id,
        code=stop.code,
        kind=stop.kind,
        path=stop.path,
        title=stop.title,
        opening=stop.opening,
        occurrences=stop.occurrences,
        labels=stop.labels,
        observations=stop.observations,
        duration_minutes=duration_minutes,
    )


@lru_cache(maxsize=YEARS_KEPT)
def _of_year(times: Calendar, year: int) -> Days:
    """To be read only."""
    return _spans_of(courses(times, date(year, 1, 1), date(year, 12, 31)))


def _spans_of(found: Mapping[date, Course]) -> Days:
    """Days that are alike share theirs."""
    alike: dict[Course, Spans] = {}
    for course in found.values():
        if course not in alike:
            alike[course] = _spans(course)
    return {day: alike[course] for day, course in found.items()}


def _spans(course: Course) -> Spans:
    turns = {0, DAY_MINUTES}
    for one in course.pieces:
        turns |= {one.start, one.end, *((one.start + 1,) if one.open_end else ())}
    cuts = sorted(turn for turn in turns if 0 <= turn <= DAY_MINUTES)
    found: list[Span] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        state = course.at(start)
        if found and found[-1].state == state:
            start = found.pop().start
        found.append(Span(start, end, state))
    return tuple(found)
