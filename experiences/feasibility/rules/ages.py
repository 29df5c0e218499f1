"""Every child is old enough, and not too old.

An activity of which nobody told the age is asked; of a visit or a meal with no limit
there is none.
"""

from collections.abc import Iterator

from experiences.document import Stop
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning

LIMITED = frozenset({"do", "route"})  # kinds that usually have a least age


def check(course: Course) -> Iterator[Finding]:
    children = course.group.children
    if not children:
        return
    least = course.document.age_min
    if least is not None and min(children) < least:
        yield blocking("too_young", count=min(children), limit=least)
    for one in course.placed:
        if one.step.stop is not None:
            yield from _of(one.step.stop, one.id, children)


def _of(stop: Stop, step: str, children: tuple[int, ...]) -> Iterator[Finding]:
    youngest, oldest = min(children), max(children)
    if stop.age_min is None and stop.kind in LIMITED:
        yield warning("age_unknown", step, count=youngest)
    elif stop.age_min is not None and youngest < stop.age_min:
        yield blocking("too_young", step, count=youngest, limit=stop.age_min)
    if stop.age_max is not None and oldest > stop.age_max:
        yield blocking("too_old", step, count=oldest, limit=stop.age_max)
