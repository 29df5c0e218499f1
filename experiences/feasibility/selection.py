"""Which steps are done on a day, of those that can be left out or chosen.

First all that are optional and the first of each choice. Where an alternative cannot
be done that day, the next one that can takes its place; an optional step that stands
in the way is left out. What can be left out never blocks; that too few alternatives
are left does.
"""

from collections.abc import Callable, Sequence

from experiences.document import Step

from .choices import Choice, choices
from .finding import Finding, blocking, softened, warning

Steps = tuple[Step, ...]
Evaluate = Callable[[Steps], list[Finding]]
Key = tuple[str, str, str]


def settle(steps: Sequence[Step], evaluate: Evaluate) -> tuple[Steps, list[Finding]]:
    """(what is done, what is found). `evaluate`: findings on some of `steps`."""
    found_choices = choices(steps)
    chosen = _first_choice(steps, found_choices)
    beside: list[Finding] = []
    for choice in found_choices:
        chosen, found = _settled(steps, chosen, choice, evaluate)
        beside += found
    chosen, found = _without_hindrances(chosen, evaluate)
    beside += found
    free = {step.id for step in steps if step.optional or step.choice}
    main = [softened(one) if _of(one) <= free else one for one in evaluate(chosen)]
    return chosen, [*main, *beside]


def _first_choice(steps: Sequence[Step], found: list[Choice]) -> Steps:
    left = {step.id for one in found for step in one.steps[one.choose :]}
    return tuple(step for step in steps if step.id not in left)


def _settled(
    steps: Sequence[Step], chosen: Steps, choice: Choice, evaluate: Evaluate
) -> tuple[Steps, list[Finding]]:
    """With the first alternatives that can be done, and what is found on others."""
    variants = [_with(steps, chosen, choice, (one,)) for one in choice.steps]
    found = [evaluate(variant) for variant in variants]
    keys = [_beyond(one, choice) for one in found]
    always = frozenset.intersection(*keys)
    works = [
        step
        for step, own, key in zip(choice.steps, found, keys, strict=True)
        if key <= always and not any(f.blocks and f.step == step.id for f in own)
    ]
    rest = [step for step in choice.steps if step not in works]
    done = tuple([*works, *rest][: choice.choose])
    beside = [
        softened(f)
        for step, own in zip(choice.steps, found, strict=True)
        if step not in done
        for f in own
        if f.step == step.id
    ]
    if len(works) < choice.choose:
        beside.append(_too_few(choice, len(works)))
    return _with(steps, chosen, choice, done), beside


def _too_few(choice: Choice, works: int) -> Finding:
    return blocking(
        "too_few_alternatives",
        choice.steps[0].id,
        count=works,
        limit=choice.choose,
        subject=choice.name,
        others=tuple(step.id for step in choice.steps[1:]),
    )


def _with(
    steps: Sequence[Step], chosen: Steps, choice: Choice, done: Sequence[Step]
) -> Steps:
    ids = {step.id for step in chosen} - choice.ids | {step.id for step in done}
    return tuple(step for step in steps if step.id in ids)


def _beyond(found: list[Finding], choice: Choice) -> frozenset[Key]:
    """What blocks elsewhere than in the choice itself."""
    return frozenset(
        _key(one) for one in found if one.blocks and one.step not in choice.ids
    )


def _key(one: Finding) -> Key:
    return one.code, one.step, one.figures.subject


def _without_hindrances(
    chosen: Steps, evaluate: Evaluate
) -> tuple[Steps, list[Finding]]:
    """Leave out, one after the other, what is optional and blocks itself or others."""
    beside: list[Finding] = []
    for step in [one for one in chosen if one.optional]:
        found = evaluate(chosen)
        without = tuple(one for one in chosen if one is not step)
        if _blocking(found) > _blocking(evaluate(without)):
            beside += [softened(one) for one in found if one.step == step.id]
            beside.append(warning("optional_left_out", step.id))
            chosen = without
    return chosen, beside


def _blocking(found: list[Finding]) -> int:
    return sum(len(_of(one)) for one in found if one.blocks)


def _of(found: Finding) -> set[str]:
    """All steps that it concerns."""
    return {found.step, *found.figures.others}
