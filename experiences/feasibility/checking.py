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
        self._ranks = {code: number for number, code in enumerate(rules)}
        self._rule_of: dict[str, int] = {}
        self._order = {step.id: n for n, step in enumerate(document.steps)}
        self._travels: dict[tuple[str, ...], tuple[Travel, ...]] = {}
        self._known: dict[object, tuple[Course, list[Finding]]] = {}

    def findings(self, day: date) -> list[Finding]:
        """Of a departure on `day`, in the order of the programme, the whole first."""
        course, found = self._settled(day)
        return sorted([*self._run(self._dated, course), *found], key=self._place)

    def course(self, day: date) -> Course:
        """Which steps are done that day, and when."""
        return self._settled(day)[0]

    def _place(self, found: Finding) -> tuple[int, int]:
        """What is found by no rule, but by choosing among steps, comes last."""
        rule = self._rule_of.get(found.code, len(self._ranks))
        return self._order.get(found.step, -1), rule

    def _run(self, rules: list[Rule], course: Course) -> list[Finding]:
        found: list[Finding] = []
        for rule in rules:
            for one in rule.check(course):
                self._rule_of.setdefault(one.code, self._ranks[rule.code])
                found.append(one)
        return found

    def _settled(self, day: date) -> tuple[Course, list[Finding]]:
        clock = clock_for(self._document, day)
        key = self._keys[day] if clock.is_plain else day
        if key not in self._known:
            course, found, reaches_far = self._work_out(clock)
            if reaches_far:  # further than days that are alike were compared
                key = day
            self._known[key] = course, found
        course, found = self._known[key]
        return course.on(clock), found

    def _work_out(self, clock: Clock) -> tuple[Course, list[Finding], bool]:
        tried: dict[tuple[str, ...], tuple[Course, list[Finding]]] = {}

        def evaluate(steps: Steps) -> list[Finding]:
            ids = _ids(steps)
            if ids not in tried:
                course = self._lay_out(steps, clock)
                tried[ids] = course, self._run(self._rules, course)
            return tried[ids][1]

        done, found = settle(self._document.steps, evaluate)
        reaches_far = any(_reaches_far(course) for course, _found in tried.values())
        return tried[_ids(done)][0], found, reaches_far

    def _lay_out(self, steps: Steps, clock: Clock) -> Course:
        ways = self._ways(steps)
        return lay_out(self._document, self._group, steps, ways, self._openings, clock)

    def _ways(self, steps: Steps) -> tuple[Travel, ...]:
        ids = _ids(steps)
        if ids not in self._travels:
            pace = self._document.pace
            self._travels[ids] = travels(steps, self._group, pace)
        return self._travels[ids]


def _reaches_far(course: Course) -> bool:
    return any(
        one.end > (one.step.day - 1 + DAYS_AFTER) * DAY_MINUTES for one in course.placed
    )


def _ids(steps: Steps) -> tuple[str, ...]:
    return tuple(step.id for step in steps)
