"""The steps of a programme on the days and hours of one departure."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from experiences.document import Step


@dataclass(frozen=True, slots=True)
class Dated:
    """One step from `start` to `end`, aware moments on the clocks of Paris.

    `way_minutes`: how long one takes to get there; null: not known.
    """

    step: Step
    start: datetime
    end: datetime
    way_minutes: int | None = None


class _Travel(Protocol):
    @property
    def minutes(self) -> int | None: ...


class _Placed(Protocol):
    @property
    def step(self) -> Step: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def travel(self) -> _Travel: ...


class Coursed(Protocol):
    """What is read of `experiences.feasibility.course.Course`."""

    @property
    def day(self) -> date: ...
    @property
    def placed(self) -> tuple[_Placed, ...]: ...
    def moment(self, minute: int) -> datetime: ...


def dated_steps(course: Coursed) -> list[Dated]:
    """The steps that are done, in the order of the course."""
    return [
        Dated(
            one.step,
            course.moment(one.start),
            course.moment(one.end),
            one.travel.minutes,
        )
        for one in course.placed
    ]
