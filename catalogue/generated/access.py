"""What somebody has seen of access: of most places nothing, of a few everything."""

from datetime import date
from random import Random

from catalogue.accessibility.evidence import NOT_APPLICABLE
from catalogue.accessibility.fact import Fact, Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.zones import ZONES
from catalogue.imports.record import Observation

KNOWN_OF_PLACES = ((0.0, 0.04, 0.25, 1.0), (60, 20, 10, 10))  # share of facts: of 100
GOOD = 0.7  # of answers
ABSENT = 0.05
RANGES = {"cm": (60, 160), "%": (0, 12), "m": (0, 300), "": (0, 4)}  # by unit
SMALL = 60  # what cannot be more is a threshold or a step, not a passage
METHODS = ("measured", "declared", "imported")


def observations(
    dice: Random, kind: str, year: int, known: float | None = None
) -> tuple[Observation, ...]:
    """Of an offer of this kind. `known`: the share of the facts that were asked."""
    shares, weights = KNOWN_OF_PLACES
    share = dice.choices(shares, weights)[0] if known is None else known
    if not share:
        return ()
    seen_on = date(year - dice.randint(0, 4), dice.randint(1, 12), dice.randint(1, 28))
    method, said = dice.choice(METHODS), {}
    for fact in FACTS.values():
        if not ZONES[fact.zone].exists_for(kind) or said.get(fact.part_of) is False:
            continue
        if share == 1 or dice.random() < share:
            said[fact.code] = _answer(dice, fact)
    return tuple(
        _observation(FACTS[code], value, method, seen_on)
        for code, value in said.items()
    )


def _observation(fact: Fact, value: object, method: str, seen_on: date) -> Observation:
    if value is None:
        return Observation(
            fact.code, state=NOT_APPLICABLE, method=method, observed_on=seen_on
        )
    return Observation(fact.code, value, method=method, observed_on=seen_on)


def _answer(dice: Random, fact: Fact) -> object:
    """Good more often than not, of all sizes that are met; None: there is none."""
    if fact.none and dice.random() < ABSENT:
        return None
    if fact.kind is Kind.YES_NO:
        return dice.random() < GOOD
    if fact.kind is Kind.NUMBER:
        is_small = fact.unit == "cm" and fact.maximum <= SMALL
        least, most = (0, 5) if is_small else RANGES[fact.unit]
        return dice.randint(least, min(most, int(fact.maximum)))
    options = list(fact.options)
    if fact.kind is Kind.CHOICE:
        return dice.choice(options)
    return dice.sample(options, dice.randint(1, min(2, len(options))))
