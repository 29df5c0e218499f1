"""Changes of one step of a programme, the smallest first.

What somebody entered of a way holds between two places and no others: where the order
or an offer changes, the ways around it are estimated again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from msgspec.structs import replace

from experiences.document import ExperienceDocument, Step, Stop
from experiences.feasibility.clock import HOUR
from experiences.feasibility.durations import clock
from experiences.feasibility.legs import following, straight_metres

FIRST, LAST, EVERY = 8 * HOUR, 22 * HOUR, 30  # minutes of the clock


@dataclass(frozen=True, slots=True)
class Change:
    """`kind`: hour (to `start`), order (to stand before `other`, "" at the end of its
    day), swap (time and place with `other`) or offer (`stop`). `document`: with it."""

    kind: str
    step: str
    document: ExperienceDocument
    start: time | None = None
    other: str = ""
    stop: Stop | None = None


def hours(
    document: ExperienceDocument, step: Step, begins: Mapping[str, int]
) -> Iterator[Change]:
    """The nearest hours first; its place in the day follows. `begins`: step → the
    minute of the clock at which it begins now."""
    now = begins.get(step.id, FIRST)
    others = [one for one in range(FIRST, LAST + 1, EVERY) if one != now]
    for minute in sorted(others, key=lambda one: abs(one - now)):
        start = time(*divmod(minute, HOUR))
        moved = replace(step, start=start, earliest=None, latest=None)
        order = _by_hour(document, moved, {**begins, step.id: minute})
        yield Change("hour", step.id, _reordered(document, order), start=start)


def _by_hour(
    document: ExperienceDocument, moved: Step, begins: Mapping[str, int]
) -> list[Step]:
    """The steps of its day; others keep their order."""
    rest = [
        one for one in document.steps if one.day == moved.day and one.id != moved.id
    ]
    later = (
        n for n, one in enumerate(rest) if begins.get(one.id, 0) > begins[moved.id]
    )
    place = next(later, len(rest))
    return [*rest[:place], moved, *rest[place:]]


def orders(document: ExperienceDocument, step: Step) -> Iterator[Change]:
    """Elsewhere in its day, as it is; else in exchange with another step."""
    if step.kind == "night":
        return
    day = [one for one in document.steps if one.day == step.day]
    rest = [one for one in day if one is not step]
    if step.start is None:
        for place in range(len(day)):
            order = [*rest[:place], step, *rest[place:]]
            if order != day:
                before = rest[place].id if place < len(rest) else ""
                yield Change(
                    "order", step.id, _reordered(document, order), other=before
                )
    for other in rest:
        if other.kind == step.kind and clock_of(other) != clock_of(step):
            order = [_exchanged(one, step, other) for one in day]
            yield Change("swap", step.id, _reordered(document, order), other=other.id)


def offers(
    document: ExperienceDocument, step: Step, candidates: Sequence[Stop]
) -> Iterator[Change]:
    """The nearest first; one whose place is not known last."""

    def away(stop: Stop) -> float:
        metres = straight_metres(step.stop, stop)
        return float("inf") if metres is None else metres

    own = step.stop.id if step.stop else ""
    for stop in sorted((one for one in candidates if one.id != own), key=away):
        replaced = replace(step, stop=stop, title={})
        order = [replaced if one is step else one for one in document.steps]
        changed = replace(document, steps=following(order, document.steps))
        yield Change("offer", step.id, changed, stop=stop)


def clock_of(step: Step) -> tuple[int | None, ...]:
    """When it is to begin: fixed, from, until."""
    times = (step.start, step.earliest, step.latest)
    return tuple(None if one is None else clock(one) for one in times)


def _exchanged(one: Step, step: Step, other: Step) -> Step:
    if one is step:
        return _at(other, step)
    return _at(step, other) if one is other else one


def _at(step: Step, place: Step) -> Step:
    return replace(
        step, start=place.start, earliest=place.earliest, latest=place.latest
    )


def _reordered(document: ExperienceDocument, day: list[Step]) -> ExperienceDocument:
    """With the steps of one day in this order."""
    rest = iter(day)
    order = [next(rest) if one.day == day[0].day else one for one in document.steps]
    return replace(document, steps=following(order, document.steps))
