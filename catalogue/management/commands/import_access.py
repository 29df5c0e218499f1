"""Import facts about access from one file of a source."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from rich.console import Console

from catalogue.accessibility.importing.report_text import show
from catalogue.accessibility.importing.runner import import_access
from catalogue.accessibility.sources import SOURCES

from .import_offers import progress_bar


class Command(BaseCommand):
    help = (
        "Import facts about access. Rows are matched to offers; those that are not"
        " surely one of them wait for an editor."
    )

    def add_arguments(self, parser):
        parser.add_argument("source", choices=sorted(SOURCES))
        parser.add_argument("file", type=Path, help="file or folder of the delivery")
        parser.add_argument(
            "--dry-run", action="store_true", help="report only, write nothing"
        )
        parser.add_argument(
            "--report", type=Path, metavar="FILE", help="write the report as JSON too"
        )

    def handle(self, *, source, file, dry_run, verbosity, **options):
        if not file.exists():
            raise CommandError(_("No such file: %(file)s") % {"file": file})
        with progress_bar(hidden=not verbosity) as tell:
            report = import_access(source, file, dry_run=dry_run, progress=tell)
        if options["report"]:
            report.write(options["report"])
        if verbosity:
            show(report, Console(file=self.stdout))
        if report.stopped:
            raise CommandError(str(next(report.findings.problems(report.stopped))))
