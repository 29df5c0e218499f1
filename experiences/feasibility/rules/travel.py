"""There is time enough to get from each step to the next.

An estimated way is not as certain as an entered one: it blocks only where less than
two thirds of it would do, and is else to be looked at.
"""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding, blocking, warning

CERTAIN = 2 / 3  # of an estimate


def check(course: Course) -> Iterator[Finding]:
    for before, one in course.neighbours():
        if one.travel.minutes is None:
            yield warning(
                "way_unknown",
                one.id,
                on_the_way=True,
                subject=one.travel.mode,
                others=(before.id,),
            )
        elif 0 <= one.start - before.end < one.travel.minutes:
            yield _too_little(before, one, one.travel.minutes)


def _too_little(before: Placed, one: Placed, needed: int) -> Finding:
    given = one.start - before.end
    unsure = one.travel.estimated and given >= needed * CERTAIN
    told = warning if unsure else blocking
    return told(
        "too_little_time",
        one.id,
        on_the_way=True,
        minutes=needed - given,
        needed=needed,
        given=given,
        estimated=one.travel.estimated,
        subject=one.travel.mode,
        others=(before.id,),
    )
