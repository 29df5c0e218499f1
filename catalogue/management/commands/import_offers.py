"""Import offers from one delivery of a source."""

from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from catalogue.imports.report_text import show
from catalogue.imports.runner import import_offers
from catalogue.imports.sources import SOURCES


class Command(BaseCommand):
    help = "Import offers. A bad record is reported and never stops the good ones."

    def add_arguments(self, parser):
        parser.add_argument("source", choices=sorted(SOURCES))
        parser.add_argument("file", type=Path, help="file or folder of the delivery")
        parser.add_argument(
            "--dry-run", action="store_true", help="report only, write nothing"
        )
        parser.add_argument(
            "--report", type=Path, metavar="FILE", help="write the report as JSON too"
        )
        parser.add_argument(
            "--confirm-removals",
            action="store_true",
            help="unpublish the offers that the delivery holds no longer",
        )

    def handle(self, *, source, file, dry_run, verbosity, **options):
        if not file.exists():
            raise CommandError(_("No such file: %(file)s") % {"file": file})
        with progress_bar(hidden=not verbosity) as tell:
            report = import_offers(
                source,
                file,
                dry_run=dry_run,
                progress=tell,
                confirm_removals=options["confirm_removals"],
            )
        if options["report"]:
            report.write(options["report"])
        if verbosity:
            show(report, Console(file=self.stdout))
        if report.stopped:
            raise CommandError(str(next(report.findings.problems(report.stopped))))


@contextmanager
def progress_bar(*, hidden: bool):
    """A bar for each of the two phases; gives the function that moves them."""
    words = {"read": _("Reading"), "apply": _("Applying")}
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), disable=hidden) as bar:
        tasks = {}

        def tell(phase: str, done: int, total: int) -> None:
            if phase not in tasks:
                tasks[phase] = bar.add_task(words[phase])
            bar.update(tasks[phase], completed=done, total=total)

        yield tell
