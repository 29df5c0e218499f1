"""Sectors, and answers to what they ask."""

from random import Random

from catalogue.sectors import SECTORS, Attribute, Kind

USUAL = {"venue": "mice", "route": "cycling", "visit": "heritage"}
ASKED = 0.45  # of the attributes of a sector, those that were answered
LARGEST = 300  # of numbers that may be anything


def sectors(dice: Random, kind: str) -> tuple[str, ...]:
    """Most have one or two, some none."""
    found = set(dice.sample(list(SECTORS), dice.choices((0, 1, 2, 3), (2, 4, 3, 1))[0]))
    if kind in USUAL and dice.random() < 0.8:
        found.add(USUAL[kind])
    return tuple(code for code in SECTORS if code in found)


def attributes(dice: Random, of_sectors: tuple[str, ...]) -> dict[str, object]:
    """Attribute → answer, of the sectors that an offer has."""
    return {
        attribute.code: _answer(dice, attribute)
        for code in of_sectors
        for attribute in SECTORS[code].attributes
        if dice.random() < ASKED
    }


def _answer(dice: Random, attribute: Attribute) -> object:
    if attribute.kind is Kind.YES_NO:
        return dice.random() < 0.7
    if attribute.kind is Kind.NUMBER:
        return dice.randint(attribute.minimum, min(attribute.maximum, LARGEST))
    options = list(attribute.options)
    if attribute.kind is Kind.CHOICE:
        return dice.choice(options)
    return dice.sample(options, dice.randint(1, min(3, len(options))))
