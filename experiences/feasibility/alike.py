"""On which days nothing can differ in the course of an experience.

The stops are open alike while it lasts, none is closed for once, and no label or
observation has come or gone.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from catalogue.labels import last_day
from experiences.document import ExperienceDocument, Step, Stop

from .openings import DAYS_AFTER, Openings

ONE_DAY = timedelta(days=1)
Key = tuple[object, ...]


def alike(
    document: ExperienceDocument, openings: Openings, days: Sequence[date]
) -> dict[date, Key]:
    """Of these days of departure, those with the same key are alike."""
    columns: list[Sequence[object]] = [
        _opened(one, one.stop, openings, days) for one in document.steps if one.stop
    ]
    cuts = sorted(set(_cuts(document.steps)))
    for number in range(document.length_days + DAYS_AFTER if cuts else 0):
        later = timedelta(days=number)
        columns.append([bisect_right(cuts, day + later) for day in days])
    keys = zip(*columns, strict=True) if columns else [()] * len(days)
    return dict(zip(days, keys, strict=True))


def _opened(
    step: Step, stop: Stop, openings: Openings, days: Sequence[date]
) -> Sequence[object]:
    """How its stop is open on its day and on the one after it."""
    first, after = timedelta(days=step.day - 1), timedelta(days=step.day)
    found = [
        (openings.on(step, day + first), openings.on(step, day + after)) for day in days
    ]
    if not stop.opening.closures:
        return found
    closed = [
        (_closure(stop, day + first), _closure(stop, day + after)) for day in days
    ]
    return list(zip(found, closed, strict=True))


def _closure(stop: Stop, day: date) -> int:
    """Its place among the closures; -1: none."""
    for number, one in enumerate(stop.opening.closures):
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
