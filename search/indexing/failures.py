"""Faults of the index since the last good drain, kept in a file beside it.

The log has them all, with their tracebacks; this is what `search_index status` counts.
"""

from datetime import datetime
from pathlib import Path

import msgspec
from django.conf import settings
from django.utils import timezone


class Failure(msgspec.Struct, frozen=True):
    at: datetime
    error: str


def record(error: BaseException) -> None:
    """Add one line. OSError if the folder cannot be written."""
    _path().parent.mkdir(parents=True, exist_ok=True)
    said = f"{type(error).__name__}: {error}"[:500]
    with _path().open("ab") as file:
        file.write(msgspec.json.encode(Failure(timezone.now(), said)) + b"\n")


def since_last_success() -> list[Failure]:
    """In order of time."""
    try:
        lines = _path().read_bytes().splitlines()
    except FileNotFoundError:
        return []
    return [msgspec.json.decode(line, type=Failure) for line in lines]


def forget() -> None:
    """A drain has gone well."""
    _path().unlink(missing_ok=True)


def _path() -> Path:
    return Path(settings.SEARCH_INDEX_DIR) / "failures.jsonl"
