"""What takes place outdoors, and ways on foot or by bicycle, are in daylight.

Never blocking: there are processions by candlelight. A short walk through the streets
after dinner is nothing to look at.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from catalogue.opening.grammar import DAY_MINUTES
from experiences.document import Stop
from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, warning
from experiences.feasibility.sun import daylight

SHORT_WALK = 20  # minutes
ON_ONES_OWN = frozenset({"foot", "bicycle"})
INDOORS = frozenset({"eat", "stay", "venue", "transport", "service"})


class Sun(NamedTuple):
    """Minutes of the course at which it rises and sets."""

    rises: int
    sets: int


def check(course: Course) -> Iterator[Finding]:
    """Of a place without a point nothing can be said of the sun, but that differs by
    minutes within a destination: any stop of the day with a point serves."""
    for number, one in enumerate(course.placed):
        if number and _is_long(one):
            yield from _dark(course, one, one.setting_out, one.start, on_the_way=True)
        stop = one.step.stop
        if stop is not None and not _is_indoors(stop):
            yield from _dark(course, one, one.start, one.end)


def _is_long(one: Placed) -> bool:
    mode, minutes = one.travel.mode, one.travel.minutes or 0
    return mode in ON_ONES_OWN and minutes > (SHORT_WALK if mode == "foot" else 0)


def _is_indoors(stop: Stop) -> bool:
    if stop.outdoors is None:
        return stop.kind in INDOORS
    return not stop.outdoors


def _dark(
    course: Course, one: Placed, start: int, end: int, *, on_the_way: bool = False
) -> Iterator[Finding]:
    sun = _sun(course, one)
    dark = _minutes_without(sun, start, end) if sun else 0
    if sun and dark:
        yield warning(
            _code(one, on_the_way),
            one.id,
            on_the_way=on_the_way,
            minutes=dark,
            opens=course.clock.time_of(sun.rises),
            closes=course.clock.time_of(sun.sets),
        )


def _minutes_without(sun: Sun, start: int, end: int) -> int:
    """Before it rises, and from when it sets until it rises again."""
    before = min(end, sun.rises) - start
    after = min(end, sun.rises + DAY_MINUTES) - max(start, sun.sets)
    return max(0, before) + max(0, after)


def _sun(course: Course, one: Placed) -> Sun | None:
    """Of the day on which it begins; None where it is not known, and where the sun
    does not set or rise at all."""
    point = _point(course, one)
    found = daylight(course.date_of(one), *point) if point else None
    if found is None or found.rises is None or found.sets is None:
        return None
    return Sun(_minute(course, found.rises), _minute(course, found.sets))


def _code(one: Placed, on_the_way: bool) -> str:
    if on_the_way:
        return "way_in_the_dark"
    unknown = one.step.stop.outdoors is None and one.step.stop.kind != "route"
    return "outdoors_unknown" if unknown else "in_the_dark"


def _point(course: Course, one: Placed) -> tuple[float, float] | None:
    stops = [one.step.stop, *(other.step.stop for other in course.placed)]
    for stop in filter(None, stops):
        if stop.place.latitude is not None and stop.place.longitude is not None:
            return stop.place.latitude, stop.place.longitude
    return None


def _minute(course: Course, moment: datetime) -> int:
    passed = moment - course.moment(0)
    return round(passed.total_seconds() / 60)
