"""The access of the whole, need by need: that of its weakest step or leg.

It suits where every step suits that is always done, and the way to it. Of a choice of
which n are done, n alternatives that suit are enough: the nth best counts, with the
way to it. What is optional can be left out and counts for nothing. *Unknown* is
weaker than *suits* and stronger than *does not suit* (Kleene).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from catalogue.accessibility.need import Need
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from experiences.document import Step, WholeVerdict

from .choices import Choice, choices, is_required
from .legs import following
from .parts import Part, parts_at

RANK = {Answer.DOES_NOT_SUIT: 0, Answer.UNKNOWN: 1, Answer.SUITS: 2}


def verdicts_of(steps: Sequence[Step], day: date) -> dict[str, WholeVerdict]:
    """For every need at its usual limits, as it is known on `day`."""
    return {code: verdict_of(steps, need, {}, day) for code, need in NEEDS.items()}


def verdict_of(
    steps: Sequence[Step], need: Need, own: Mapping[str, float], day: date
) -> WholeVerdict:
    """An experience without steps suits nobody: unknown."""
    parts = list(_counting(steps, need, own, day))
    weakest = min(parts, key=_rank, default=Part("", False, Answer.UNKNOWN))
    if weakest.answer is Answer.SUITS:
        ends = [one.valid_until for one in parts if one.valid_until]
        return WholeVerdict(answer=Answer.SUITS, valid_until=min(ends, default=None))
    return WholeVerdict(
        answer=weakest.answer,
        decided_by=weakest.step,
        on_the_way=weakest.on_the_way,
        valid_until=weakest.valid_until,
    )


def _rank(part: Part) -> int:
    return RANK[part.answer]


def _counting(steps, need: Need, own, day: date) -> Iterator[Part]:
    done = following([step for step in steps if not step.optional], steps)
    found = choices(done)
    for step in done:
        if is_required(step):
            for way in _ways_to(done, step, found):
                yield from parts_at(way, way.index(step), need, own, day)
    for choice in found:
        yield from _of_choice(done, choice, need, own, day)


def _ways_to(done: list[Step], step: Step, found: list[Choice]) -> Iterator[list[Step]]:
    """The programme up to a step: where a choice stands right before it, once with each
    alternative alone, since one may come from any of them."""
    before = done[: done.index(step) + 1]
    last = {one.id for one in before[-2:-1]}
    choice = next((one for one in found if last & one.ids), None)
    for one in choice.steps if choice else ():
        others = choice.ids - {one.id}
        yield [each for each in before if each.id not in others]
    if choice is None:
        yield before


def _of_choice(done: list[Step], choice: Choice, need, own, day) -> Iterator[Part]:
    found = [_alternative(done, choice, one, need, own, day) for one in choice.steps]
    best = sorted(found, key=_rank, reverse=True)
    if len(best) < choice.choose:
        yield Part(choice.steps[0].id, False, Answer.UNKNOWN)
    yield from best[: choice.choose]


def _alternative(done: list[Step], choice: Choice, step: Step, need, own, day) -> Part:
    """The weaker one of it and of the way to it from what is done before."""
    others = choice.ids - {step.id}
    alone = [one for one in done if one.id not in others]
    parts = parts_at(alone, alone.index(step), need, own, day)
    free = Part(step.id, False, Answer.SUITS)
    return min(parts, key=_rank, default=free)
