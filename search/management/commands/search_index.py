from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.progress import Progress

from publication import feed
from publication.models import Publication
from search import indexing
from search.engines import (
    Engine,
    EngineAwayError,
    IndexBusyError,
    IndexMissingError,
    engines,
)
from search.indexing import failures, letters, verifying

SHOWN = 10


@contextmanager
def _progress(
    verbosity: int, label: str, total: int | None = None
) -> Iterator[indexing.Progress]:
    """Shows how many are done; of how many, where that is known."""
    with Progress(disable=not verbosity) as progress:
        task = progress.add_task(label, total=total)
        yield lambda done: progress.update(task, completed=done)


class Command(BaseCommand):
    help = (
        "The search indexes. status: how far they follow the feed. rebuild: make them "
        "anew while searches go on. verify: compare them with what is published. "
        "repair: write once more what differs, and what could not be indexed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        actions = ["status", "rebuild", "verify", "repair"]
        parser.add_argument("action", choices=actions)

    def handle(self, *, action: str, verbosity: int, **options: Any) -> None:
        try:
            getattr(self, action)(verbosity)
        except IndexBusyError as error:
            raise CommandError(f"{error}: try again when it has finished.") from error
        except (IndexMissingError, EngineAwayError) as error:
            raise CommandError(str(error)) from error

    def status(self, verbosity: int) -> None:
        for engine in engines():
            self._status(engine)
        faults = failures.since_last_success()
        self.stdout.write(f"faults since the last good drain: {len(faults)}")
        for fault in faults[-SHOWN:]:
            self.stdout.write(f"  {fault.at:%Y-%m-%d %H:%M:%S} {fault.error}")

    def _status(self, engine: Engine) -> None:
        self.stdout.write(f"engine: {engine.name}")
        try:
            state = engine.state()
        except EngineAwayError as error:
            self.stdout.write(f"  away: {error}")
            return
        if state is None:
            self.stdout.write("  index: none, the next search or drain builds it")
            return
        last = feed.latest_position()
        self.stdout.write(f"  position: {state.cursor.position} of {last}")
        figures = engine.figures()
        self.stdout.write(f"  documents: {figures.entries}")
        self.stdout.write(f"  built: {figures.built_at:%Y-%m-%d %H:%M:%S} UTC")
        if figures.nodes:
            copies = f"copies missing: {figures.copies_missing}"
            self.stdout.write(f"  nodes: {figures.nodes}, {copies}")
        refused = letters.reasons(engine.name)
        self._named("  documents that could not be indexed", refused)

    def rebuild(self, verbosity: int) -> None:
        total = Publication.objects.public().count()
        for engine in engines():
            with _progress(verbosity, f"Indexing, {engine.name}", total) as shown:
                written = indexing.rebuild(engine, shown)
            self._good(verbosity, f"{engine.name}: {written} indexed")

    def verify(self, verbosity: int) -> None:
        indexing.drain()
        self._verify(verbosity)

    def repair(self, verbosity: int) -> None:
        for engine in engines():
            with _progress(verbosity, f"Writing again, {engine.name}") as shown:
                written = indexing.repair(engine, shown)
            self._good(verbosity, f"{engine.name}: {written} written once more")
        self._verify(verbosity)

    def _verify(self, verbosity: int) -> None:
        different = [engine for engine in engines() if self._differs(engine)]
        if different:
            raise CommandError(
                "The index differs: run search_index repair, or rebuild if that does "
                "not help."
            )
        self._good(verbosity, "The index holds what is published.")

    def _differs(self, engine: Engine) -> bool:
        found = verifying.verify(engine)
        for name in ("missing", "extra", "outdated"):
            uids = dict.fromkeys(getattr(found, name), "")
            self._named(f"{engine.name}, {name}", uids)
        self._named(f"{engine.name}, could not be indexed", found.rejected)
        return not found.is_none

    def _good(self, verbosity: int, said: str) -> None:
        if verbosity:
            self.stdout.write(self.style.SUCCESS(said))

    def _named(self, title: str, uids: dict[str, str]) -> None:
        if uids:
            self.stdout.write(f"{title}: {len(uids)}")
        for uid, why in list(uids.items())[:SHOWN]:
            self.stdout.write(f"  {uid} {why}".rstrip())
