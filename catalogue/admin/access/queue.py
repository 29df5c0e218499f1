"""What waits for an editor, and the decisions; each decides once."""

from django.db.models import QuerySet
from django.utils import timezone

from catalogue.accessibility import recording
from catalogue.accessibility.evidence import MEASURED, UNKNOWN
from catalogue.models import FactReport, Observation
from catalogue.survey.permissions import OFFICE

Outcome = FactReport.Outcome


class AlreadyDecided(Exception):
    """Somebody was quicker."""


def waiting() -> QuerySet[Observation]:
    """Answers of partners and visitors, the oldest first."""
    rows = Observation.objects.of_offers().waiting()
    rows = rows.select_related("offer", "author", "photo")
    return rows.order_by("created_at", "pk")


def open_reports() -> QuerySet[FactReport]:
    """Reports of visitors that nobody has answered, the oldest first."""
    return FactReport.objects.filter(outcome="").select_related("offer").order_by("pk")


def count() -> int:
    """How many answers and reports wait; two queries."""
    return waiting().count() + open_reports().count()


def decide(pk: int, *, accepted: bool, user, note: str = "") -> Observation:
    """Accept or refuse a waiting observation. Raises AlreadyDecided."""
    rows = Observation.objects.waiting().select_for_update(of=("self",))
    row = rows.filter(pk=pk).first()
    if row is None:
        raise AlreadyDecided
    if accepted:
        recording.accept(row, user)
    else:
        recording.refuse(row, user, note)
    return row


def answer_report(pk: int, outcome: str, user) -> FactReport:
    """The fact holds, is unknown now, or it was no report. Raises AlreadyDecided."""
    reports = FactReport.objects.select_for_update(of=("self",))
    report = reports.filter(pk=pk, outcome="").first()
    if report is None:
        raise AlreadyDecided
    report.outcome = Outcome(outcome)
    report.handled_by, report.handled_at = user, timezone.now()
    report.save(update_fields=["outcome", "handled_by", "handled_at"])
    if report.outcome == Outcome.WITHDRAWN:
        set_back(report.offer_id, report.fact, user, report.message)
    return report


def set_back(offer: int, fact: str, user, note: str = "") -> Observation:
    """From today on the fact is unknown, whatever was seen before."""
    row = Observation(
        offer_id=offer,
        fact=fact,
        state=UNKNOWN,
        method=MEASURED,
        source=OFFICE,
        note=note[: Observation._meta.get_field("note").max_length],
        observed_on=timezone.localdate(),
        author=user,
        accepted_by=user,
        accepted_at=timezone.now(),
    )
    recording.record([row])
    return row


def take_back(pk: int, user, note: str = "") -> Observation:
    """An observation counts no longer. Raises AlreadyDecided."""
    row = Observation.objects.counting().filter(pk=pk).first()
    if row is None:
        raise AlreadyDecided
    recording.retract([row], user, note)
    return row
