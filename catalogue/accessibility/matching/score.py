"""The score of one candidate: what they are called, how far apart, of which kind."""

from math import exp
from typing import NamedTuple

from catalogue.imports.known.folding import folded
from catalogue.imports.place import metres

from .names import likeness
from .offers import Place

NAME, NEARNESS = 0.65, 0.35  # what each adds to the score
DECAY = 240  # metres: at half of it two points may well be one place
DECAY_OF_CHAINS = 120  # metres, where several offers bear the name
SAME_COMMUNE = 0.55  # nearness of two in one commune, a point being unknown
OTHER_COMMUNE = -0.35  # a point being unknown: hardly the same
OTHER_KIND = 0.75  # what is left of the score where the kinds are unlike


class Candidate(NamedTuple):
    """One offer for a row. `metres` None: a point is unknown."""

    key: int
    score: float
    name: float
    metres: int | None


def candidate(row: Place, offer: Place, *, common: bool = False) -> Candidate:
    """How well an offer fits a row, from 0 to 1. `common`: its name is a chain's."""
    alike = named_alike(row, offer)
    distance = _distance(row, offer)
    decay = DECAY_OF_CHAINS if common else DECAY
    score = NAME * alike + NEARNESS * _nearness(row, offer, distance, decay)
    # without a name in common, being next door says nothing
    score *= min(1.0, 0.3 + alike)
    if unlike(row, offer):
        score *= OTHER_KIND
    rounded = None if distance is None else round(distance)
    return Candidate(offer.key, round(score, 3), round(alike, 3), rounded)


def named_alike(row: Place, offer: Place) -> float:
    """How alike the most alike of their names are."""
    here = row.commune or offer.commune
    pairs = ((one, other) for one in row.names for other in offer.names)
    return max((likeness(one, other, here) for one, other in pairs), default=0.0)


def unlike(row: Place, offer: Place) -> bool:
    """Are both kinds known, and different?"""
    return bool(row.kinds and offer.kinds) and not row.kinds & offer.kinds


def _distance(row: Place, offer: Place) -> float | None:
    if row.point is None or offer.point is None:
        return None
    return metres(row.point, offer.point)


def _nearness(row: Place, offer: Place, distance: float | None, decay: int):
    if distance is not None:
        return exp(-((distance / decay) ** 2))
    return SAME_COMMUNE if same_commune(row, offer) else OTHER_COMMUNE


def same_commune(row: Place, offer: Place) -> bool:
    """By its code where both have one, else by name and postal code."""
    if row.insee and offer.insee:
        return row.insee == offer.insee
    named = bool(row.commune) and folded(row.commune) == folded(offer.commune)
    return named and row.postal_code == offer.postal_code
