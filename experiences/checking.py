"""What stands against experiences in the days to come: for a report and a command."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from publication.models import Publication

from .build import preview_document
from .document import ExperienceDocument, decode
from .feasibility.calendar import DAYS
from .feasibility.checking import Checker
from .feasibility.finding import Finding
from .feasibility.group import smallest
from .models import Experience

KIND = "experience"


@dataclass(frozen=True, slots=True)
class Checked:
    """`days`: finding → on how many of the days it is found; `working`: how many days
    are left."""

    document: ExperienceDocument
    days: dict[Finding, int]
    working: int

    @property
    def blocks(self) -> bool:
        """Is no day left?"""
        return not self.working


def check(document: ExperienceDocument, today: date) -> Checked:
    """Departures of the next days, for the smallest group that it is offered to."""
    last = today + timedelta(days=DAYS - 1)
    checker = Checker(document, smallest(document), today, last)
    found: Counter[Finding] = Counter()
    working = 0
    for number in range(DAYS):
        findings = checker.findings(today + timedelta(days=number))
        found.update(set(findings))
        working += not any(one.blocks for one in findings)
    return Checked(document, dict(found), working)


def published() -> Iterator[ExperienceDocument]:
    """Every experience of the feed, as it is read there."""
    rows = Publication.objects.live().filter(kind=KIND).order_by("pk")
    for text in rows.values_list("document", flat=True).iterator():
        yield decode(text)


def drafts() -> Iterator[ExperienceDocument]:
    """The newest version of each experience that is not published."""
    for experience in Experience.objects.filter(live=False).order_by("pk"):
        yield preview_document(experience.get_latest_revision_as_object())
