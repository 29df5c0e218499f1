"""Visitors who say that a fact is wrong: it holds, it is unknown now, or it is spam."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.accessibility.fact import Fact
from catalogue.accessibility.facts import FACTS
from catalogue.models import FactReport
from catalogue.survey.known import Known
from catalogue.survey.now import words

from . import queue
from .pages import QueuePage, number

Outcome = FactReport.Outcome
SAID = {
    Outcome.CONFIRMED: gettext_lazy("The fact stays as it is."),
    Outcome.WITHDRAWN: gettext_lazy("The fact is unknown now, until somebody looks."),
    Outcome.SPAM: gettext_lazy("Put away: it was no report."),
}


@dataclass(frozen=True, slots=True)
class Entry:
    report: FactReport
    fact: Fact
    now: list[str]


class ReportsView(QueuePage):
    """`/admin/access/reports/`"""

    template_name = "catalogue/admin/access/reports.html"
    url_name = "catalogue_access_reports"

    def entries(self):
        return queue.open_reports().filter(fact__in=FACTS)

    def show(self, rows):
        known = Known([row.offer for row in rows], timezone.localdate())
        return [self._entry(row, known) for row in rows]

    def _entry(self, report: FactReport, known: Known) -> Entry:
        found = known.place(report.offer).findings.get(report.fact)
        return Entry(report, FACTS[report.fact], words(found) if found else [])

    def decide(self, request: HttpRequest) -> str:
        outcome = request.POST.get("action", "")
        if outcome not in SAID:
            return _("Nothing was chosen, nothing was changed.")
        queue.answer_report(number(request), outcome, request.user)
        return str(SAID[outcome])
