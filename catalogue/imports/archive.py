"""The files of a delivery, in a zip file or a folder, read one at a time.

Everything that could harm is refused before the first file is read: bombs, names
that lead out of the archive, links, encrypted or damaged members. Nothing is ever
unpacked onto the disk.
"""

import os
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.utils.translation import gettext as _

from .problem import FileStopped

SUFFIXES = (".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".jar")
_ENCRYPTED = 0x1
_SMALL = 100_000  # bytes that no ratio makes dangerous


@dataclass(frozen=True, slots=True)
class Limits:
    """What a delivery may be. Bytes; `ratio`: unpacked to packed.

    A national flux is a few GB in some 500,000 files, packed about 7 to 1.
    """

    file: int = 1_000_000_000
    total: int = 8_000_000_000
    files: int = 1_000_000
    ratio: int = 100


LIMITS = Limits()


class Files(Protocol):
    """Names with "/" between folders, and their bytes."""

    names: tuple[str, ...]

    def read(self, name: str, most: int) -> bytes:
        """The file's bytes, at most `most` + 1 of them: who gets more knows."""


@contextmanager
def open_files(path: Path, limits: Limits = LIMITS) -> Iterator[Files]:
    """The files of a folder or a zip file. Raises `FileStopped`, and reads nothing.

    Codes: no_file, empty, html, too_large, archive, zip_bomb, zip_slip.
    """
    if path.is_dir():
        yield Folder(path, limits)
        return
    check_file(path, limits)
    with _opened(path) as archive:
        checked(archive, path.stat().st_size, limits)
        yield Zipped(archive)


def check_file(path: Path, limits: Limits = LIMITS) -> None:
    """Refuse what is no feed at first sight."""
    if not path.is_file():
        raise FileStopped("no_file", _("There is no file “%(path)s”.") % {"path": path})
    if path.stat().st_size > limits.file:
        raise FileStopped("too_large", _("The file is larger than 1 GB."))
    with path.open("rb") as file:
        beginning = file.read(4_096).strip(b" \t\r\n\0\xef\xbb\xbf")
    if not beginning:
        raise FileStopped("empty", _("The file is empty. Nothing was removed."))
    if beginning.startswith(b"<"):
        said = _("The file is a web page or XML, not a delivery.")
        raise FileStopped("html", said)


class Zipped:
    """A zip file that was checked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = tuple(m.filename for m in archive.infolist() if not m.is_dir())

    def read(self, name: str, most: int) -> bytes:
        with self._archive.open(name) as member:
            return member.read(most + 1)


class Folder:
    """A folder with all below it; links are refused."""

    def __init__(self, root: Path, limits: Limits) -> None:
        self._root = root
        self.names = tuple(sorted(_below(root, limits)))

    def read(self, name: str, most: int) -> bytes:
        with (self._root / name).open("rb") as file:
            return file.read(most + 1)


def _below(root: Path, limits: Limits) -> Iterator[str]:
    total = count = 0
    for folder, _folders, files in os.walk(root):
        for name in files:
            path = Path(folder, name)
            if path.is_symlink():
                raise FileStopped(
                    "zip_slip", _("A link: %(name)s") % {"name": path.name}
                )
            count, total = count + 1, total + path.stat().st_size
            if count > limits.files or total > limits.total:
                raise FileStopped("too_large", _("The folder holds too much."))
            yield path.relative_to(root).as_posix()


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        said = _("The file is no zip file, or only a part of one.")
        raise FileStopped("archive", said) from error
    with archive:
        yield archive


def checked(archive: zipfile.ZipFile, size: int, limits: Limits) -> None:
    """Refuse a zip file that is a bomb, leads elsewhere, or is damaged."""
    members = archive.infolist()
    if len(members) > limits.files:
        raise FileStopped("zip_bomb", _("The zip file holds too many files."))
    total = sum(member.file_size for member in members)
    if total > limits.total or total > max(size * limits.ratio, _SMALL):
        raise FileStopped("zip_bomb", _("The zip file unpacks to too much."))
    for member in members:
        _check_member(member, limits)
    twice = [n for n, c in Counter(m.filename for m in members).items() if c > 1]
    if twice:
        raise FileStopped("archive", _("Twice in it: %(name)s") % {"name": twice[0]})
    _check_sums(archive)


def _check_member(member: zipfile.ZipInfo, limits: Limits) -> None:
    name = member.orig_filename
    parts = name.replace("\\", "/").split("/")
    leads_out = name.startswith("/") or ".." in parts or ":" in parts[0]
    if leads_out or "\\" in name or "\0" in name or _is_link(member):
        said = _("A name that leads out of the zip file: %(name)s")
        raise FileStopped("zip_slip", said % {"name": repr(name[:80])})
    if member.flag_bits & _ENCRYPTED:
        raise FileStopped("archive", _("The zip file is encrypted."))
    if name.lower().endswith(SUFFIXES):
        said = _("An archive inside the archive: %(name)s")
        raise FileStopped("zip_bomb", said % {"name": name[:80]})
    if member.file_size > max(member.compress_size * limits.ratio, _SMALL):
        raise FileStopped(
            "zip_bomb", _("Unpacks to too much: %(name)s") % {"name": name}
        )


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)


def _check_sums(archive: zipfile.ZipFile) -> None:
    """Read all once, so that damage is known before the first record goes in."""
    damaged = (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
    )
    try:
        broken = archive.testzip()
    except damaged as error:
        raise FileStopped("archive", _("The zip file is damaged.")) from error
    if broken:
        raise FileStopped("archive", _("Damaged in it: %(name)s") % {"name": broken})
