"""Access of the whole chain: need by need the answer, the step that decides, and why.

It is judged on the day of reading, from what is published of the steps and of the
ways, so that nothing that has expired since counts.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

import msgspec
from django.utils.translation import gettext as _
from django.utils.translation import override

from catalogue.accessibility.need import Need
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import Place, place_of
from catalogue.accessibility.sentences import (
    answer_sentence,
    may_suit,
    points,
    reason_sentences,
    verdict_sentence,
)
from catalogue.accessibility.verdict import Answer, judge
from catalogue.page import formats
from catalogue.page.shown import Shown
from catalogue.page.words import Text
from experiences.document import Step, WholeVerdict
from experiences.feasibility.openings import as_offer
from experiences.feasibility.parts import Part, parts_of, way_place
from experiences.feasibility.whole import verdict_of

from .programme import step_title

KEPT = 128


class PartAnswer(Shown, frozen=True):
    """What holds at one step, or on the way to it; a transfer is a way itself.

    `number`: of the step in the programme. `code`: of the answer.
    `extra`: it can be left out or is one of a choice, so it may not count.
    """

    number: int
    title: Text
    on_the_way: bool
    code: str
    said: str
    extra: bool


class NeedAnswer(Shown, frozen=True):
    """The whole for one need. `why`: the part that decides, None where all suit."""

    need: str
    label: str
    code: str
    said: str
    why: PartAnswer | None
    parts: tuple[PartAnswer, ...]
    until: str


class Access(Shown, frozen=True):
    day: str
    answers: tuple[NeedAnswer, ...]


def access(steps: list[Step], language: str, day: date) -> Access:
    """The section on access, for a departure on `day`."""
    return _access(msgspec.json.encode(steps), language, day)


@lru_cache(maxsize=KEPT)
def _access(said: bytes, language: str, day: date) -> Access:
    """`said`: the steps as JSON, which can be a key."""
    steps = msgspec.json.decode(said, type=list[Step])
    with override(language):
        answers = tuple(_answer(steps, one, language, day) for one in NEEDS.values())
        return Access(formats.short_day(day, language), answers)


def _answer(steps: list[Step], need: Need, language: str, day: date) -> NeedAnswer:
    whole = verdict_of(steps, need, {}, day)
    told = tuple(_parts(steps, need, language, day))
    return NeedAnswer(
        need=need.code,
        label=str(need.label),
        code=whole.answer,
        said=_said(whole, need),
        why=_why(steps, whole, need, language, day),
        parts=told,
        until=_until(whole, language),
    )


def _said(whole: WholeVerdict, need: Need) -> str:
    if whole.answer == Answer.SUITS:
        return _("%(suits)s, at every step and on every way.") % {"suits": need.suits}
    if whole.answer == Answer.DOES_NOT_SUIT:
        return _("Does not suit as a whole.")
    return _("May suit: something is still to be checked.")


def _until(whole: WholeVerdict, language: str) -> str:
    suits = whole.answer == Answer.SUITS and whole.valid_until
    return formats.short_day(whole.valid_until, language) if suits else ""


def _why(
    steps: list[Step], whole: WholeVerdict, need: Need, language: str, day: date
) -> PartAnswer | None:
    if not whole.decided_by:
        return None
    for part in parts_of(steps, need, {}, day):
        if (part.step, part.on_the_way) == (whole.decided_by, whole.on_the_way):
            return _part(steps, part, need, language, day, in_full=True)
    return None


def _parts(
    steps: list[Step], need: Need, language: str, day: date
) -> Iterator[PartAnswer]:
    for part in parts_of(steps, need, {}, day):
        yield _part(steps, part, need, language, day)


def _part(
    steps: list[Step], part: Part, need: Need, language: str, day: date, in_full=False
) -> PartAnswer:
    number, step = next((n, s) for n, s in enumerate(steps, 1) if s.id == part.step)
    return PartAnswer(
        number=number,
        title=step_title(step, language),
        on_the_way=part.on_the_way and step.kind != "transfer",
        code=part.answer.value,
        said=_of_part(step, part, need, day, in_full),
        extra=step.optional or bool(step.choice),
    )


def _of_part(step: Step, part: Part, need: Need, day: date, in_full: bool) -> str:
    """What was seen there, or what has to be checked."""
    if part.on_the_way or step.stop is None:
        return _of_way(step, part, need, day, in_full)
    place = _place(step, day)
    verdict = judge(need, place)
    if not in_full:
        return answer_sentence(verdict)
    seen = [
        one for reason in verdict.reasons for one in reason_sentences(reason, place)
    ]
    return " ".join([verdict_sentence(verdict, place.findings), *dict.fromkeys(seen)])


def _of_way(step: Step, part: Part, need: Need, day: date, in_full: bool) -> str:
    if part.answer is Answer.SUITS:
        return _("Suits.")
    verdict = judge(need, way_place(step.leg, day))
    if part.answer is Answer.DOES_NOT_SUIT:
        return _("Does not suit: %(points)s.") % {"points": points(verdict)}
    if not part.missing:
        return _("Not known yet: please ask.")
    if not in_full:
        return may_suit(len(part.missing))
    return verdict_sentence(replace(verdict, missing=part.missing))


def _place(step: Step, day: date) -> Place:
    return place_of(as_offer(step.stop, step.duration_minutes), day)
