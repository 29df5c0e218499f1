"""One step ends before the next begins."""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking


def check(course: Course) -> Iterator[Finding]:
    for before, one in course.neighbours():
        over = before.end - one.start
        if over > 0:
            yield blocking("overlaps", one.id, minutes=over, others=(before.id,))
