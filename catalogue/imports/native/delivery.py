"""A folder or zip file of JSON files, each one array of records.

What records name beside themselves (`images/…`, `tracks/…`) is found from the folder
that holds the JSON files.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import msgspec
from django.utils.translation import gettext as _

from catalogue.imports.archive import Files, open_files
from catalogue.imports.json_reader import as_utf8
from catalogue.imports.problem import FileStopped
from catalogue.imports.refused import Refused
from catalogue.imports.source import Raw

LARGEST = 50_000_000  # bytes of one JSON file; larger deliveries have several
LARGEST_ATTACHMENT = 100_000_000  # bytes
BESIDE = ("images", "tracks")

_split = msgspec.json.Decoder(list[msgspec.Raw]).decode


class Records:
    """The records of a delivery. Every file is read once when it is opened, so that
    a broken one stops all before the first record goes in."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._names = [name for name in files.names if name.endswith(".json")]
        self._folder = _folder(self._names)
        self.total = sum(len(self._arrays(name)) for name in self._names)

    def __iter__(self) -> Iterator[Raw]:
        for name in self._names:
            for number, record in enumerate(self._arrays(name)):
                yield Raw(f"{PurePosixPath(name).name}/{number}", bytes(record))

    def attachment(self, name: str) -> bytes | None:
        """A file below `images/` or `tracks/`; None: there is none of that name."""
        if name.split("/")[0] not in BESIDE:
            return None
        path = (self._folder / name).as_posix()
        if path not in self._files.names:
            return None
        return self._files.read(path, LARGEST_ATTACHMENT)

    def _arrays(self, name: str) -> list[msgspec.Raw]:
        data = self._files.read(name, LARGEST)
        if len(data) > LARGEST:
            said = _("%(name)s is larger than %(mb)s MB: split it.")
            limit = {"name": name, "mb": LARGEST // 1_000_000}
            raise FileStopped("too_large", said % limit)
        try:
            return _split(as_utf8(data)[0])
        except (msgspec.MsgspecError, UnicodeDecodeError, Refused) as error:
            said = _("%(name)s is not one JSON array of records: %(error)s")
            raise FileStopped("json", said % {"name": name, "error": error}) from error


@contextmanager
def open_records(path: Path) -> Iterator[Records]:
    """The records in a folder or zip file. Raises `FileStopped`.

    Codes: those of `archive`; empty, layout, json, too_large.
    """
    with open_files(Path(path)) as files:
        yield Records(files)


def _folder(names: list[str]) -> PurePosixPath:
    folders = {PurePosixPath(name).parent for name in names}
    if not folders:
        raise FileStopped("empty", _("There is no JSON file in it."))
    if len(folders) > 1:
        said = _("The JSON files lie in several folders; one is expected.")
        raise FileStopped("layout", said)
    return folders.pop()
