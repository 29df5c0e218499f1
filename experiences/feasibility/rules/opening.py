"""A stop is open when one arrives, and until one leaves.

Of a night only the arrival counts: whoever has a room may stay in it. A waymarked way
without any hours is always there.
"""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, blocking, warning

from .closures import closure_of


def check(course: Course) -> Iterator[Finding]:
    for one in course.placed:
        if one.step.stop and not _has_no_hours(one) and not closure_of(course, one):
            yield from _found(course, one)


def _has_no_hours(one: Placed) -> bool:
    return one.step.stop.kind == "route" and not one.step.stop.opening.expression


def _found(course: Course, one: Placed) -> Iterator[Finding]:
    end = one.start if one.step.kind == "night" else one.end
    spans = list(course.states(one, one.start, max(end, one.start + 1)))
    closed = next((span for span in spans if span.state == "closed"), None)
    if closed and closed.start == one.start:
        yield _on_arrival(course, one)
    elif closed:
        yield blocking(
            "closes_too_early",
            one.id,
            closes=course.clock.time_of(closed.start),
            minutes=one.end - closed.start,
        )
    elif any(span.state == "unknown" for span in spans):
        yield warning("hours_unknown", one.id)


def _on_arrival(course: Course, one: Placed) -> Finding:
    """Closed all day, or when does it open?"""
    day, _minute = course.clock.shown(one.start)
    midnights = [course.clock.minute_of(number, 0) for number in (day, day + 1)]
    states = list(course.states(one, *midnights))
    if all(span.state == "closed" for span in states):
        return blocking("closed_that_day", one.id)
    later = (s.start for s in states if s.state != "closed" and s.start > one.start)
    opens = next(later, None)
    return blocking(
        "closed_on_arrival",
        one.id,
        at=course.clock.time_of(one.start),
        opens=None if opens is None else course.clock.time_of(opens),
    )
