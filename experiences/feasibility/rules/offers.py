"""Each step has its offer, and that is public."""

from collections.abc import Iterator

from experiences.document import Step
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning

TO_BE_CHOSEN = frozenset({"meal", "night"})


def check(course: Course) -> Iterator[Finding]:
    if not course.document.steps:
        yield blocking("no_steps")
    for one in course.placed:
        yield from _of(one.step)


def _of(step: Step) -> Iterator[Finding]:
    if step.stop is None and step.kind == "offer":
        yield blocking("no_offer", step.id)
    elif step.stop is None and step.kind in TO_BE_CHOSEN:
        yield warning("not_chosen_yet", step.id)
    elif step.stop is not None and not step.stop.public:
        yield blocking("not_public", step.id, first_day=step.stop.withdrawn_on)
