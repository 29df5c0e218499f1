"""What the access of the whole is made of: each step, and each way to a step.

A way on foot is judged by its own observations, as a place is, by what the need asks
of a way outdoors. One by bicycle nobody can judge for needs that ask anything of a
way. One's own car suits whom it belongs to: what counts is where one gets out, and
that is a step. Of any other vehicle its facts count, and that both of its stops are
known. A way of which nobody observed anything is unknown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.need import Need
from catalogue.accessibility.place import Place, place_of
from catalogue.accessibility.verdict import Answer, judge
from catalogue.document import OfferDocument
from experiences.document import Leg, Step

from .legs import is_a_way, last_stop
from .openings import as_offer

Own = Mapping[str, float]
VEHICLES = frozenset({"coach", "adapted_vehicle", "public_transport"})
ZONES = {"route": frozenset({"path", "stairs"}), "transport": frozenset({"vehicle"})}


@dataclass(frozen=True, slots=True)
class Part:
    """The answer for one step, or for the way to it. `missing`: facts to find out."""

    step: str
    on_the_way: bool
    answer: Answer
    missing: tuple[str, ...] = ()
    valid_until: date | None = None


def parts_of(
    steps: Sequence[Step], need: Need, own: Own, first: date
) -> Iterator[Part]:
    """In order. `first`: the day of departure."""
    for number in range(len(steps)):
        yield from parts_at(steps, number, need, own, first)


def parts_at(
    steps: Sequence[Step], number: int, need: Need, own: Own, first: date
) -> Iterator[Part]:
    """The way to one step, if there is any, and the step itself.

    `valid_until` is of a departure, as `first` is.
    """
    passed = timedelta(days=steps[number].day - 1)
    for part in _parts_on(steps, number, need, own, first + passed):
        until = part.valid_until
        yield replace(part, valid_until=until and until - passed)


def _parts_on(
    steps: Sequence[Step], number: int, need: Need, own: Own, day: date
) -> Iterator[Part]:
    step = steps[number]
    if is_a_way(steps, number):
        sides = (last_stop(steps[:number]), step.stop)
        yield _way(step, need, own, day, both_known=None not in sides)
    if step.kind == "transfer" and step.stop is None:
        yield _way(step, need, own, day, both_known=True)
    elif step.stop is not None and step.stop.public:
        offer = as_offer(step.stop, step.duration_minutes)
        yield _judged(step, False, need, place_of(offer, day), own)
    elif step.kind != "free":
        yield Part(step.id, False, Answer.UNKNOWN)


def way_place(leg: Leg, day: date) -> Place:
    """What is known of a way, or of the vehicle that goes it."""
    kind = "transport" if leg.mode in VEHICLES else "route"
    offer = OfferDocument(
        id="", code="", path={}, title={}, kind=kind, observations=leg.observations
    )
    return place_of(offer, day)


def _way(step: Step, need: Need, own: Own, day: date, *, both_known: bool) -> Part:
    mode = step.leg.mode
    if mode == "car":
        return Part(step.id, True, Answer.SUITS)
    place = way_place(step.leg, day)
    asked = _of_the_way(need, place.kind)
    unseen = mode == "bicycle" or (mode in VEHICLES and not both_known)
    if asked.clauses and unseen:
        return Part(step.id, True, Answer.UNKNOWN)
    return _judged(step, True, asked, place, own)


def _judged(step: Step, on_the_way: bool, need: Need, place: Place, own: Own) -> Part:
    found = judge(need, place, own)
    return Part(step.id, on_the_way, found.answer, found.missing, found.valid_until)


@cache
def _of_the_way(need: Need, kind: str) -> Need:
    """As much of a need as it asks of a way, or of a vehicle."""
    zones = ZONES[kind]
    clauses = [
        one
        for one in need.clauses
        if one.asked_of(kind)
        and any(fact in FACTS and FACTS[fact].zone in zones for fact in one.facts)
    ]
    return replace(need, clauses=tuple(clauses))
