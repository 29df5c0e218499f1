"""The labels of a stop are in force on the day."""

from collections.abc import Iterator

from catalogue.labels import last_day, status
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, warning


def check(course: Course) -> Iterator[Finding]:
    for one in course.placed:
        if one.step.stop is None:
            continue
        day = course.date_of(one)
        for label in one.step.stop.labels:
            if status(label, day) == "expired":
                yield warning(
                    "label_expired",
                    one.id,
                    subject=label.name or label.scheme,
                    last_day=last_day(label),
                )
