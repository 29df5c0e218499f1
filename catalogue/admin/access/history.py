"""Everything that was ever said of one fact of one offer, the newest first."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sentences import evidence_sentence, observation_sentence
from catalogue.models import Observation, Offer
from catalogue.survey.known import Known
from catalogue.survey.now import as_seen, words

from . import queue
from .addresses import history_url
from .pages import QueuePage, number


@dataclass(frozen=True, slots=True)
class Line:
    """`became`: what became of it, a sentence each; `counts`: it may be taken back."""

    row: Observation
    said: str
    evidence: str
    became: list[str]
    counts: bool


class HistoryView(QueuePage):
    """`/admin/access/<offer>/<fact>/`"""

    template_name = "catalogue/admin/access/history.html"
    page_title = gettext_lazy("History of a fact")
    url_name = ""  # none of the queue's own screens

    def setup(self, request, *args, pk, fact, **kwargs):
        super().setup(request, *args, **kwargs)
        if fact not in FACTS:
            raise Http404
        self.offer, self.fact = get_object_or_404(Offer, pk=pk), FACTS[fact]

    def get_page_subtitle(self):
        return f"{self.offer}: {self.fact.label}"

    def here(self) -> str:
        return history_url(self.offer.pk, self.fact.code)

    def entries(self):
        rows = Observation.objects.filter(
            offer=self.offer, fact=self.fact.code, retracts=None
        )
        people = ("author", "accepted_by", "refused_by", "photo")
        return (
            rows.select_related(*people)
            .prefetch_related("retractions__author")
            .order_by("-created_at", "-pk")
        )

    def show(self, rows):
        return [line(row) for row in rows]

    def decide(self, request: HttpRequest) -> str:
        note = request.POST.get("note", "").strip()[:500]
        if request.POST.get("action") == "set_back":
            queue.set_back(self.offer.pk, self.fact.code, request.user, note)
            return _("The fact is unknown now, until somebody looks.")
        queue.take_back(number(request), request.user, note)
        return _("The answer was taken back: it counts no longer.")

    def get_context_data(self, **kwargs):
        place = Known([self.offer], timezone.localdate()).place(self.offer)
        found = place.findings.get(self.fact.code)
        context = super().get_context_data(**kwargs)
        now = words(found) if found else []
        return {**context, "offer": self.offer, "fact": self.fact, "now": now}


def line(row: Observation) -> Line:
    """One row in words."""
    seen = as_seen(row)
    taken_back = list(row.retractions.all())
    became = _refusal(row, taken_back) if row.refused_at else _decision(row)
    return Line(
        row,
        observation_sentence(seen),
        evidence_sentence(seen),
        became + [_retraction(one) for one in taken_back if not row.refused_at],
        bool(row.accepted_at and not taken_back),
    )


def _refusal(row: Observation, notes: list[Observation]) -> list[str]:
    if row.refused_by_id == row.author_id:
        return [_("Replaced by a later answer of the same person.")]
    said = _said(_("Refused by %(who)s on %(day)s."), row.refused_by, row.refused_at)
    return [said, *(one.note for one in notes)]


def _decision(row: Observation) -> list[str]:
    if row.accepted_at is None:
        return [_("It waits for an editor.")]
    if row.accepted_by_id is None:
        return [_("Taken with its source.")]
    said = _("Accepted by %(who)s on %(day)s.")
    return [_said(said, row.accepted_by, row.accepted_at)]


def _retraction(row: Observation) -> str:
    said = _said(_("Taken back by %(who)s on %(day)s."), row.author, row.created_at)
    return f"{said} {row.note}".strip()


def _said(sentence: str, who, when) -> str:
    day = date_format(timezone.localtime(when), "SHORT_DATE_FORMAT")
    return sentence % {"who": who or _("an import"), "day": day}
