"""The whole suits every need of the group: its weakest step or leg does."""

from collections.abc import Iterator

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking, warning
from experiences.feasibility.parts import Part, parts_of

TOLD = {
    Answer.DOES_NOT_SUIT: (blocking, "does_not_suit"),
    Answer.UNKNOWN: (warning, "access_unknown"),
}


def check(course: Course) -> Iterator[Finding]:
    """One a need, at the first of the weakest; `others`: where it is the same."""
    steps = [one.step for one in course.placed]
    for code, own in course.group.all_needs.items():
        parts = list(parts_of(steps, NEEDS[code], own, course.day))
        for answer in TOLD:
            weakest = [one for one in parts if one.answer is answer]
            if weakest:
                yield _finding(code, answer, weakest)
                break


def _finding(need: str, answer: Answer, weakest: list[Part]) -> Finding:
    told, code = TOLD[answer]
    first, *others = weakest
    return told(
        code,
        first.step,
        on_the_way=first.on_the_way,
        subject=need,
        missing=first.missing,
        others=tuple(dict.fromkeys(one.step for one in others)),
    )
