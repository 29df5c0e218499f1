"""Imports asked for in the admin, done by the worker one after the other.

A run that was killed is found in the state in which it was left and simply done
again: a check writes nothing, and applying twice ends in the same state.
"""

import time
from pathlib import Path

import msgspec

from catalogue.models import ImportRun

from .lock import folder, only_one
from .problem import FileStopped
from .report import Report
from .runner import import_offers

State = ImportRun.State
TELL_EVERY = 1.0  # seconds between two notes of the progress
EXAMPLES = 20  # of each kind of problem, on the page
SHOWN = 500  # differences, on the page
CHECK = (State.TO_CHECK, State.CHECKING)


def run_pending() -> bool:
    """Do the oldest import that waits; False where none does or another worker runs."""
    try:
        with only_one("queue"):
            run = ImportRun.objects.filter(state__in=ImportRun.UNDER_WAY).last()
            if run is None:
                return False
            _do(run)
            return True
    except FileStopped:  # the lock: another worker is at it
        return False


def _do(run: ImportRun) -> None:
    is_check = run.state in CHECK
    run.state = State.CHECKING if is_check else State.APPLYING
    run.save()
    try:
        report = import_offers(
            run.source,
            folder() / run.upload,
            dry_run=is_check,
            progress=Note(run),
            confirm_removals=run.confirm_removals,
        )
    except Exception as error:
        run.state, run.error = State.FAILED, f"{type(error).__name__}: {error}"
        run.save()
        raise
    _keep(run, report, State.CHECKED if is_check else State.APPLIED)


def _keep(run: ImportRun, report: Report, state: State) -> None:
    run.report = f"{run.pk}-{state}.json"
    report.write(folder() / run.report)
    run.counts = report.summary()
    run.problems = msgspec.to_builtins(report.groups(EXAMPLES))
    run.differences = msgspec.to_builtins(list(report.findings.differences(SHOWN)))
    run.state = State.STOPPED if report.stopped else state
    if report.stopped == "busy":  # the same source, from a command: it comes again
        run.state = State.TO_CHECK if report.dry_run else State.TO_APPLY
    run.save()
    if run.state == State.APPLIED:
        forget_upload(run)


def forget_upload(run: ImportRun) -> None:
    """Delete the uploaded file; the report stays."""
    Path(folder() / run.upload).unlink(missing_ok=True)


class Note:
    """Writes the progress of a run where its page reads it, once a second."""

    def __init__(self, run: ImportRun) -> None:
        self._run = run
        self._last = 0.0

    def __call__(self, phase: str, done: int, total: int) -> None:
        if time.monotonic() - self._last < TELL_EVERY and done < total:
            return
        self._last = time.monotonic()
        rows = ImportRun.objects.filter(pk=self._run.pk)
        rows.update(phase=phase, done=done, total=total)
        self._run.phase, self._run.done, self._run.total = phase, done, total
