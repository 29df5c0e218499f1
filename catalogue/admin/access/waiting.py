"""Answers of partners and visitors, each beside what is known now."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.accessibility.fact import Fact
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sentences import observation_sentence
from catalogue.models import Observation
from catalogue.survey.known import Known
from catalogue.survey.now import as_seen, words

from . import queue
from .pages import QueuePage, number


@dataclass(frozen=True, slots=True)
class Entry:
    """`now`: what is known; `then`: what would be known after accepting."""

    row: Observation
    fact: Fact
    said: str
    now: list[str]
    then: list[str]


class WaitingView(QueuePage):
    """`/admin/access/`"""

    template_name = "catalogue/admin/access/waiting.html"

    def entries(self):
        return queue.waiting().filter(fact__in=FACTS)

    def show(self, rows):
        known = Known([row.offer for row in rows], timezone.localdate())
        return [entry(row, known) for row in rows]

    def decide(self, request: HttpRequest) -> str:
        accepted = request.POST.get("action") == "accept"
        note = request.POST.get("note", "").strip()[:500]
        queue.decide(number(request), accepted=accepted, user=request.user, note=note)
        return _("The answer counts now.") if accepted else _("The answer was refused.")


def entry(row: Observation, known: Known) -> Entry:
    """One answer with what it would change; no query of its own."""
    found = known.place(row.offer).findings.get(row.fact)
    then = known.place(row.offer, [as_seen(row)]).findings[row.fact]
    return Entry(
        row,
        FACTS[row.fact],
        observation_sentence(as_seen(row)),
        words(found) if found else [],
        words(then),
    )
