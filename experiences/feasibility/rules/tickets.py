"""An event of which all tickets are sold: one needs to hold some already."""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, warning


def check(course: Course) -> Iterator[Finding]:
    for one in course.placed:
        dates = one.step.stop.occurrences if one.step.stop else ()
        if not dates:
            continue
        day = course.date_of(one)
        held = [d for d in dates if d.start_date <= day <= d.end_date]
        if held and all(d.status == "sold_out" for d in held):
            yield warning("sold_out", one.id)
