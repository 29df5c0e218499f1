"""What an import has to say: problems and differences, in a temporary file.

A national delivery has more of them than memory should hold.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from .problem import Problem, Severity

SCHEMA = """
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
CREATE TABLE problem (
    record TEXT, pointer TEXT, code TEXT, found TEXT, expected TEXT, severity TEXT
);
CREATE TABLE difference (record TEXT, field TEXT, old TEXT, new TEXT);
"""
PROBLEM = "record, pointer, code, found, expected, severity"


class Difference(msgspec.Struct, frozen=True):
    """A field that the import changes. `old`, `new`: canonical JSON values."""

    record: str
    field: str
    old: object
    new: object


class Findings:
    """All problems and differences of one import, in the order of their finding."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._db.executescript(SCHEMA)
        self._db.execute("BEGIN")

    def add(self, problems: Iterable[Problem]) -> None:
        rows = (
            (p.record, p.pointer, p.code, p.found, p.expected, p.severity)
            for p in problems
        )
        self._db.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?)", rows)

    def differ(self, differences: Iterable[Difference]) -> None:
        rows = (
            (d.record, d.field, json.dumps(d.old), json.dumps(d.new))
            for d in differences
        )
        self._db.executemany("INSERT INTO difference VALUES (?, ?, ?, ?)", rows)

    def problems(self, code: str = "", limit: int = -1) -> Iterator[Problem]:
        """Problems, of one code or of all (""), at most `limit` (-1: all)."""
        rows = self._db.execute(
            f"SELECT {PROBLEM} FROM problem WHERE ? IN ('', code) LIMIT ?",  # noqa: S608
            [code, limit],
        )
        for *texts, severity in rows:
            record, pointer, code_, found, expected = texts
            yield Problem(
                record=record,
                pointer=pointer,
                code=code_,
                found=found,
                expected=expected,
                severity=Severity(severity),
            )

    def differences(self, limit: int = -1) -> Iterator[Difference]:
        """Differences of fields, at most `limit` (-1: all), in the order of finding."""
        rows = self._db.execute("SELECT * FROM difference LIMIT ?", [limit])
        for record, field, old, new in rows:
            yield Difference(record, field, json.loads(old), json.loads(new))

    def codes(self) -> Counter[tuple[Severity, str]]:
        """(severity, code) → how often."""
        rows = self._db.execute(
            "SELECT severity, code, count(*) FROM problem GROUP BY severity, code"
        )
        return Counter({(Severity(row[0]), row[1]): row[2] for row in rows})

    def warnings(self) -> int:
        return sum(
            n
            for (severity, _), n in self.codes().items()
            if severity is Severity.WARNING
        )
