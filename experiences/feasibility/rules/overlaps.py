"""A step begins when all that come before it are over."""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, blocking


def check(course: Course) -> Iterator[Finding]:
    """`others`: the one before it that lasts longest."""
    latest: Placed | None = None
    for one in course.placed:
        if latest and latest.end > one.start:
            over = latest.end - one.start
            yield blocking("overlaps", one.id, minutes=over, others=(latest.id,))
        if latest is None or one.end >= latest.end:
            latest = one
