"""What was wrong with the address of a search, said to the person who opened it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST = 20  # sentences; an address can hold thousands of mistakes
SHOWN = 80  # characters of a value


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """One value that was left out, and why. `sentence` is ready to be shown."""

    parameter: str
    value: str
    sentence: str


class Problems:
    """Collects what is wrong; more than MOST are only counted."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], QueryProblem] = {}
        self._untold = 0

    def add(self, parameter: str, value: str, sentence: str, **more: object) -> None:
        """`sentence` may name %(parameter)s, %(value)s and what is in `more`."""
        shown = {"parameter": printable(parameter), "value": printable(value)}
        problem = QueryProblem(**shown, sentence=sentence % {**shown, **more})
        if len(self._said) < MOST:
            self._said[shown["parameter"], shown["value"]] = problem
        else:
            self._untold += 1

    def all(self) -> tuple[QueryProblem, ...]:
        said = tuple(self._said.values())
        if not self._untold:
            return said
        more = ngettext(
            "And %(count)d more thing that we could not use.",
            "And %(count)d more things that we could not use.",
            self._untold,
        )
        return (*said, QueryProblem("", "", more % {"count": self._untold}))


def printable(text: str) -> str:
    """`text` cut, without what cannot be shown or encoded."""
    shown = "".join(c if c.isprintable() else "�" for c in text[:SHOWN])
    return shown + "…" if len(text) > SHOWN else shown


def not_a_choice() -> str:
    return _("“%(value)s” is not a value of “%(parameter)s”: it was left out.")


def unknown_parameter() -> str:
    return _("We do not know the filter “%(parameter)s”: it was left out.")
