"""The course of an experience on one date: each step with its start and its end.

Times are minutes that pass from the midnight at which the first day begins (`clock`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from experiences.document import ExperienceDocument, Step

from .clock import Clock
from .group import Group
from .legs import Travel
from .openings import Openings, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """One step from `start` to `end`, and the way to it."""

    step: Step
    start: int
    end: int
    travel: Travel

    @property
    def id(self) -> str:
        return self.step.id

    @property
    def setting_out(self) -> int:
        """When one sets out to be there in time; the start, where that is not known."""
        return self.start - (self.travel.minutes or 0)


@dataclass(frozen=True, slots=True)
class Course:
    """`placed`: the steps that are done, in their order. What rules read."""

    document: ExperienceDocument
    group: Group
    clock: Clock
    openings: Openings
    placed: tuple[Placed, ...]

    @property
    def day(self) -> date:
        """Of departure."""
        return self.clock.day

    def on(self, clock: Clock) -> "Course":
        """The same course on another date, where nothing else differs."""
        return replace(self, clock=clock)

    def neighbours(self) -> Iterator[tuple[Placed, Placed]]:
        return pairwise(self.placed)

    def moment(self, minute: int) -> datetime:
        """Aware, on the clocks of Paris."""
        return self.clock.moment(minute)

    def date_of(self, one: Placed) -> date:
        """The day on which it begins."""
        return self.clock.date_of(one.start)

    def states(self, one: Placed, start: int, end: int) -> Iterator[Span]:
        return self.openings.during(one.step, self.clock, start, end)

    def state(self, one: Placed, minute: int) -> str:
        return next(self.states(one, minute, minute + 1)).state
