"""Who guides the group speaks its language.

An activity and a service are led by somebody: without a common language they cannot
be done. A visit can be made without a guide.
"""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning

LED, GUIDED = frozenset({"do", "service"}), frozenset({"visit"})


def check(course: Course) -> Iterator[Finding]:
    wanted = course.group.language
    if not wanted:
        return
    for one in course.placed:
        stop = one.step.stop
        if stop is None or stop.kind not in LED | GUIDED or wanted in stop.languages:
            continue
        if not stop.languages:
            yield warning("language_unknown", one.id, subject=wanted)
        else:
            told = blocking if stop.kind in LED else warning
            yield told("language_not_spoken", one.id, subject=wanted)
