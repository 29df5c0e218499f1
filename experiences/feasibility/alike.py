"""On which days nothing can differ in the course of an experience.

The stops are open alike while it lasts, none is closed for once, and no label or
observation has come or gone.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from catalogue.labels import last_day
from catalogue.opening.courses import Course
from experiences.document import ExperienceDocument, Step

from .openings import DAYS_AFTER, Openings

ONE_DAY = timedelta(days=1)
Key = tuple[object, ...]


class Alike:
    """Days of departure with the same key are alike."""

    def __init__(self, document: ExperienceDocument, openings: Openings) -> None:
        self._steps = [one for one in document.steps if one.stop is not None]
        self._openings = openings
        self._length = document.length_days + DAYS_AFTER
        self._cuts = sorted(set(_cuts(document.steps)))
        self._by_value: dict[Course, int] = {}
        self._by_identity: dict[int, int] = {}

    def key(self, day: date) -> Key:
        return (*self._eras(day), *self._opened(day))

    def _eras(self, day: date) -> Iterator[int]:
        for number in range(self._length if self._cuts else 0):
            yield bisect_right(self._cuts, day + timedelta(days=number))

    def _opened(self, day: date) -> Iterator[int]:
        number = self._number
        for step in self._steps:
            first = day + timedelta(days=step.day - 1)
            for one in (first, first + ONE_DAY):
                yield number(self._openings.on(step, one))
                if step.stop.opening.closures:
                    yield _closure(step, one)

    def _number(self, course: Course) -> int:
        """Equal courses have the same number. All of them live as long as this."""
        found = self._by_identity.get(id(course))
        if found is None:
            found = self._by_value.setdefault(course, len(self._by_value))
            self._by_identity[id(course)] = found
        return found


def _closure(step: Step, day: date) -> int:
    """Its place among the closures; -1: none."""
    for number, one in enumerate(step.stop.opening.closures):
        if one.first_day <= day <= one.last_day:
            return number
    return -1


def _cuts(steps: Sequence[Step]) -> Iterator[date]:
    """The first days of what is known from then on, or no more."""
    for step in steps:
        labels = step.stop.labels if step.stop else ()
        yield from (one.awarded_on for one in labels if one.awarded_on)
        ends = [last_day(one) for one in labels]
        seen = [*step.leg.observations, *(step.stop.observations if step.stop else ())]
        ends += [one.expires_on for one in seen]
        yield from (end + ONE_DAY for end in ends if end)
