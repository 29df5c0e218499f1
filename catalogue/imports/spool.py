"""What a delivery holds, kept in a temporary file until all of it was read.

Nothing is written to the catalogue before the last record was seen: a delivery that
breaks off, or names one offer twice with different contents, is known in time, and
memory does not grow with it.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from .record import OfferRecord

SCHEMA = """
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
CREATE TABLE known (digest BLOB PRIMARY KEY, external_id TEXT) WITHOUT ROWID;
CREATE TABLE delivered (
    external_id TEXT PRIMARY KEY, digest BLOB, body BLOB,
    times INTEGER, conflict INTEGER DEFAULT 0
);
"""


class Delivered(NamedTuple):
    """A record to apply. `digest`: of its raw bytes, in hex."""

    record: OfferRecord
    digest: str


class Repeated(NamedTuple):
    """An identifier that the delivery held before; `same`: with equal content."""

    same: bool


class Spool:
    """The records of one delivery, one each identifier, in the order of delivery."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)  # "": unlinked file
        self._db.executescript(SCHEMA)
        self._decoder = msgspec.msgpack.Decoder(OfferRecord)
        self._db.execute("BEGIN")

    def remember(self, known: Iterable[tuple[str, str]]) -> None:
        """Take (digest, identifier) of every record that is up to date here."""
        rows = ((bytes.fromhex(digest), external_id) for digest, external_id in known)
        self._db.executemany("INSERT OR IGNORE INTO known VALUES (?, ?)", rows)

    def known(self, digest: str) -> str | None:
        """The identifier of the record with this digest, if it is up to date."""
        row = self._db.execute(
            "SELECT external_id FROM known WHERE digest = ?", [bytes.fromhex(digest)]
        ).fetchone()
        return row[0] if row else None

    def add(self, external_id: str, digest: str, body: bytes) -> Repeated | None:
        """Keep a record to apply, in MessagePack; a repetition is kept out and told."""
        return self._insert(external_id, digest, body)

    def mark(self, external_id: str, digest: str) -> Repeated | None:
        """Note an identifier that is there, with nothing to apply."""
        return self._insert(external_id, digest, None)

    def note(self, external_id: str) -> None:
        """Note that a record we cannot use is there: its offer is not missing."""
        self._db.execute(
            "INSERT OR IGNORE INTO delivered (external_id, times) VALUES (?, 0)",
            [external_id],
        )

    def _insert(self, external_id, digest, body) -> Repeated | None:
        row = (external_id, bytes.fromhex(digest), body)
        try:
            self._db.execute(
                "INSERT INTO delivered (external_id, digest, body, times)"
                " VALUES (?, ?, ?, 1)",
                row,
            )
        except sqlite3.IntegrityError:
            return self._repeat(row)
        return None

    def _repeat(self, row: tuple[str, bytes, bytes | None]) -> Repeated:
        first = self._db.execute(
            "SELECT digest, body FROM delivered WHERE external_id = ?", row[:1]
        ).fetchone()
        same = first[0] == row[1] or (row[2] is not None and first[1] == row[2])
        self._db.execute(
            "UPDATE delivered SET times = times + 1, conflict = max(conflict, ?)"
            " WHERE external_id = ?",
            [not same, row[0]],
        )
        return Repeated(same)

    def __contains__(self, external_id: str) -> bool:
        found = self._db.execute(
            "SELECT 1 FROM delivered WHERE external_id = ?", [external_id]
        )
        return found.fetchone() is not None

    def conflicts(self) -> Iterator[tuple[str, int]]:
        """(identifier, number of records) where one stood for different contents."""
        return iter(
            self._db.execute(
                "SELECT external_id, times FROM delivered WHERE conflict ORDER BY rowid"
            )
        )

    def unchanged(self) -> int:
        """Number of records with nothing to apply: up to date, or repetitions."""
        found = self._db.execute(
            "SELECT sum(times - (body IS NOT NULL)) FROM delivered"
            " WHERE digest IS NOT NULL AND NOT conflict"
        )
        return found.fetchone()[0] or 0

    def count(self) -> int:
        """Number of records to apply."""
        return self._db.execute(f"SELECT count(*) {TO_APPLY}").fetchone()[0]

    def records(self) -> Iterator[Delivered]:
        """The records to apply."""
        rows = self._db.execute(f"SELECT body, digest {TO_APPLY} ORDER BY rowid")
        for body, digest in rows:
            yield Delivered(self._decoder.decode(body), digest.hex())

    def close(self) -> None:
        self._db.close()


TO_APPLY = "FROM delivered WHERE body IS NOT NULL AND NOT conflict"
