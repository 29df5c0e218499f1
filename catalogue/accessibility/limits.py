"""Verdicts as terms of an index, for any personal limits.

The clauses of a need fall into groups that share no personal limit: those without,
those of width, of the way (steps and slope together), of rests. A need suits where
each group holds, and does not where one fails. A group flips at certain limits: an
index holds these as terms, and a query names the terms that the limits of a person
reach. Of what nobody knows nothing is said: no term.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import product

from .clauses import clause_truth
from .formula import FALSE, ON_CONDITION, TRUE, Case, Truth
from .need import Clause, Need, thresholds_of
from .needs import NEEDS
from .place import Place
from .thresholds import REST, SLOPE, STEPS, THRESHOLDS, WIDTH

ALL, PLAIN = "all", "plain"
GROUPS = {WIDTH: (WIDTH,), "way": (STEPS, SLOPE), REST: (REST,)}
DEFAULT = "d"  # stands for the need's own limit
SUITS, FAILS = "yes", "no"
TESTS: dict[str, Callable[[Truth], bool]] = {
    SUITS: lambda truth: truth >= ON_CONDITION,
    FAILS: lambda truth: truth is FALSE,
}
MODES = {False: "any", True: "alone"}


@cache
def groups_of(need: Need) -> dict[str, tuple[Clause, ...]]:
    """Group → its clauses. ValueError where a clause mixes groups."""
    found: dict[str, list[Clause]] = {}
    for clause in need.clauses:
        found.setdefault(_group_of(clause), []).append(clause)
    return {code: tuple(clauses) for code, clauses in found.items()}


def _group_of(clause: Clause) -> str:
    used = thresholds_of(clause.formula)
    if not used:
        return PLAIN
    for code, thresholds in GROUPS.items():
        if used <= set(thresholds):
            return code
    raise ValueError(f"clause {clause.code!r} mixes limits: {sorted(used)}")


def terms_of(place: Place) -> list[str]:
    """Everything that an index has to know of a place."""
    if not (place.findings or place.awards):
        return []
    return [term for need in NEEDS.values() for term in _terms(need, place)]


def _terms(need: Need, place: Place) -> Iterator[str]:
    groups = groups_of(need)
    for alone, mode in MODES.items():
        whole = [_truth(c, need, place, {}, alone) for c in groups.values()]
        for side, test in TESTS.items():
            if test(min(whole)):
                yield _term(need, mode, ALL, side)
        if need.defaults:
            for code in groups:
                yield from _group_terms(need, code, place, alone)


def _group_terms(need: Need, code: str, place: Place, alone: bool) -> Iterator[str]:
    clauses = groups_of(need)[code]
    if code == PLAIN:
        truth = _truth(clauses, need, place, {}, alone)
        for side, test in TESTS.items():
            if test(truth):
                yield _term(need, MODES[alone], code, side)
        return
    *outer, inner = (one for one in GROUPS[code] if one in need.defaults)
    choices = ([DEFAULT, *THRESHOLDS[one].grid] for one in outer)
    for chosen in product(*choices):
        own = {o: v for o, v in zip(outer, chosen, strict=True) if v != DEFAULT}
        for side, limit in _flips(need, clauses, place, own, inner, alone):
            yield _term(need, MODES[alone], code, side, *chosen, limit)


def _flips(need, clauses, place, own, inner, alone) -> Iterator[tuple[str, object]]:
    """(side, limit of `inner` at which the group flips to it, or DEFAULT)."""

    def truth(value: int) -> Truth:
        return _truth(clauses, need, place, {**own, inner: value}, alone)

    at_default = _truth(clauses, need, place, own, alone)
    easiest_first = _easiest_first(inner)
    # from the easiest limit to the strictest: true, unknown, false, in this order
    easiest, strictest = truth(easiest_first[0]), truth(easiest_first[-1])
    if TESTS[SUITS](at_default):
        yield SUITS, DEFAULT
    if TESTS[FAILS](at_default):
        yield FAILS, DEFAULT
    if TESTS[SUITS](easiest):
        last = bisect_left(easiest_first, 1, key=lambda v: not TESTS[SUITS](truth(v)))
        yield SUITS, easiest_first[last - 1]
    if TESTS[FAILS](strictest):
        first = bisect_left(easiest_first, 1, key=lambda v: TESTS[FAILS](truth(v)))
        yield FAILS, easiest_first[first]


@cache
def _easiest_first(threshold: str) -> list[int]:
    grid = list(THRESHOLDS[threshold].grid)
    return grid[::-1] if THRESHOLDS[threshold].more_is_easier else grid


def _truth(clauses, need: Need, place: Place, own, alone: bool) -> Truth:
    case = Case(place.values, need.limits_of(own), alone)
    asked = (one for one in clauses if one.asked_of(place.kind))
    return min((clause_truth(one, place, case) for one in asked), default=TRUE)


def _term(need: Need, mode: str, group: str, side: str, *limits: object) -> str:
    key = ".".join(str(one) for one in limits)
    return ":".join(filter(None, (need.code, mode, group, side, key)))


def suiting(
    need: Need, own: Mapping[str, float], alone: bool = False
) -> list[list[str]]:
    """What a place that suits has: of each list one term at least."""
    return [terms for _, terms in _asked(need, own, alone, SUITS)]


def failing(need: Need, own: Mapping[str, float], alone: bool = False) -> list[str]:
    """What a place that does not suit has: one of these terms at least."""
    return [term for _, terms in _asked(need, own, alone, FAILS) for term in terms]


def _asked(need, own, alone, side) -> Iterator[tuple[str, list[str]]]:
    known = {c: THRESHOLDS[c].on_grid(v) for c, v in own.items() if c in need.defaults}
    mode = MODES[alone]
    if not known:
        yield ALL, [_term(need, mode, ALL, side)]
        return
    for code in groups_of(need):
        if code == PLAIN:
            yield code, [_term(need, mode, code, side)]
            continue
        *outer, inner = (one for one in GROUPS[code] if one in need.defaults)
        chosen = [known.get(one, DEFAULT) for one in outer]
        reached = [
            _term(need, mode, code, side, *chosen, limit)
            for limit in _reached(inner, known.get(inner), side)
        ]
        yield code, reached


def _reached(threshold: str, own: int | None, side: str) -> list[object]:
    """The limits of flipping that a person with this limit has reached."""
    if own is None:
        return [DEFAULT]
    easiest_first = _easiest_first(threshold)
    place = easiest_first.index(own)
    return easiest_first[place:] if side == SUITS else easiest_first[: place + 1]
