"""What is known of access in plain sentences of the active language.

The same text for the page, print, search and every later output. A sentence says what
somebody saw, never more: a claim is told as a claim, what is open as open.
"""

from .seen import (
    claim_sentence,
    evidence_sentence,
    fact_label,
    fact_sentence,
    observation_sentence,
    question,
    uncapital,
)
from .verdicts import (
    answer_sentence,
    checked_on,
    claims_sentence,
    criteria_sentence,
    may_suit,
    missing_facts,
    points,
    reason_sentences,
    verdict_sentence,
)

__all__ = [
    "answer_sentence",
    "checked_on",
    "claim_sentence",
    "claims_sentence",
    "criteria_sentence",
    "evidence_sentence",
    "fact_label",
    "fact_sentence",
    "may_suit",
    "missing_facts",
    "observation_sentence",
    "points",
    "question",
    "reason_sentences",
    "uncapital",
    "verdict_sentence",
]
