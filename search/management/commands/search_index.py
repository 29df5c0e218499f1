from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.progress import Progress

from publication import feed
from publication.models import Publication
from search import failures, indexing, verifying
from search.engines import IndexBusyError, IndexMissingError, get_engine

SHOWN = 10


class Command(BaseCommand):
    help = (
        "The search index. status: how far it follows the feed. rebuild: make it anew "
        "while searches go on. verify: compare it with what is published."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["status", "rebuild", "verify"])

    def handle(self, *, action: str, verbosity: int, **options: Any) -> None:
        try:
            getattr(self, action)(verbosity)
        except IndexBusyError as error:
            raise CommandError(f"{error}: try again when it has finished.") from error
        except IndexMissingError as error:
            raise CommandError(str(error)) from error

    def status(self, verbosity: int) -> None:
        engine = get_engine()
        state, last = engine.state(), feed.latest_position()
        self.stdout.write(f"engine: {engine.name}")
        if state is None:
            self.stdout.write("index: none, the next search or drain builds it")
        else:
            self.stdout.write(f"position: {state.cursor.position} of {last}")
            self._named("documents that could not be indexed", state.rejected)
        faults = failures.since_last_success()
        self.stdout.write(f"faults since the last good drain: {len(faults)}")
        for fault in faults[-SHOWN:]:
            self.stdout.write(f"  {fault.at:%Y-%m-%d %H:%M:%S} {fault.error}")

    def rebuild(self, verbosity: int) -> None:
        total = Publication.objects.public().count()
        with Progress(disable=not verbosity) as progress:
            task = progress.add_task("Indexing", total=total)
            written = indexing.rebuild(
                progress=lambda done: progress.update(task, completed=done)
            )
        if verbosity:
            self.stdout.write(self.style.SUCCESS(f"{written} indexed"))

    def verify(self, verbosity: int) -> None:
        indexing.drain()
        found = verifying.verify()
        for name in ("missing", "extra", "outdated"):
            self._named(name, dict.fromkeys(getattr(found, name), ""))
        self._named("could not be indexed", found.rejected)
        if not found.is_none:
            raise CommandError("The index differs: run search_index rebuild.")
        if verbosity:
            self.stdout.write(self.style.SUCCESS("The index holds what is published."))

    def _named(self, title: str, uids: dict[str, str]) -> None:
        if uids:
            self.stdout.write(f"{title}: {len(uids)}")
        for uid, why in list(uids.items())[:SHOWN]:
            self.stdout.write(f"  {uid} {why}".rstrip())
