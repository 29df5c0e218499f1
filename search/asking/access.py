"""What a visitor needs of a place, as a search asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.thresholds import THRESHOLDS
from catalogue.accessibility.verdict import Answer

ORDER = (Answer.SUITS, Answer.UNKNOWN, Answer.DOES_NOT_SUIT)  # of the groups of hits
FLAGS = ("alone", "verified", "not_suiting")
WHOM = {code: f"for_{code}" for code in NEEDS}  # need → parameter: who has it
PARAMETERS = frozenset({"need", *WHOM.values(), *THRESHOLDS, *FLAGS})


@dataclass(frozen=True, slots=True)
class Access:
    """`needs`: codes, in the order of the registry. `own`: personal limits that one of
    them knows, on the grid of the index. `alone`: conditions do not count.
    `verified`: only what suits. `not_suiting`: also what does not suit. `whom`: need →
    who has it, in the visitor's words, which change nothing but how reasons are told.

    Without a need nothing is asked. Two that ask the same are equal.
    """

    needs: tuple[str, ...] = ()
    own: Mapping[str, int] = field(default_factory=dict)
    alone: bool = False
    verified: bool = False
    not_suiting: bool = False
    whom: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        needs = tuple(code for code in NEEDS if code in self.needs)
        own = {
            code: THRESHOLDS[code].on_grid(self.own[code])
            for code in known_limits(needs)
            if self.own.get(code) is not None
        }
        asked = bool(needs)
        values = {
            "needs": needs,
            "own": MappingProxyType(own),
            "whom": MappingProxyType(
                {n: self.whom[n] for n in needs if n in self.whom}
            ),
            "alone": self.alone and asked,
            "verified": self.verified and asked,
            "not_suiting": self.not_suiting and asked and not self.verified,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def shown(self) -> tuple[Answer, ...]:
        """The groups that are listed, in their order; empty where nothing is asked."""
        if not self.needs:
            return ()
        if self.verified:
            return ORDER[:1]
        return ORDER if self.not_suiting else ORDER[:2]

    def named(self, need: str, label: str | Promise) -> str:
        """What the need is called: “Wheelchair”, or “Wheelchair (for Rosa)”."""
        if need not in self.whom:
            return str(label)
        said = _("for %(name)s") % {"name": self.whom[need]}
        return f"{label} ({said})"

    def to_params(self) -> list[tuple[str, str]]:
        """(name, value) in the canonical order, defaults left out."""
        found = [("need", code) for code in self.needs]
        found += [(WHOM[code], name) for code, name in self.whom.items()]
        found += [(code, str(value)) for code, value in self.own.items()]
        return found + [(name, "1") for name in FLAGS if getattr(self, name)]


def known_limits(needs: tuple[str, ...]) -> list[str]:
    """The personal limits that change something for one of these needs."""
    return [
        code
        for code in THRESHOLDS
        if any(code in NEEDS[need].defaults for need in needs)
    ]


def together(answers: list[Answer]) -> Answer:
    """The answer for several needs: the worst of them."""
    return max(answers, key=ORDER.index)
