"""A CSV file as a delivery: its columns found by name, its rows read one at a time.

The whole file is read once when it is opened, so that one that breaks off, or is in
another encoding, stops everything before the first row goes in.
"""

import csv
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import chain
from pathlib import Path

import msgspec
from django.utils.translation import gettext as _

from catalogue.imports.archive import check_file
from catalogue.imports.problem import FileStopped
from catalogue.imports.source import Raw

DELIMITERS = ",;\t"
LONGEST_CELL = 20_000  # characters; more is no value of a table
LONGEST_FIELD = 1_000_000  # characters; more is a quotation mark that is never closed

_encode = msgspec.json.Encoder().encode
Cut = tuple[str, str]  # code, and what would have been right


class Table:
    """The rows of one file.

    `day`: of the extract, None where nobody says it. `covers`: the facts that it has
    columns for; of others it says nothing, not even that they hold no longer.
    """

    def __init__(
        self,
        path: Path,
        required: tuple[str, ...],
        facts_of: Mapping[str, Collection[str]],
        day: date | None = None,
    ) -> None:
        self._path = path
        self.day = day
        self._columns, self._delimiter = _header(path, required)
        named = (facts_of.get(name, ()) for name in self._columns)
        self.covers = frozenset(chain.from_iterable(named))
        self.total = 0
        last: list[str] | Cut = []
        for _line, row in self._rows():
            self.total, last = self.total + 1, row
        _stop_if_cut(path, last, len(self._columns))

    def __iter__(self) -> Iterator[Raw]:
        for line, row in self._rows():
            yield Raw(f"line {line}", _encode(self._told(row)))

    def attachment(self, name: str) -> bytes | None:
        """None: a table has nothing beside it."""
        return None

    def _rows(self) -> Iterator[tuple[int, list[str] | Cut]]:
        """(line, cells) of each row that is not blank."""
        with _open(self._path) as file:
            reader = csv.reader(file, delimiter=self._delimiter, strict=True)
            next(reader)
            while (row := _next(reader)) is not None:
                if row:
                    yield reader.line_num, row

    def _told(self, row: list[str] | Cut) -> dict[str, str] | Cut:
        """Column → cell; of a row that cannot be used, why."""
        if isinstance(row, tuple):
            return row
        if len(row) != len(self._columns):
            counts = {"expected": len(self._columns), "found": len(row)}
            return "columns", _("%(expected)s columns, not %(found)s") % counts
        if max(map(len, row)) > LONGEST_CELL:
            return "too_long", f"≤ {LONGEST_CELL}"
        cells = zip(self._columns, row, strict=True)
        return {name: cell for name, cell in cells if cell and name}


def _next(reader) -> list[str] | Cut | None:
    """The next row; why it cannot be read; None at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        if "end of data" in str(error) or "field limit" in str(error):
            said = _("A quotation mark is never closed: the file is not whole.")
            raise FileStopped("truncated", said) from error
        return "csv", str(error)
    except UnicodeDecodeError as error:
        raise FileStopped("encoding", _("The file is not in UTF-8.")) from error


@contextmanager
def _open(path: Path) -> Iterator:
    csv.field_size_limit(LONGEST_FIELD)
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield file


def _header(path: Path, required: tuple[str, ...]) -> tuple[list[str], str]:
    """The columns, and the delimiter at which all that are required are among them."""
    check_file(path)
    for delimiter in DELIMITERS:
        with _open(path) as file:
            row = _next(csv.reader(file, delimiter=delimiter))
        columns = [name.strip() for name in row or ()]
        if set(required) <= set(columns):
            _stop_if_repeated(columns)
            return columns, delimiter
    said = _("The first line is to name the columns %(columns)s.")
    raise FileStopped("header", said % {"columns": ", ".join(required)})


def _stop_if_repeated(columns: list[str]) -> None:
    named = [name for name in columns if name]
    if len(named) != len(set(named)):
        raise FileStopped("header", _("Two columns have the same name."))


def _stop_if_cut(path: Path, last: list[str] | Cut, columns: int) -> None:
    """A last line without an end and with too few cells: the file broke off."""
    with path.open("rb") as file:
        file.seek(-1, 2)
        ended = file.read(1) in b"\r\n"
    if not ended and len(last) < columns:
        raise FileStopped("truncated", _("The last line is not whole."))
