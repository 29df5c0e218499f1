"""What a card says of the needs that were asked, from the document as it is today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import CONDITIONS, NEEDS
from catalogue.accessibility.place import Place, place_of
from catalogue.accessibility.sentences import (
    answer_sentence,
    claims_sentence,
    criteria_sentence,
    may_suit,
    question,
    reason_sentences,
)
from catalogue.accessibility.verdict import Answer, Verdict, judge
from catalogue.document import OfferDocument
from catalogue.page import formats
from search.asking.access import Access, together

from .asking import Way, ways_to_ask

FEW = 4  # lines that need not be unfolded
NAMED = 3  # open points that are named before they are only counted


@dataclass(frozen=True, slots=True)
class NeedSaid:
    """One need. `said`: its answer with the condition; `why`: sentences, of what was
    decided; `questions`: what to ask in order to know."""

    label: str
    said: str
    claims: str
    why: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardAccess:
    """`said`: all needs together, with the conditions.

    `questions`: of all needs, each once; `ways`: how to send them.
    """

    answer: Answer
    said: str
    needs: tuple[NeedSaid, ...]
    questions: tuple[str, ...]
    ways: tuple[Way, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def is_short(self) -> bool:
        """Few enough lines that none of them has to be unfolded."""
        lines = sum(len(one.why) + len(one.questions) for one in self.needs)
        return self.answer is not Answer.SUITS and lines <= FEW


def card_access(
    offer: OfferDocument, asked: Access, language: str, day: date
) -> CardAccess | None:
    """None where no need is asked."""
    if not asked.needs:
        return None
    place = place_of(offer, day)
    verdicts = [_verdict(offer, place, one, asked, day) for one in asked.needs]
    answer = together([one.answer for one in verdicts])
    is_open = answer is Answer.UNKNOWN
    open_facts = (fact for one in verdicts for fact in one.missing if is_open)
    questions = tuple(question(fact) for fact in dict.fromkeys(open_facts))
    return CardAccess(
        answer=answer,
        said=(
            may_suit(len(questions))
            if len(questions) > NAMED
            else _said(verdicts, place, language)
        ),
        needs=tuple(_need(one, place, asked) for one in verdicts),
        questions=questions,
        ways=ways_to_ask(offer, questions, language),
        verdicts=tuple(verdicts),
    )


def _verdict(
    offer: OfferDocument, place: Place, need: str, asked: Access, day: date
) -> Verdict:
    """What is no single place says itself whether it suits, at the usual limits and
    with help; of one's own limits it knows nothing."""
    if offer.type == "offer":
        return judge(NEEDS[need], place, asked.own, asked.alone)
    said = offer.verdicts.get(need)
    is_usual = not (asked.own or asked.alone)
    holds = said and (said.valid_until is None or day <= said.valid_until)
    answer = said.answer if is_usual and holds else Answer.UNKNOWN
    return Verdict(need, Answer(answer))


def _said(verdicts: Sequence[Verdict], place: Place, language: str) -> str:
    """“Meets your criteria (checked on 12 May 2026), with help from the staff.”"""
    said = {"said": criteria_sentence(verdicts, place.findings)}
    codes = dict.fromkeys(code for one in verdicts for code in one.conditions)
    suits = all(one.answer is Answer.SUITS for one in verdicts)
    if not codes or not suits:
        return _("%(said)s.") % said
    said["conditions"] = formats.listed([str(CONDITIONS[c]) for c in codes], language)
    return _("%(said)s, %(conditions)s.") % said


def _need(verdict: Verdict, place: Place, asked: Access) -> NeedSaid:
    unknown = verdict.answer is Answer.UNKNOWN
    why = (" ".join(reason_sentences(one, place)) for one in verdict.reasons)
    return NeedSaid(
        label=asked.named(verdict.need, NEEDS[verdict.need].short),
        said=answer_sentence(verdict),
        claims=claims_sentence(verdict, place.findings) if unknown else "",
        why=tuple(dict.fromkeys(filter(None, why))),
        questions=tuple(question(fact) for fact in verdict.missing),
    )
