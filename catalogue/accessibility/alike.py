"""Values that come to the same, so that a clause is worked out once for all of them.

A door of 78 cm and one of 95 are alike to a formula that asks for 77: both are in one
class. What decides, what is missing and on which condition depends on classes alone.
"""

from collections.abc import Iterable

from .formula import ABSENT, Atom, Case
from .thresholds import Limits

MOST_KEPT = 10_000  # values of one fact; forgotten together


class Classes(dict):
    """Value of one fact → its class: a number, or the value itself where an atom
    reads it together with other facts, or two limits. None: nobody knows; lists come
    as tuples.

    `atoms`: those that read the fact. `limits`: everything they are evaluated at.
    """

    def __init__(
        self, fact: str, atoms: Iterable[Atom], limits: Iterable[Limits]
    ) -> None:
        super().__init__()
        self._fact = fact
        self._atoms = tuple(atoms)
        self._limits = tuple(limits)
        self._is_shared = any(
            len(atom.facts) > 1 or len(atom.thresholds) > 1 for atom in self._atoms
        )
        self._known: dict[tuple, int] = {}

    def __missing__(self, value: object) -> object:
        if len(self) >= MOST_KEPT:
            self.clear()
        self[value] = found = self._class_of(value)
        return found

    def _class_of(self, value: object) -> object:
        if self._is_shared or value is None or value is ABSENT:
            return value
        values = {self._fact: value}
        truths = tuple(
            atom.truth(Case(values, limits))
            for atom in self._atoms
            for limits in self._limits
        )
        return self._known.setdefault(truths, len(self._known))


def hashable(value: object) -> object:
    """A value as a key: a list of choices as a tuple."""
    return tuple(value) if type(value) is list else value
