"""Objects in an export (zip or folder), in an answer of the API, or in one file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import msgspec
from django.utils.translation import gettext as _

from catalogue.accessibility.facts import FACTS
from catalogue.imports.archive import check_file, open_files
from catalogue.imports.json_reader import as_utf8
from catalogue.imports.problem import FileStopped
from catalogue.imports.refused import Refused
from catalogue.imports.source import Raw

LARGEST = 50_000_000  # bytes of one file
OBJECTS = "objetsTouristiques"
FOLDERS = ("objets_modifies", "objets_lies")
_raw = msgspec.json.Decoder(msgspec.Raw)
_list = msgspec.json.Decoder(list[msgspec.Raw])
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])


class Objects:
    """The objects of a delivery; every file is read once when it is opened."""

    day = None  # each object says when it was last changed
    covers = frozenset(FACTS)  # an object is whole

    def __init__(self, names: tuple[str, ...], read) -> None:
        self._names, self._read = names, read
        self.total = sum(len(self._objects(name)) for name in names)
        if not self.total:
            raise FileStopped("empty", _("There is no object in it."))

    def __iter__(self) -> Iterator[Raw]:
        for name in self._names:
            for number, one in enumerate(self._objects(name)):
                yield Raw(f"{PurePosixPath(name).name}/{number}", bytes(one))

    def attachment(self, name: str) -> bytes | None:
        """None: nothing beside an object is read."""
        return None

    def _objects(self, name: str) -> list[msgspec.Raw]:
        data = self._read(name)
        if len(data) > LARGEST:
            raise FileStopped("too_large", _("A file is larger than 50 MB."))
        try:
            return split(as_utf8(data)[0])
        except (msgspec.MsgspecError, UnicodeDecodeError, Refused) as error:
            said = _("%(name)s cannot be read: %(error)s")
            raise FileStopped("json", said % {"name": name, "error": error}) from error


def split(text: bytes) -> list[msgspec.Raw]:
    """The objects of a list, of an answer of the API, or the one object."""
    if text.lstrip()[:1] == b"[":
        return _list.decode(text)
    told = _object.decode(text)
    if OBJECTS in told:
        return _list.decode(told[OBJECTS])
    if "numFound" in told or "id" not in told:
        said = _("It holds neither objects nor one object.")
        raise FileStopped("index", said)
    return [_raw.decode(text)]


@contextmanager
def open_objects(path: Path) -> Iterator[Objects]:
    """The objects of a delivery. Raises `FileStopped`.

    Codes: those of `archive`; json, index, too_large.
    """
    path = Path(path)
    if path.is_file() and path.suffix.lower() == ".json":
        check_file(path)
        yield Objects((path.name,), lambda _name: path.read_bytes())
        return
    with open_files(path) as files:
        yield Objects(_objects(files.names), lambda name: files.read(name, LARGEST))


def _objects(names: tuple[str, ...]) -> tuple[str, ...]:
    """Of an export the changed objects and their companions, else every file."""
    json_files = tuple(name for name in names if name.lower().endswith(".json"))
    of_export = tuple(
        name for name in json_files if PurePosixPath(name).parent.name in FOLDERS
    )
    return of_export or json_files
