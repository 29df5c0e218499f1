"""A value inside an object of APIDAE, and where it stands; faults are reported."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from catalogue.accessibility.sources.cells import Rejected
from catalogue.imports import clean
from catalogue.imports.problem import Problem, Severity, shown
from catalogue.imports.refused import Refused

T = TypeVar("T")
MOST = 200  # items of one list


class Node:
    """One value and its JSON pointer; `None` stands for one that is left out."""

    def __init__(self, value: object, pointer: str, told: "Told") -> None:
        self.value = value
        self.pointer = pointer
        self.told = told

    def at(self, *path: str) -> "Node":
        """The value below; None where a step is missing."""
        value, pointer = self.value, self.pointer
        for key in path:
            pointer = f"{pointer}/{key}"
            if value is not None and not isinstance(value, dict):
                Node(value, pointer, self.told).warn("type")
                value = None
            value = value.get(key) if value is not None else None
        return Node(value, pointer, self.told)

    def each(self) -> Iterator["Node"]:
        """The items of a list; anything else is reported and has none."""
        if self.value is None:
            return
        if not isinstance(self.value, list):
            self.warn("type", "[…]")
            return
        if len(self.value) > MOST:
            self.warn("too_many", f"≤ {MOST}")
        for number, item in enumerate(self.value[:MOST]):
            yield Node(item, f"{self.pointer}/{number}", self.told)

    def text(self, most: int = 250) -> str:
        """A clean line; "" where there is none."""
        if self.value is None:
            return ""
        if not isinstance(self.value, str):
            self.warn("type", "text")
            return ""
        text, found = clean.plain(self.value, most)
        for code in found:
            self.warn(code)
        return text

    def take(self, read: Callable[[object], T]) -> T | None:
        """What `read` makes of it; None where it is missing or cannot be used."""
        if self.value is None or self.value == "":
            return None
        try:
            return read(self.value)
        except Refused as refused:
            (self.reject if refused.rejects else self.warn)(
                refused.code, refused.expected
            )
            return None

    def warn(self, code: str, expected: str = "") -> None:
        self.told.note(self, code, expected, Severity.WARNING)

    def reject(self, code: str, expected: str = "") -> None:
        self.told.note(self, code, expected, Severity.REJECTED)
        raise Rejected


class Told:
    """The problems of one object, under its identifier once that is known."""

    def __init__(self, record: str) -> None:
        self.record = record
        self.problems: list[Problem] = []

    def note(self, node: Node, code: str, expected: str, severity: Severity) -> None:
        self.problems.append(
            Problem(
                record=self.record,
                pointer=node.pointer,
                code=code,
                found="" if node.value is None else shown(node.value),
                expected=str(expected)[:200],
                severity=severity,
            )
        )
