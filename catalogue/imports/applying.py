"""The second pass: chunks of records planned and written, each in one transaction."""

from collections.abc import Callable, Iterable, Sequence

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from publication import feed
from publication.transactions import in_caller_transaction

from .batches import batches
from .findings import Difference
from .plan import Outcome, Plan
from .planning import Planned, Planner
from .problem import Problem, Severity, shown
from .report import Report
from .spool import Delivered
from .writing import write

CHUNK = 200  # records a transaction

Refusal = (IntegrityError, DataError)  # of a value, not of the server


def apply(
    records: Iterable[Delivered],
    planner: Planner,
    report: Report,
    *,
    dry_run: bool,
    progress: Callable[[int], None],
) -> None:
    """Plan all records and, unless `dry_run`, write them; fills the report."""
    done = 0
    for chunk in batches(records, CHUNK):
        planned = _plan_only(chunk, planner) if dry_run else _write(chunk, planner)
        tell(report, planned)
        done += len(chunk)
        progress(done)


def _plan_only(chunk: Sequence[Delivered], planner: Planner) -> Planned:
    with transaction.atomic():
        return planner.plan(chunk)


def _write(chunk: Sequence[Delivered], planner: Planner) -> Planned:
    try:
        with transaction.atomic():
            planned = planner.plan(chunk)
            write(planned.plans, planner.lists)
    except Refusal:
        planner.forget()
        planned = _one_by_one(chunk, planner)
    _number()
    return planned


def _number() -> None:
    """Give what was written its places in the feed.

    Readers do it too, but on SQLite the next chunk may hold the write lock for
    longer than they wait: the index would follow only when the import is over.
    """
    if not in_caller_transaction():
        feed.number_pending()


def _one_by_one(chunk: Sequence[Delivered], planner: Planner) -> Planned:
    """The good records of a chunk of which the database refused one."""
    total = Planned([], [])
    with transaction.atomic():
        for delivered in chunk:
            one = _alone(delivered, planner)
            total.plans += one.plans
            total.problems += one.problems
            total.rejected += one.rejected
    return total


def _alone(delivered: Delivered, planner: Planner) -> Planned:
    try:
        with transaction.atomic():
            planned = planner.plan([delivered])
            write(planned.plans, planner.lists)
    except Refusal as error:
        planner.forget()
        return Planned([], [_refused(delivered, error)], rejected=1)
    return planned


def _refused(delivered: Delivered, error: Exception) -> Problem:
    return Problem(
        record=delivered.record.external_id,
        pointer="",
        code="refused_by_database",
        found=shown(str(error).splitlines()[0]),
        expected=_("values that the database takes"),
        severity=Severity.REJECTED,
    )


def tell(report: Report, planned: Planned) -> None:
    """Put the outcome of a chunk into the report."""
    counts = report.counts
    counts.rejected += planned.rejected
    for plan in planned.plans:
        counts.created += plan.outcome is Outcome.CREATED
        counts.changed += plan.outcome is Outcome.CHANGED
        counts.unchanged += plan.outcome is Outcome.UNCHANGED
    report.findings.add(planned.problems)
    report.findings.differ(d for plan in planned.plans for d in differences(plan))


def differences(plan: Plan) -> list[Difference]:
    """Field by field what changes; of a new offer its title and whether it is live."""
    name, taken = plan.record.external_id, plan.merge.taken
    if plan.outcome is Outcome.CREATED:
        taken = {key: taken.get(key) for key in ("title_fr", "live")}
    return [Difference(name, key, plan.old.get(key), new) for key, new in taken.items()]
