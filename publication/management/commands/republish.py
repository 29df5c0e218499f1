from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rich.progress import Progress

from publication import rebuild
from publication.failures import PartialFailure, all_steps
from publication.kinds import KINDS, Kind


class Command(BaseCommand):
    help = "Build published documents again. Only those that changed move the feed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--kind", choices=sorted(KINDS), help="only this kind; default: all"
        )
        parser.add_argument(
            "--stale", action="store_true", help="only what time has made stale"
        )

    def handle(
        self, *, kind: str | None, stale: bool, verbosity: int, **options: Any
    ) -> None:
        kinds = [KINDS[kind]] if kind else list(KINDS.values())
        with Progress(disable=not verbosity) as bar:
            steps = [lambda one=one: _rebuild(one, stale, bar) for one in kinds]
            try:
                moved = all_steps(steps)
            except PartialFailure as error:
                raise CommandError(_("Could not be built:") + f"\n{error}") from error
        if verbosity:
            said = ngettext("%d publication moved", "%d publications moved", moved)
            self.stdout.write(self.style.SUCCESS(said % moved))


def _rebuild(kind: Kind, only_stale: bool, bar: Progress) -> int:
    today = timezone.localdate()
    ids = rebuild.stale(kind, today) if only_stale else rebuild.sources(kind)
    task = bar.add_task(kind.code, total=len(ids))
    return rebuild.rebuild(kind, ids, today, lambda done: bar.advance(task, done))
