"""A real DATAtourisme feed, imported in bulk and record by record.

- the import: records converted, stored, published with their documents, until the
  index holds them all; the index is kept by a process beside it, as the worker does;
- record by record: the same records converted, then saved, given a version and
  published, as the admin does, and indexed at the end;
- the second run: the same file again.

    python -m benchmarks.import_speed [FILE.zip]
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from .database import throwaway_database, vendor
from .report import progress, report

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
FEED = "datatourisme/flux-nouvelle-aquitaine-2023-shared.zip"
COMMUNES = "communes/laposte_hexasmal.csv.zip"
FOLLOWING = 1.0  # seconds between two looks at the feed; the worker waits five
ONE_BY_ONE = 40  # records: it is slow, and does not get faster with more
GOALS = {"postgresql": 30.0, "sqlite": 15.0}
RATE, SECOND, MEMORY = 250, 4.0, 300  # records a second, times, MB


def main(file: Path | None = None) -> int:
    data = Path(os.environ.get("CORDEE_SHARED_DATA", SHARED))
    file = file or data / FEED
    if not file.exists():
        sys.exit(f"No {file}: name a feed, or set CORDEE_SHARED_DATA.")
    with throwaway_database():
        from catalogue.imports.laposte import load

        progress("communes")
        load(data / COMMUNES)
        return _measure(file)


def _measure(file: Path) -> int:
    with index_beside() as caught_up:
        progress("first run")
        seconds, count = timed(lambda: (imported(file), caught_up())[0])
        memory = peak_memory()
        progress("second run")
        again, _ = timed(lambda: imported(file))
    progress("record by record")
    single, _ = timed(lambda: one_by_one(file))
    return _report(count / seconds, seconds / again, ONE_BY_ONE / single, memory)


def _report(rate: float, second: float, single: float, memory: float) -> int:
    name = f"import_speed, {vendor()}"
    figures = f"{rate:.0f} records/s against {single:.1f}"
    short = report(f"{name}, bulk", rate / single, GOALS[vendor()], figures)
    short |= report(
        f"{name}, against {RATE} records/s", rate / RATE, 1, f"{rate:.0f} records/s"
    )
    short |= report(f"{name}, unchanged second run", second, SECOND)
    return short | report(
        f"{name}, against {MEMORY} MB", MEMORY / memory, 1, f"{memory:.0f} MB at most"
    )


def timed(work) -> tuple[float, int]:
    """(seconds, what `work` gave)."""
    started = time.perf_counter()
    given = work()
    return time.perf_counter() - started, given


def imported(file: Path) -> int:
    """Import it; the number of records read."""
    from catalogue.imports.runner import import_offers

    return import_offers("datatourisme", file).counts.read


def peak_memory() -> float:
    """MB of this process at its highest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one_by_one(file: Path) -> None:
    """The first records once more, each as an offer of its own."""
    from catalogue.imports.sources import SOURCES
    from search.indexing import drain

    source = SOURCES["datatourisme"]
    with source.open(file) as delivery:
        for raw in islice(delivery, ONE_BY_ONE):
            _publish(source.convert(raw).record)
    drain()


def _publish(record) -> None:
    from catalogue.imports.attached import NOTHING
    from catalogue.imports.fields import said
    from catalogue.imports.putting import put
    from catalogue.models import Offer

    place = record.place or None
    values = said(record, NOTHING, insee=place.insee if place else "", provider="")
    offer = Offer()
    put(offer, values)
    offer.save()
    offer.save_revision().publish()


@contextmanager
def index_beside() -> Iterator:
    """A process that keeps the index; gives a function that waits for it."""
    from django.conf import settings
    from django.db import connection

    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}"
    if vendor() == "postgresql":
        url = os.environ["DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"
    beside = {"DATABASE_URL": url, "DATA_DIR": str(settings.DATA_DIR)}
    beside["DJANGO_SETTINGS_MODULE"] = "config.settings.production"
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.import_speed", "--follow"],
        env=os.environ | beside,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        process.stdout.readline()
        yield _wait
        process.stdin.close()


def _wait() -> None:
    """Until the index holds everything published."""
    from publication import feed
    from search.engines import get_engine

    while feed.number_pending():
        pass
    while (state := get_engine().state()) is None or (
        state.cursor.position < feed.latest_position()
    ):
        time.sleep(0.05)


def follow() -> None:
    """Keep the index until the standard input is closed, as the worker does."""
    import gc
    import select

    import django

    django.setup()
    from search.indexing import drain

    gc.freeze()
    print("ready", flush=True)
    while not select.select([sys.stdin], [], [], FOLLOWING)[0]:
        drain()


if __name__ == "__main__":
    if sys.argv[1:] == ["--follow"]:
        follow()
    else:
        sys.exit(main(*map(Path, sys.argv[1:2])))
