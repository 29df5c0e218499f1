"""The one way in for facts of other sources.

A delivery is read whole before anything is written. Then each row is matched, and
chunks of rows are written, each in one transaction with its rows of the feed: a run
that is killed can be undone as far as it came, or begun again.
"""

from contextlib import closing
from pathlib import Path

from django.contrib.auth.models import AbstractUser

from catalogue.accessibility.sources import SOURCES
from catalogue.imports.batches import batches
from catalogue.imports.lock import only_one
from catalogue.imports.problem import FileStopped
from catalogue.imports.reading import Progress, read
from catalogue.imports.source import Source
from catalogue.models import ObservationBatch

from .known import Rulings, known_offers
from .report import AccessReport
from .ruling import Judge
from .spool import Rows
from .writing import Writer

CHUNK = 200  # rows a transaction


def import_access(
    source: Source | str,
    path: Path,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    user: AbstractUser | None = None,
) -> AccessReport:
    """Import the facts of one file; the report says what became of each row.

    `progress` is told (phase, done, total), phase being "read" or "apply". A file that
    is refused as a whole gives a report with `stopped`, not an error.
    """
    source = SOURCES[source] if isinstance(source, str) else source
    tell = progress or _silent
    report = AccessReport(source.code, dry_run)
    batch = ObservationBatch(source=source.code, file_name=_name(path), user=user)
    try:
        with (
            only_one(f"access-{source.code}"),
            source.open(path) as delivery,
            closing(Rows()) as rows,
        ):
            read(source, delivery, rows, report, tell)
            writer = Writer(batch, report, delivery.day, delivery.covers)
            _apply(rows, writer, report, tell)
    except FileStopped as reason:
        report.stop(reason, path.name)
    if batch.pk:
        batch.counts = report.summary()
        batch.save(update_fields=["counts"])
    return report


def _apply(rows: Rows, writer: Writer, report: AccessReport, tell: Progress) -> None:
    total, done = rows.count(), 0
    known = Rulings(writer.batch.source)
    judge = Judge(known_offers(), known)
    for chunk in batches(rows.rows(), CHUNK):
        rulings = [judge.rule(row) for row in chunk]
        report.counts.empty += rulings.count(None)
        writer.write([one for one in rulings if one is not None], known)
        done += len(chunk)
        tell("apply", done, total)


def _name(path: Path) -> str:
    """The file, with its folder: extracts are all called data.csv."""
    return "/".join(path.parts[-2:])[-250:]


def _silent(phase: str, done: int, total: int) -> None:
    """Nobody watches."""
