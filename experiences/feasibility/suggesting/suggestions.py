"""What would mend a finding: another hour, another order, or another offer.

The rules run again on each changed programme: a suggestion stands only where the
finding is gone and nothing blocks that did not block before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from experiences.document import ExperienceDocument, Stop
from experiences.feasibility.check import check
from experiences.feasibility.checking import Checker
from experiences.feasibility.finding import Finding
from experiences.feasibility.group import Group

from .changes import Change, hours, offers, orders

Key = tuple[str, str, bool, str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`left`: what is found once it is done."""

    change: Change
    left: tuple[Finding, ...]


def suggestions(
    document: ExperienceDocument,
    group: Group,
    day: date,
    found: Finding,
    candidates: Sequence[Stop] = (),
    most: int = 3,
) -> list[Suggestion]:
    """Up to `most` of each kind, the smallest change first; none for what is found of
    the whole. `candidates`: offers that may stand instead, as a search found them."""
    step = next((one for one in document.steps if one.id == found.step), None)
    if step is None:
        return []
    checker = Checker(document, group, day, day)
    kinds = (
        hours(document, step, _begins(checker, day)),
        orders(document, step),
        offers(document, step, candidates),
    )
    mending = (_mending(one, group, day, found, checker.findings(day)) for one in kinds)
    return [one for kind in mending for one in islice(kind, most)]


def _begins(checker: Checker, day: date) -> dict[str, int]:
    """Step → minute of the clock; without those that are left out that day."""
    course = checker.course(day)
    return {one.id: course.clock.shown(one.start)[1] for one in course.placed}


def _mending(
    changes: Iterable[Change],
    group: Group,
    day: date,
    found: Finding,
    before: list[Finding],
) -> Iterable[Suggestion]:
    blocked = {_key(one) for one in before if one.blocks}
    for change in changes:
        left = check(change.document, group, day)
        blocks = {_key(one) for one in left if one.blocks}
        if _key(found) not in map(_key, left) and blocks <= blocked:
            yield Suggestion(change, tuple(left))


def _key(found: Finding) -> Key:
    return found.code, found.step, found.on_the_way, found.figures.subject
