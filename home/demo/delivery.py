"""The demonstration as a delivery of Cordée's own format, its pictures drawn on demand.

Nothing is drawn for a record that has not changed since the last run: the importer
asks for the attachments of what it applies, no more. The first question starts the
drawing of all of them in processes beside this one.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from catalogue.imports.native.delivery import Records, open_records
from catalogue.imports.source import Raw, Source
from catalogue.imports.sources import SOURCES

from . import illustrations, tracks

OFFERS = Path(__file__).parent / "offers"


class DemoRecords:
    """The records of a folder; `images/` and `tracks/` are drawn."""

    def __init__(self, records: Records, pool: ProcessPoolExecutor) -> None:
        self._records = records
        self._pool = pool
        self._drawn: dict[str, Future[bytes]] = {}
        self.total = records.total

    def __iter__(self) -> Iterator[Raw]:
        return iter(self._records)

    def attachment(self, name: str) -> bytes | None:
        """The file that a record names; None: it belongs to no offer."""
        if not self._drawn:
            self._drawn = self._begin()
        drawing = self._drawn.pop(name, None)
        return drawing.result() if drawing else None

    def _begin(self) -> dict[str, Future[bytes]]:
        drawn = {
            f"images/{external_id}.jpg": self._pool.submit(
                illustrations.jpeg, external_id, setting
            )
            for external_id, setting in illustrations.settings().items()
        }
        for external_id, course in tracks.courses().items():
            name = f"tracks/{external_id}.gpx"
            drawn[name] = self._pool.submit(tracks.gpx, external_id, course)
        return drawn


@contextmanager
def open_demo(path: Path) -> Iterator[DemoRecords]:
    """The demonstration's records. Raises `FileStopped`."""
    # spawned, so that no open connection to the database is shared
    pool = ProcessPoolExecutor(mp_context=get_context("spawn"))
    try:
        with open_records(path) as records:
            yield DemoRecords(records, pool)
    finally:
        pool.shutdown(cancel_futures=True)


def demo_source() -> Source:
    """Cordée's own source, with drawn attachments."""
    return replace(SOURCES["cordee"], open=open_demo)
