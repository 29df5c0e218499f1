"""Steps of a day of which some are done: “choose n of”."""

from collections.abc import Sequence
from dataclasses import dataclass

from experiences.document import Step


@dataclass(frozen=True, slots=True)
class Choice:
    """`steps`: the alternatives, in order; `choose` of them are done."""

    day: int
    name: str
    choose: int
    steps: tuple[Step, ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(step.id for step in self.steps)


def choices(steps: Sequence[Step]) -> list[Choice]:
    """By day and name, in order. The first alternative tells how many are done."""
    found: dict[tuple[int, str], list[Step]] = {}
    for step in steps:
        if step.choice:
            found.setdefault((step.day, step.choice), []).append(step)
    return [
        Choice(day, name, max(group[0].choose, 1), tuple(group))
        for (day, name), group in found.items()
    ]


def is_required(step: Step) -> bool:
    return not step.optional and not step.choice
