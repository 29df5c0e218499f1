"""How many offers have a verdict, and which facts would give more of them one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from catalogue.sectors import SECTORS

from .reading import Known

EVERYTHING = ""  # the row of all offers, of whatever sector


@dataclass(slots=True)
class Coverage:
    """`answers`: (sector, need) → answer → offers; EVERYTHING for all sectors."""

    offers: int = 0
    answers: dict[tuple[str, str], Counter] = field(default_factory=dict)

    def of(self, sector: str, need: str) -> Counter:
        return self.answers.setdefault((sector, need), Counter())

    def percent_known(self, sector: str, need: str) -> int:
        """Share of the offers that have a verdict, rounded down."""
        found = self.of(sector, need)
        total = found.total()
        return 100 * (total - found[Answer.UNKNOWN]) // total if total else 0


def coverage(offers: Iterable[Known], day: date) -> Coverage:
    found = Coverage()
    for offer in offers:
        found.offers += 1
        sectors = [EVERYTHING, *(code for code in offer.sectors if code in SECTORS)]
        for need in NEEDS:
            answer = offer.answer(need, day)
            for sector in sectors:
                found.of(sector, need)[answer] += 1
    return found


@dataclass(frozen=True, slots=True)
class Settling:
    """`alone`: verdicts for which this fact is all that is missing; `with_others`:
    those for which it is one of several."""

    fact: str
    alone: int
    with_others: int


def settling(offers: Iterable[Known], day: date, need: str = "") -> list[Settling]:
    """The missing facts, those that would settle most verdicts first.

    `need`: only its verdicts.
    """
    alone, several = Counter(), Counter()
    for offer in offers:
        for missing in _missing(offer, day, need):
            (alone if len(missing) == 1 else several).update(missing)
    found = [Settling(f, alone[f], several[f]) for f in {*alone, *several}]
    return sorted(found, key=lambda one: (-one.alone, -one.with_others, one.fact))


def _missing(offer: Known, day: date, need: str) -> list[list[str]]:
    return [
        verdict.missing
        for code, verdict in offer.verdicts.items()
        if verdict.missing
        and (not need or code == need)
        and offer.answer(code, day) == Answer.UNKNOWN
    ]
