"""One arrives before the last admission."""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, blocking


def check(course: Course) -> Iterator[Finding]:
    """Where it is closed or unknown on arrival, the rule of opening speaks."""
    for one in course.placed:
        if one.step.stop and one.step.stop.last_admission_minutes:
            yield from _found(course, one, one.step.stop.last_admission_minutes)


def _found(course: Course, one: Placed, before: int) -> Iterator[Finding]:
    spans = list(course.states(one, one.start, one.start + before))
    if spans[0].state != "open":
        return
    closes = next((span.start for span in spans if span.state == "closed"), None)
    if closes is not None:
        yield blocking(
            "after_last_admission",
            one.id,
            at=course.clock.time_of(one.start),
            closes=course.clock.time_of(closes),
            minutes=one.start + before - closes,
        )
