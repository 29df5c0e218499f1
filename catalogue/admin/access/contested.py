"""Facts of which two accepted observations say different things, both sides shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.accessibility.effective import Standing, effective
from catalogue.accessibility.fact import Fact
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sentences import evidence_sentence, observation_sentence
from catalogue.models import Observation, Offer
from catalogue.survey.now import as_seen

from . import queue
from .pages import QueuePage, number


@dataclass(frozen=True, slots=True)
class Side:
    """One of the observations that disagree, in words."""

    row: Observation
    said: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Contest:
    offer: Offer
    fact: Fact
    sides: list[Side]


class ContestedView(QueuePage):
    """`/admin/access/contested/`"""

    template_name = "catalogue/admin/access/contested.html"
    url_name = "catalogue_access_contested"

    def entries(self):
        return contests(timezone.localdate())

    def show(self, rows):
        return rows

    def decide(self, request: HttpRequest) -> str:
        note = request.POST.get("note", "").strip()[:500]
        queue.take_back(number(request), request.user, note)
        return _("The answer was taken back: it counts no longer.")


def contests(day: date) -> list[Contest]:
    """Every contested fact of that day, by offer; one query."""
    rows = disagreeing().select_related("offer", "author")
    grouped = groupby(rows, key=lambda row: (row.offer_id, row.fact))
    found = (_contest(list(group), day) for _key, group in grouped)
    return [one for one in found if one]


def disagreeing():
    """Rows that count beside another one of the same fact that says otherwise."""
    same = Observation.objects.counting().filter(
        offer=OuterRef("offer"), fact=OuterRef("fact")
    )
    differs = ~Q(pk=OuterRef("pk"))
    rows = Observation.objects.counting().filter(Exists(same.filter(differs)))
    return rows.filter(fact__in=FACTS).order_by("offer", "fact", "pk")


def _contest(rows: list[Observation], day: date) -> Contest | None:
    seen = [as_seen(row) for row in rows]
    found = effective(seen, day)[rows[0].fact]
    if found.standing is not Standing.CONTESTED:
        return None
    sides = _sides((found.seen, *found.against), rows, seen)
    return Contest(rows[0].offer, FACTS[found.fact], sides)


def _sides(said: Iterable, rows: list[Observation], seen: list) -> list[Side]:
    of = {id(one): row for one, row in zip(seen, rows, strict=True)}
    return [
        Side(of[id(one)], observation_sentence(one), evidence_sentence(one))
        for one in said
    ]
