"""Which answers would settle a verdict, the nearest verdict first."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.need import Need
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import Place
from catalogue.accessibility.verdict import Answer, judge

FIRST = 8  # questions that are asked before all others


@dataclass(frozen=True, slots=True)
class Open:
    """A need whose verdict is unknown. `facts`: to be found out on site; `elsewhere`:
    what else is missing, which no question of the survey asks."""

    need: Need
    facts: tuple[str, ...]
    elsewhere: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.facts) + len(self.elsewhere)


def open_verdicts(place: Place) -> list[Open]:
    """The needs without a verdict, those with the fewest missing answers first."""
    found = [
        _open(need, verdict.missing)
        for need in NEEDS.values()
        if (verdict := judge(need, place)).answer is Answer.UNKNOWN
    ]
    return sorted(found, key=lambda one: one.count)


def _open(need: Need, missing: Sequence[str]) -> Open:
    facts = tuple(fact for fact in missing if fact in FACTS)
    return Open(need, facts, tuple(fact for fact in missing if fact not in FACTS))


def asked_first(verdicts: Sequence[Open]) -> list[str]:
    """The facts of the nearest verdicts, as many as fit, in the order of the visit."""
    chosen: dict[str, None] = {}
    for one in verdicts:
        more = [fact for fact in one.facts if fact not in chosen]
        if chosen and len(chosen) + len(more) > FIRST:
            break
        chosen |= dict.fromkeys(more[:FIRST])
    return [fact for fact in FACTS if fact in chosen]
