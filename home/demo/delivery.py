"""The demonstration as a delivery of Cordée's own format, its pictures drawn on demand.

Nothing is drawn for a record that has not changed since the last run: the importer
asks for the attachments of what it applies, no more. While it works on one record,
processes beside this one draw for the next.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import msgspec

from catalogue.imports.native.delivery import Records, open_records
from catalogue.imports.source import Raw, Source
from catalogue.imports.sources import SOURCES

from . import illustrations, tracks

OFFERS = Path(__file__).parent / "offers"
AHEAD = 12  # files that are drawn before anybody asks for them


class Named(msgspec.Struct):
    """What of a record names its drawings."""

    external_id: str


class DemoRecords:
    """The records of a folder; `images/` and `tracks/` are drawn."""

    def __init__(self, records: Records, pool: ProcessPoolExecutor) -> None:
        self._records = records
        self._pool = pool
        self._drawings = _drawings(records)
        self._names = list(self._drawings)
        self._begun: dict[str, Future[bytes]] = {}
        self.total = records.total

    def __iter__(self) -> Iterator[Raw]:
        return iter(self._records)

    def attachment(self, name: str) -> bytes | None:
        """The file that a record names; None: it belongs to no offer."""
        if name not in self._drawings:
            return None
        number = self._names.index(name)
        for other in self._names[number : number + AHEAD]:
            if other not in self._begun:
                self._begun[other] = self._pool.submit(*self._drawings[other])
        return self._begun[name].result()


def _drawings(records: Records) -> dict[str, tuple]:
    """Name of a file → the function that draws it and its arguments, in the order of
    the records."""
    settings, courses, found = illustrations.settings(), tracks.courses(), {}
    for raw in records:
        one = msgspec.json.decode(raw.data, type=Named).external_id
        found[f"images/{one}.jpg"] = (illustrations.jpeg, one, settings[one])
        if one in courses:
            found[f"tracks/{one}.gpx"] = (tracks.gpx, one, courses[one])
    return found


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
