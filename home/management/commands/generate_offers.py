"""A large catalogue of made-up offers, for measuring and for trying things out."""

import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.generated.generating import generate, remove
from catalogue.generated.hours import folder
from catalogue.generated.materials import Materials, at_hand
from catalogue.imports.problem import FileStopped, Severity
from catalogue.imports.report import Report
from catalogue.management.commands.import_offers import progress_bar
from home.demo.loading import load_communes

SHOWN = 5


class Command(BaseCommand):
    help = (
        "Publishes the made-up offers 1 to N of a seed: the same ones every time, so "
        "that a second run changes nothing and a larger N adds. --remove unpublishes "
        "all of them."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("count", nargs="?", type=int, metavar="N")
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument(
            "--year",
            type=int,
            default=timezone.localdate().year,
            help="around which all dates lie; default: this year",
        )
        parser.add_argument("--remove", action="store_true")

    def handle(
        self, *, count: int | None, seed: int, year: int, verbosity: int, **options: Any
    ) -> None:
        if options["remove"] == (count is not None):
            raise CommandError(_("Say how many offers, or --remove."))
        if count is not None and count < 1:
            raise CommandError(_("At least one offer."))
        if options["remove"]:
            self._remove(verbosity)
        else:
            self._generate(count, seed, year, verbosity)

    def _generate(self, count: int, seed: int, year: int, verbosity: int) -> None:
        began, found = time.monotonic(), _materials(year)
        if verbosity:
            self.stdout.write(_hours(folder()))
        with progress_bar(hidden=not verbosity) as tell:
            report = generate(count, seed, found, tell)
        if wrong := [str(one) for one in report.problems if _is_wrong(one)]:
            raise CommandError("\n".join(wrong[:SHOWN]))
        if verbosity:
            self._say(report, time.monotonic() - began)

    def _say(self, report: Report, seconds: float) -> None:
        said = _(
            "%(created)s offers created, %(changed)s changed, %(unchanged)s unchanged"
            " in %(seconds)d s."
        )
        counts = {
            "created": report.counts.created,
            "changed": report.counts.changed,
            "unchanged": report.counts.unchanged,
            "seconds": seconds,
        }
        self.stdout.write(self.style.SUCCESS(said % counts))

    def _remove(self, verbosity: int) -> None:
        try:
            gone = remove()
        except FileStopped as busy:
            raise CommandError(str(busy)) from busy
        if verbosity:
            said = ngettext("%d offer unpublished", "%d offers unpublished", gone)
            self.stdout.write(self.style.SUCCESS(said % gone))


def _materials(year: int) -> Materials:
    """With the communes of the demonstration where there are none."""
    try:
        return at_hand(year)
    except LookupError:
        load_communes()
        return at_hand(year)


def _hours(found: Path | None) -> str:
    if found is None:
        return _(
            "Opening hours: those written for this (CORDEE_SHARED_DATA is not set)."
        )
    return _("Opening hours: real ones of %(folder)s.") % {"folder": found}


def _is_wrong(problem) -> bool:
    """A likeness to another offer is none: so many names cannot all differ."""
    return problem.severity is not Severity.WARNING
