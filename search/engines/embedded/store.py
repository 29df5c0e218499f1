"""The folder of the index on the disk.

    current            name of the index in use, replaced in one step
    lock               held by the one who writes
    <fingerprint>-…/   an index of tantivy, with `state.json` beside its files

The state is written after tantivy's commit: after a crash between the two, changes
are read and applied once more, which changes nothing.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from tempfile import NamedTemporaryFile, mkdtemp

import msgspec

from search.engines.base import IndexBusyError, IndexState

from .schema import fingerprint

CURRENT = "current"
STATE = "state.json"
META = "meta.json"  # tantivy replaces it at each commit


class Store:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> Path | None:
        """The index in use; None if there is none, or one of another fingerprint."""
        before, name = None, self._name()
        while name != before:  # one that is gone was replaced since we read its name
            if name.startswith(f"{fingerprint()}-") and (self.folder / name).is_dir():
                return self.folder / name
            before, name = name, self._name()
        return None

    def _name(self) -> str:
        try:
            return (self.folder / CURRENT).read_text()
        except FileNotFoundError:
            return ""

    def used_since(self) -> datetime:
        """When the index in use took the place of another. FileNotFoundError."""
        return datetime.fromtimestamp((self.folder / CURRENT).stat().st_mtime, UTC)

    def new(self) -> Path:
        """An empty folder for another index."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return Path(mkdtemp(prefix=f"{fingerprint()}-", dir=self.folder))

    def use(self, index: Path) -> None:
        """Make `index` the one in use. Searches under way end in the old one."""
        _replace(self.folder / CURRENT, index.name.encode())
        self.sweep()

    def sweep(self) -> None:
        """Remove indexes that are not in use; only while holding the lock.

        Each is renamed first: a reader that still opens it by its name would put a
        lock file into a folder that is being removed.
        """
        current = self.current()
        for found in list(self.folder.iterdir()):
            if found.is_dir() and found != current:
                shutil.rmtree(found.rename(self.folder / f"old-{token_hex(6)}"))

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Raises IndexBusyError if it is held. A process that dies lets go of it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("wb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise IndexBusyError(
                    f"another process writes the index in {self.folder}"
                ) from error
            yield


def read_state(index: Path) -> IndexState | None:
    """None: nothing was ever committed with its state."""
    try:
        return msgspec.json.decode((index / STATE).read_bytes(), type=IndexState)
    except FileNotFoundError:
        return None


def write_state(index: Path, state: IndexState) -> None:
    _replace(index / STATE, msgspec.json.encode(state))


def stamp(index: Path) -> tuple[object, ...]:
    """Changes with every commit and every state."""
    files = [os.stat(index / name) for name in (META, STATE)]
    return (index, *((file.st_ino, file.st_mtime_ns) for file in files))


def _replace(path: Path, content: bytes) -> None:
    """Whole or not at all, also after a power cut."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(file.name, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
