"""Check an experience for a group on many days, doing nothing twice.

Days that are alike (`alike`) share what is found; rules that read the date itself run
on each day.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from catalogue.opening.grammar import DAY_MINUTES
from experiences.document import ExperienceDocument

from .alike import alike
from .clock import Clock
from .course import Course
from .finding import Finding
from .group import Group
from .legs import Travel, travels
from .openings import DAYS_AFTER, openings
from .placing import clock_for, lay_out
from .rules import RULES, Rule
from .selection import Steps, settle


class Checker:
    """One experience and one group, for departures from `first` to `last`."""

    def __init__(
        self,
        document: ExperienceDocument,
        group: Group,
        first: date,
        last: date,
        rules: Mapping[str, Rule] = RULES,
    ) -> None:
        self._document, self._group = document, group
        self._openings = openings(document.steps, first, last)
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self._keys = alike(document, self._openings, days)
        self._rules = [rule for rule in rules.values() if not rule.dated]
        self._dated = [rule for rule in rules.values() if rule.dated]
        self._order = {step.id: n for n, step in enumerate(document.steps)}
        self._travels: dict[tuple[str, ...], tuple[Travel, ...]] = {}
        self._known: dict[object, tuple[Course, list[Finding]]] = {}

    def findings(self, day: date) -> list[Finding]:
        """Of a departure on `day`, in the order of the programme, the whole first."""
        course, found = self._settled(day)
        dated = [one for rule in self._dated for one in rule.check(course)]
        return sorted([*dated, *found], key=self._place)

    def course(self, day: date) -> Course:
        """Which steps are done that day, and when."""
        return self._settled(day)[0]

    def _place(self, found: Finding) -> int:
        return self._order.get(found.step, -1)

    def _settled(self, day: date) -> tuple[Course, list[Finding]]:
        clock = clock_for(self._document, day)
        key = self._keys[day] if clock.is_plain else day
        if key not in self._known:
            found = self._work_out(clock)
            if self._reaches_too_far(found[0]):
                key = day  # further than days that are alike were compared
            self._known[key] = found
        course, found = self._known[key]
        return course.on(clock), found

    def _work_out(self, clock: Clock) -> tuple[Course, list[Finding]]:
        tried: dict[tuple[str, ...], tuple[Course, list[Finding]]] = {}

        def evaluate(steps: Steps) -> list[Finding]:
            ids = _ids(steps)
            if ids not in tried:
                course = self._lay_out(steps, clock)
                found = [one for rule in self._rules for one in rule.check(course)]
                tried[ids] = course, found
            return tried[ids][1]

        done, found = settle(self._document.steps, evaluate)
        return tried[_ids(done)][0], found

    def _lay_out(self, steps: Steps, clock: Clock) -> Course:
        ways = self._ways(steps)
        return lay_out(self._document, self._group, steps, ways, self._openings, clock)

    def _ways(self, steps: Steps) -> tuple[Travel, ...]:
        ids = _ids(steps)
        if ids not in self._travels:
            pace = self._document.pace
            self._travels[ids] = travels(steps, self._group, pace)
        return self._travels[ids]

    def _reaches_too_far(self, course: Course) -> bool:
        return any(
            one.end > (one.step.day - 1 + DAYS_AFTER) * DAY_MINUTES
            for one in course.placed
        )


def _ids(steps: Steps) -> tuple[str, ...]:
    return tuple(step.id for step in steps)
