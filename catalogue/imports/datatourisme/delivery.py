"""A flux as it is delivered: index.json and one file a record below objects/."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import msgspec
from django.utils.translation import gettext as _

from catalogue.imports import json_reader
from catalogue.imports.archive import Files, check_file, open_files
from catalogue.imports.problem import FileStopped
from catalogue.imports.refused import Refused
from catalogue.imports.source import Raw

INDEX, CONTEXT, OBJECTS = "index.json", "context.jsonld", "objects/"
LARGEST_INDEX = 500_000_000  # bytes; half a million records take about 75 MB


class Entry(msgspec.Struct):
    """A line of the index; its label and day are in the record as well."""

    file: str


class Flux:
    """The records of a delivery, read one at a time."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._names = _records(files)
        self.total = len(self._names)
        if not self.total:
            raise FileStopped("empty", _("The delivery holds no record."))

    def __iter__(self) -> Iterator[Raw]:
        for name in self._names:
            yield Raw(name, self._files.read(name, json_reader.LARGEST))

    def attachment(self, name: str) -> bytes | None:
        """None: the flux names pictures and tracks by their address on the web."""
        return None


@contextmanager
def open_delivery(path: Path) -> Iterator[Flux]:
    """The flux in a zip file, a folder, or beside its index. Raises `FileStopped`.

    Codes: those of `archive`, and index (it does not match the files, or is none).
    """
    path = Path(path)
    if path.is_file() and path.suffix.lower() == ".json":
        check_file(path)
        if path.name != INDEX:
            raise FileStopped(
                "index", _("Give the zip file, the folder or index.json.")
            )
        path = path.parent
    with open_files(path) as files:
        yield Flux(files)


def _records(files: Files) -> tuple[str, ...]:
    """The names of the records: as the index says, else every JSON file."""
    index = min(
        (name for name in files.names if PurePosixPath(name).name == INDEX),
        key=lambda name: name.count("/"),
        default=None,
    )
    if index is None:
        return tuple(name for name in files.names if name.endswith(".json"))
    return _indexed(files, index)


def _indexed(files: Files, index: str) -> tuple[str, ...]:
    """The listed files; one that is missing, or lies there unlisted, stops all."""
    base = index.removesuffix(INDEX) + OBJECTS
    listed = [base + entry.file for entry in _entries(files, index)]
    present = {name for name in files.names if name.startswith(base)}
    if len(listed) != len(set(listed)) or set(listed) != present:
        said = _(
            "The index lists %(listed)d records, the delivery holds %(present)d:"
            " it is not whole, or not one delivery."
        )
        counts = {"listed": len(listed), "present": len(present)}
        raise FileStopped("index", said % counts)
    return tuple(listed)


def _entries(files: Files, index: str) -> list[Entry]:
    data = files.read(index, LARGEST_INDEX)
    if len(data) > LARGEST_INDEX:
        raise FileStopped("too_large", _("The index is too large."))
    try:
        text = json_reader.as_utf8(data)[0]
        return msgspec.json.decode(text, type=list[Entry])
    except (msgspec.MsgspecError, UnicodeDecodeError, Refused) as error:
        said = _("The index cannot be read: %(error)s")
        raise FileStopped("index", said % {"error": error}) from error
