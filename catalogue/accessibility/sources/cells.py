"""The cells of one row of a table, read one by one; what is wrong is reported."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from catalogue.imports import clean
from catalogue.imports.numbers import degrees
from catalogue.imports.problem import Problem, Severity, shown
from catalogue.imports.record import OfferRecord
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw

from .row import Row

T = TypeVar("T")


class Rejected(Exception):
    """The row stays out; why is among its problems."""


class Cells:
    """Column → text of one row. `place`: its line in the file."""

    def __init__(self, values: dict[str, str], place: str) -> None:
        self.values = values
        self.place = place
        self.record = place
        self.problems: list[Problem] = []

    def text(self, name: str, most: int = 250) -> str:
        """A clean line of text, "" for an empty cell."""
        given = self.values.get(name, "")
        if not given:
            return ""
        if "\0" in given:
            self.reject(name, "control_char")
        text, found = clean.plain(given, most)
        for code in found:
            self.warn(name, code)
        return text

    def take(self, name: str, read: Callable[[str], T]) -> T | None:
        """What `read` makes of a cell; None where it is empty or cannot be used."""
        given = self.values.get(name, "").strip()
        if not given:
            return None
        try:
            return read(given)
        except Refused as refused:
            note = self.reject if refused.rejects else self.warn
            note(name, refused.code, refused.expected)
            return None

    def point(self, latitude: str, longitude: str) -> tuple[float | None, float | None]:
        """Both coordinates, or none; 0, 0 is a field left empty."""
        north = self.take(latitude, lambda value: degrees(value, 90))
        east = self.take(longitude, lambda value: degrees(value, 180))
        if north is None or east is None or (north == 0 == east):
            return None, None
        return north, east

    def warn(self, name: str, code: str, expected: str = "") -> None:
        self._note(name, code, expected, Severity.WARNING)

    def reject(self, name: str, code: str, expected: str = "") -> None:
        self._note(name, code, expected, Severity.REJECTED)
        raise Rejected

    def _note(self, name: str, code: str, expected: str, severity: Severity) -> None:
        self.problems.append(
            Problem(
                record=self.record,
                pointer=f"{self.place}, {name}" if name else self.place,
                code=code,
                found=shown(self.values.get(name, "")),
                expected=str(expected)[:200],
                severity=severity,
            )
        )


def read_row(raw: Raw, build: Callable[[Cells], Row | OfferRecord]) -> Converted:
    """What `build` makes of a line of a table, or why there is nothing."""
    told = msgspec.json.decode(raw.data)
    values = told if isinstance(told, dict) else {}
    cells = Cells(values, raw.name)
    try:
        if not isinstance(told, dict):  # see `table`
            cells.reject("", told[0], told[1])
        record = build(cells)
    except Rejected:
        return Converted(None, tuple(cells.problems))
    return Converted(record, tuple(cells.problems))


def identified(cells: Cells, name: str) -> str:
    """The row's identifier; without one it is rejected."""
    given = cells.take(name, clean.identifier)
    if not given:
        cells.reject(name, "identifier")
    if len(given) > 250:
        cells.reject(name, "identifier", "≤ 250")
    cells.record = shown(given)
    return given
