"""Lay out the steps of an experience in time, one after the other.

A fixed step begins at its time, whatever comes before. One within a window, and one
at any time, begins as soon as one is there, it is open as long as one stays, and what
follows can still begin in time; where no such time is left, as soon as one is there,
and the rules say what is wrong.
"""

from collections.abc import Iterator, Sequence

from catalogue.opening.grammar import State
from experiences.document import ExperienceDocument, Step

from .clock import Clock, clock_of
from .course import Course, Placed
from .durations import (
    DAY_BEGINS,
    begins_by,
    clock,
    lasts_until_morning,
    minutes_of,
)
from .group import Group
from .legs import Travel
from .openings import Openings

RANK: dict[State, int] = {"open": 0, "unknown": 1, "closed": 2}


def lay_out(
    document: ExperienceDocument,
    group: Group,
    steps: Sequence[Step],
    travels: Sequence[Travel],
    openings: Openings,
    times: Clock,
) -> Course:
    """`travels`: the way to each of `steps`."""
    ends = _latest_ends(steps, travels, times)
    placed: list[Placed] = []
    following = [*steps[1:], None][: len(steps)]
    for step, after, travel, latest_end in zip(
        steps, following, travels, ends, strict=True
    ):
        before = placed[-1] if placed else None
        there = before.end + (travel.minutes or 0) if before else None
        start = _start(step, there, latest_end, openings, times)
        end = _end(step, after, start, latest_end, times)
        placed.append(Placed(step, start, end, travel))
    return Course(document, group, times, openings, tuple(placed))


def clock_for(document: ExperienceDocument, day) -> Clock:
    return clock_of(day, document.length_days)


def _latest_ends(
    steps: Sequence[Step], travels: Sequence[Travel], times: Clock
) -> list[int | None]:
    """When each has to end at the latest, so that what follows can begin in time;
    None: nothing follows that has a time."""
    found: list[int | None] = [None] * len(steps)
    for number in range(len(steps) - 1, 0, -1):
        step = steps[number]
        latest = _latest_start(step, found[number], times)
        if latest is not None:
            found[number - 1] = latest - (travels[number].minutes or 0)
    return found


def _latest_start(step: Step, end: int | None, times: Clock) -> int | None:
    own = begins_by(step)
    by_clock = None if own is None else times.minute_of(step.day - 1, own)
    if step.start is not None:
        return by_clock
    by_end = None if end is None else end - minutes_of(step)
    return min((one for one in (by_clock, by_end) if one is not None), default=None)


def _start(
    step: Step, there: int | None, end: int | None, openings: Openings, times: Clock
) -> int:
    day = step.day - 1
    if step.start is not None:
        return times.minute_of(day, clock(step.start))
    first = times.minute_of(day, _not_before(step))
    first = first if there is None else max(first, there)
    latest = _latest_start(step, end, times)
    midnight = times.minute_of(day + 1, 0) - 1
    last = midnight if latest is None else min(latest, midnight)
    if step.latest is not None and first > (by := _by(step, times)):
        return by
    return _earliest(step, first, last, openings, times)


def _by(step: Step, times: Clock) -> int:
    return times.minute_of(step.day - 1, clock(step.latest))


def _not_before(step: Step) -> int:
    """The minute of the clock before which it does not begin by itself."""
    if step.earliest is not None:
        return clock(step.earliest)
    return DAY_BEGINS if step.latest is None else min(DAY_BEGINS, clock(step.latest))


def _earliest(
    step: Step, first: int, last: int, openings: Openings, times: Clock
) -> int:
    """The first start from `first` to `last` at which it is open, else may be."""
    if step.stop is None or last < first:
        return first
    turns = _turns(step, first, last, openings, times)
    ranked = ((_worst(step, turn, openings, times), turn) for turn in turns)
    rank, turn = min(ranked)
    return first if rank == RANK["closed"] else turn


def _turns(
    step: Step, first: int, last: int, openings: Openings, times: Clock
) -> Iterator[int]:
    yield first
    for span in openings.during(step, times, first, last + 1):
        if span.start > first:
            yield span.start


def _worst(step: Step, start: int, openings: Openings, times: Clock) -> int:
    """Of the stay that begins then, last admission included."""
    stay = 1 if step.kind == "night" else minutes_of(step)
    length = max(stay, step.stop.last_admission_minutes or 0, 1)
    spans = openings.during(step, times, start, start + length)
    return max(RANK[span.state] for span in spans)


def _end(
    step: Step, after: Step | None, start: int, latest_end: int | None, times: Clock
) -> int:
    if not lasts_until_morning(step, after):
        return start + minutes_of(step)
    morning = times.minute_of(step.day, DAY_BEGINS)
    ends = (morning, latest_end) if latest_end is not None else (morning,)
    return max(start, min(ends))
