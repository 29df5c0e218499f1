"""The clauses of a need on a place, each with what decided it or what it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from .alike import Classes, hashable
from .clauses import clause_truth
from .explaining import conditions_of, deciding, missing_facts
from .formula import ON_CONDITION, UNKNOWN, Case, Truth
from .need import Clause, Need
from .place import Place

MOST_PEOPLE = 128  # own limits that are kept ready, by need
MOST_KEPT = 10_000  # readings of a clause; forgotten together


@dataclass(frozen=True, slots=True)
class Reason:
    """A clause that was decided, and the facts that decided it.

    `label`: the family of the label that vouches for it; "" where facts do.
    """

    clause: Clause
    facts: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """`reason`: None where it is unknown, and then `missing` is not empty."""

    truth: Truth
    reason: Reason | None
    missing: tuple[str, ...]
    conditions: tuple[str, ...]


def readings_of(
    need: Need, place: Place, own: Mapping[str, float], alone: bool
) -> list[Reading]:
    """One for each clause that is asked of such a place, in their order."""
    known = [(c, v) for c, v in own.items() if c in need.defaults] if own else ()
    reader = _reader(need, tuple(sorted(known)), alone)
    return reader.with_awards(place) if place.awards else reader.readings(place)


class Reader:
    """The clauses of a need for one person."""

    def __init__(self, need: Need, own: Mapping[str, float], alone: bool) -> None:
        self._need = need
        self._limits = need.limits_of(own)
        self._alone = alone
        self._classes = {
            fact: Classes(fact, atoms, [self._limits])
            for fact, atoms in need.atoms_by_fact.items()
        }
        place_of = {fact: number for number, fact in enumerate(self._classes)}
        self._clauses = [
            (one, itemgetter(*(place_of[fact] for fact in one.facts)), {})
            for one in need.clauses
        ]
        self._by_kind: dict[str, list] = {}

    def readings(self, place: Place) -> list[Reading]:
        values = place.values
        coded = [
            classes[hashable(values.get(fact))]
            for fact, classes in self._classes.items()
        ]
        found = []
        for clause, key_of, kept in self._asked_of(place.kind):
            key = key_of(coded)
            reading = kept.get(key)
            if reading is None:
                reading = _kept(kept, key, self._read(clause, place))
            found.append(reading)
        return found

    def with_awards(self, place: Place) -> list[Reading]:
        """Labels have dates: nothing is kept."""
        return [self._read(one, place) for one, *_ in self._asked_of(place.kind)]

    def _asked_of(self, kind: str) -> list:
        if kind not in self._by_kind:
            asked = [one for one in self._clauses if one[0].asked_of(kind)]
            self._by_kind[kind] = asked
        return self._by_kind[kind]

    def _read(self, clause: Clause, place: Place) -> Reading:
        return _reading(clause, place, Case(place.values, self._limits, self._alone))


@lru_cache(maxsize=MOST_PEOPLE * 8)
def _reader(need: Need, own: tuple[tuple[str, float], ...], alone: bool) -> Reader:
    return Reader(need, dict(own), alone)


def _kept(kept: dict, key: object, reading: Reading) -> Reading:
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[key] = reading
    return reading


def _reading(clause: Clause, place: Place, case: Case) -> Reading:
    truth = clause_truth(clause, place, case)
    if truth is UNKNOWN:
        return Reading(truth, None, missing_facts(clause, place, case), ())
    held = truth is ON_CONDITION
    conditions = tuple(conditions_of(clause.formula, case)) if held else ()
    return Reading(truth, _reason(clause, truth, place, case), (), conditions)


def _reason(clause: Clause, truth: Truth, place: Place, case: Case) -> Reason:
    if clause.formula.truth(case) is truth:
        return Reason(clause, tuple(dict.fromkeys(deciding(clause.formula, case))))
    family = next(iter(clause.guaranteed_by & place.awards.keys()))
    return Reason(clause, (), label=family)
