"""The group is as large as the experience is offered for."""

from collections.abc import Iterator

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking


def check(course: Course) -> Iterator[Finding]:
    document, count = course.document, course.group.persons
    if document.group_min is not None and count < document.group_min:
        yield blocking("too_few_persons", count=count, limit=document.group_min)
    if document.group_max is not None and count > document.group_max:
        yield blocking("too_many_persons", count=count, limit=document.group_max)
