"""A value in a record, which knows where it stands and to whom its faults are told."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TypeVar

from django.utils.translation import gettext as _

from catalogue.imports.problem import Problem, Severity, shown
from catalogue.imports.refused import Refused

Taken = TypeVar("Taken")
MOST = 200  # elements of one list that are read; a real record has at most 98


class Rejected(Exception):  # noqa: N818 - what happened, not a fault of ours
    """The record stays out; its report already says why."""


class Node:
    """One JSON value with its place.

    Missing, null and empty are the same: not said. The flux writes one value as a
    list in one vintage and bare in another, so `each` reads both.
    """

    __slots__ = ("key", "parent", "problems", "record", "value")

    def __init__(self, value, record, problems, parent=None, key=""):
        self.value = value
        self.record = record  # its identifier, for the report
        self.problems: list[Problem] = problems
        self.parent: Node | None = parent
        self.key = key

    @property
    def pointer(self) -> str:
        """RFC 6901."""
        if self.parent is None:
            return ""
        key = str(self.key).replace("~", "~0").replace("/", "~1")
        return f"{self.parent.pointer}/{key}"

    def child(self, key: str) -> "Node | None":
        """The value under `key`; None where nothing is said."""
        if type(self.value) is not dict:
            self.reject("type", _("an object"))
        value = self.value.get(key)
        if value is None or value == "" or value == [] or value == {}:
            return None
        return Node(value, self.record, self.problems, self, key)

    def each(self, *keys: str, most: int = MOST) -> Iterator["Node"]:
        """Every value under the path `keys`, through lists on the way."""
        found = self.child(keys[0])
        if found is None:
            return iter(())
        if len(keys) == 1:
            return found.elements(most)
        below = (node.each(*keys[1:], most=most) for node in found.elements(most))
        return chain.from_iterable(below)

    def first(self, *keys: str) -> "Node | None":
        """The first of `each`."""
        if len(keys) > 1:
            return next(self.each(*keys), None)
        found = self.child(keys[0])
        if found is None or type(found.value) is not list:  # most, by far
            return found
        return next(found.elements(), None)

    def elements(self, most: int = MOST) -> Iterator["Node"]:
        """The elements of a list; a bare value is a list of one."""
        if type(self.value) is not list:
            return iter((self,))
        if len(self.value) > most:
            self.warn("too_many", str(len(self.value)), f"≤ {most}")
        return (
            Node(value, self.record, self.problems, self, position)
            for position, value in enumerate(self.value[:most])
            if value is not None
        )

    def text(self) -> str:
        """The value, which must be a text."""
        if not isinstance(self.value, str):
            self.reject("type", _("a text"))
        return self.value

    def key_of(self) -> str:
        """The thesaurus key of a reference: "Wifi" of {"@id": "kb:Wifi"}."""
        value = self.value
        if isinstance(value, dict):
            value = value.get("@id", "")
        if not isinstance(value, str):
            self.reject("type", _("a reference with an @id"))
        return value.rpartition(":")[2].rpartition("#")[2].rpartition("/")[2]

    def take(self, read: Callable[..., Taken], **options) -> Taken | None:
        """What `read` makes of the value; None, and a problem, where it refuses."""
        try:
            return read(self.value, **options)
        except Refused as refused:
            if refused.rejects:
                self.reject(refused.code, refused.expected)
            self.warn(refused.code, expected=refused.expected)
            return None

    def take_text(self, read: Callable[[str], Taken]) -> Taken | None:
        """`take` for a reader that knows only texts."""
        self.text()
        return self.take(read)

    def warn(self, code: str, found: object = None, expected: str = "") -> None:
        """Report a fault of this value; the record goes on."""
        self._say(code, self.value if found is None else found, expected)

    def reject(self, code: str, expected: str = "") -> None:
        """Report a fault for which the record stays out. Raises `Rejected`."""
        self._say(code, self.value, expected, Severity.REJECTED)
        raise Rejected(code)

    def _say(self, code, found, expected, severity=Severity.WARNING) -> None:
        problem = Problem(
            record=self.record,
            pointer=self.pointer,
            code=code,
            found=shown(_short(found)),
            expected=expected,
            severity=severity,
        )
        self.problems.append(problem)


def _short(value: object) -> object:
    """Little of a huge value, so that showing it costs nothing."""
    if isinstance(value, str):
        return value[:100]
    if isinstance(value, list):
        return value[:3]
    if isinstance(value, dict):
        return dict(list(value.items())[:3])
    return value
