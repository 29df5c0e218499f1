"""A source for tests: one record a line, as JSON in the form of `OfferRecord`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from catalogue.imports.problem import FileStopped, Problem, Severity
from catalogue.imports.record import OfferRecord
from catalogue.imports.source import Converted, Raw, Source

_decoder = msgspec.json.Decoder(OfferRecord)


class Lines:
    """A file of lines; what a record names beside itself lies in its folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.total = len(path.read_bytes().splitlines())

    def __iter__(self) -> Iterator[Raw]:
        for number, line in enumerate(self._path.read_bytes().splitlines(), 1):
            if line == b"<broken off>":
                raise FileStopped("truncated", f"line {number}")
            yield Raw(f"line {number}", line)

    def attachment(self, name: str) -> bytes | None:
        path = self._path.parent / name
        return path.read_bytes() if path.exists() else None


@contextmanager
def open_lines(path: Path) -> Iterator[Lines]:
    yield Lines(path)


def convert(raw: Raw) -> Converted:
    """Lines that are no record are rejected under the name of their line."""
    try:
        return Converted(_decoder.decode(raw.data), ())
    except msgspec.DecodeError as error:
        problem = Problem(
            record=raw.name,
            pointer="",
            code="shape",
            found=str(error),
            severity=Severity.REJECTED,
        )
        return Converted(None, (problem,))


LINES = Source("lines", "Lines", open_lines, convert)


def record(number: int, **changes) -> dict:
    """A small good record."""
    base = {
        "external_id": f"r{number}",
        "kind": "visit",
        "title": {"fr": f"Grotte {number}", "en": f"Cave {number}"},
        "description": {"fr": "Une grotte."},
        "place": {
            "insee": "65286",
            "commune": "Lourdes",
            "postal_code": "65100",
            "latitude": 43.09 + number / 100_000,
            "longitude": -0.05,
        },
        "contacts": [{"channel": "phone", "value": "+33562427878"}],
    }
    return base | changes


def write_lines(path: Path, *records: dict | str) -> Path:
    """Write records, or lines as they are, into a file; returns it."""
    lines = (
        one if isinstance(one, str) else msgspec.json.encode(one).decode()
        for one in records
    )
    path.write_text("\n".join(lines))
    return path
