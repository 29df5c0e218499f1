"""What this machine remembers of the feed, outside the database.

A database that does not know the marker is older than it: it was restored.
"""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec
from django.conf import settings


class Marker(msgspec.Struct, frozen=True):
    """The epoch and the highest position that this machine has served."""

    epoch: str
    position: int


UNREADABLE = Marker("unreadable", 0)


def path() -> Path:
    return Path(settings.DATA_DIR) / "feed-marker.json"


def read() -> Marker | None:
    """The marker; None when there is none; UNREADABLE when it is damaged.

    No database knows the damaged one, so it starts a new epoch: readers take a
    new snapshot for nothing rather than miss something.
    """
    try:
        return msgspec.json.decode(path().read_bytes(), type=Marker)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError:
        return UNREADABLE


def write(marker: Marker) -> None:
    """Replace the marker in one step. OSError if the folder cannot be written."""
    path().parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path().parent, delete=False) as file:
        file.write(msgspec.json.encode(marker))
    os.replace(file.name, path())
