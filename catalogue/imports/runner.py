"""The one way in: records of any source into the catalogue, in bulk and safely.

A delivery is read whole before anything is written (`reading`). Then chunks of
records are planned (`planning`) and written (`writing`), each in one transaction
with its rows of the feed, so that a run that is killed at any moment can simply be
begun again.
"""

from contextlib import closing
from pathlib import Path

from catalogue.models import ExternalReference

from . import applying, removals
from .attachments import Attachments
from .garbage import seldom_collected
from .lock import only_one
from .planning import Planner
from .problem import FileStopped
from .reading import Progress, read
from .report import Report
from .source import Delivery, Source
from .sources import SOURCES
from .spool import Spool


def import_offers(
    source: Source | str,
    path: Path,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    confirm_removals: bool = False,
) -> Report:
    """Import one delivery of a source; the report says what became of each record.

    `source`: one, or its code. `dry_run`: the same report, and nothing is written.
    `progress` is told (phase, done, total) after every record, phase being "read"
    or "apply". `confirm_removals`: unpublish what a complete delivery lacks.
    A file that is refused as a whole gives a report with `stopped`, not an error.
    """
    source = SOURCES[source] if isinstance(source, str) else source
    run = Run(source, dry_run, progress or _silent, confirm_removals)
    try:
        with (
            only_one(source.code),
            seldom_collected(),
            source.open(path) as delivery,
            closing(Spool()) as spool,
        ):
            run.run(delivery, spool)
    except FileStopped as reason:
        run.report.stop(reason, path.name)
    return run.report


class Run:
    """One import under way."""

    def __init__(
        self, source: Source, dry_run: bool, progress: Progress, confirmed: bool
    ):
        self.source = source
        self.dry_run = dry_run
        self.progress = progress
        self.confirmed = confirmed
        self.report = Report(source.code, dry_run)

    def run(self, delivery: Delivery, spool: Spool) -> None:
        spool.remember(_up_to_date(self.source))
        read(self.source, delivery, spool, self.report, self.progress)
        missing = self._missing(spool)
        if total := spool.count():
            applying.apply(
                spool.records(),
                Planner(self.source.code, Attachments(delivery)),
                self.report,
                dry_run=self.dry_run,
                progress=lambda done: self.progress("apply", done, total),
            )
        self._remove(missing)

    def _missing(self, spool: Spool) -> removals.Missing:
        recognised = spool.count() + self.report.counts.unchanged
        if not (self.source.complete and recognised):
            return removals.Missing()
        return removals.find(self.source.code, spool, confirmed=self.confirmed)

    def _remove(self, missing: removals.Missing) -> None:
        found = removals.problems(missing, confirmed=self.confirmed)
        self.report.findings.add(found)
        self.report.counts.missing = len(missing.live)
        if self.confirmed:
            self.report.counts.removed = len(missing.live)
        if not self.dry_run:
            removals.apply(missing, confirmed=self.confirmed)


def _up_to_date(source: Source):
    """(digest, identifier) of the records that were read before and are on show."""
    rows = ExternalReference.objects.filter(source=source.code, missing_since=None)
    rows = rows.exclude(digest="").values_list("digest", "external_id")
    return rows.iterator(chunk_size=2_000)


def _silent(phase: str, done: int, total: int) -> None:
    """Nobody watches."""
