"""For each need: does the place suit it, why, and what would have to be known."""

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import Place
from catalogue.accessibility.sentences import (
    answer_sentence,
    claims_sentence,
    question,
    reason_sentences,
    uncapital,
)
from catalogue.accessibility.verdict import Answer, Verdict, judge
from catalogue.page import formats
from catalogue.page.shown import Shown

FEW = 4


class Why(Shown, frozen=True):
    """A clause that was decided. `said`: what was seen, in sentences."""

    label: str
    said: str


class NeedAnswer(Shown, frozen=True):
    """`code`: of the answer; `said`: its sentence, with the condition.

    `until`: the last day of a yes, "" where nothing ends it. `questions`: what to ask
    in order to know.
    """

    need: str
    label: str
    code: str
    said: str
    claims: str
    why: tuple[Why, ...]
    questions: tuple[str, ...]
    until: str

    @property
    def is_short(self) -> bool:
        """Few enough lines that none of them has to be unfolded."""
        return self.code != Answer.SUITS and len(self.why + self.questions) <= FEW


def answers(place: Place, language: str) -> tuple[NeedAnswer, ...]:
    """One a need; none where nothing is known that could decide one."""
    if not (place.awards or any(not _is_claim(fact) for fact in place.findings)):
        return ()
    return tuple(
        _answer(judge(need, place), place, language) for need in NEEDS.values()
    )


def needs_in_words(language: str) -> str:
    """All needs in one list."""
    return formats.listed([uncapital(str(n.short)) for n in NEEDS.values()], language)


def _answer(verdict: Verdict, place: Place, language: str) -> NeedAnswer:
    until = verdict.valid_until if verdict.answer is Answer.SUITS else None
    unknown = verdict.answer is Answer.UNKNOWN
    return NeedAnswer(
        need=verdict.need,
        label=str(NEEDS[verdict.need].label),
        code=verdict.answer.value,
        said=answer_sentence(verdict),
        claims=claims_sentence(verdict, place.findings) if unknown else "",
        why=tuple(_why(verdict, place)),
        questions=tuple(question(fact) for fact in verdict.missing),
        until=formats.short_day(until, language) if until else "",
    )


def _why(verdict: Verdict, place: Place):
    """Clauses in their order; what does not concern such a place is left out."""
    for reason in verdict.reasons:
        said = " ".join(reason_sentences(reason, place))
        if said:
            yield Why(str(reason.clause.label), said)


def _is_claim(fact: str) -> bool:
    return FACTS[fact].is_claim
