"""Verdicts as terms of an index, for any personal limits.

The clauses of a need fall into groups that share no personal limit: those without,
those of width, of the way (steps and slope together), of rests. A need suits where
each group holds, and does not where one fails. A group flips at certain limits: an
index holds these as terms, and a query names the terms that the limits of a person
reach. Of what nobody knows nothing is said: no term.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from .flips import DEFAULT, Flips, choices, easiest_first, flips_of, together
from .need import Clause, Need
from .needs import NEEDS
from .place import Place
from .thresholds import REST, SLOPE, STEPS, THRESHOLDS, WIDTH
from .verdict import Answer

ALL, PLAIN = "all", "plain"
GROUPS = {WIDTH: (WIDTH,), "way": (STEPS, SLOPE), REST: (REST,)}
SUITS, FAILS = "yes", "no"
MODES = {False: "any", True: "alone"}


@cache
def groups_of(need: Need) -> dict[str, tuple[Clause, ...]]:
    """Group → its clauses. ValueError where a clause mixes groups."""
    found: dict[str, list[Clause]] = {}
    for clause in need.clauses:
        found.setdefault(_group_of(clause), []).append(clause)
    return {code: tuple(clauses) for code, clauses in found.items()}


def _group_of(clause: Clause) -> str:
    used = clause.thresholds
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
    for alone, mode in MODES.items():
        groups = {code: _flips(need, code, place, alone) for code in groups_of(need)}
        usual = together([found[0] for found in groups.values()], 0)
        yield from _at_default(usual, need, mode, ALL)
        for code, found in groups.items() if need.defaults else ():
            if code == PLAIN:
                yield from _at_default(found[0], need, mode, code)
                continue
            for number, one in enumerate(found):
                yield from _at_limits(one, need, mode, code, number)


def terms_of_answers(answers: Mapping[str, str]) -> list[str]:
    """Of what says itself which needs it suits, at their usual limits: need → answer.

    Nothing is said of one's own limits, nor of going alone.
    """
    sides = {Answer.SUITS: SUITS, Answer.DOES_NOT_SUIT: FAILS}
    return [
        _term(NEEDS[code], MODES[False], ALL, sides[answer])
        for code, answer in answers.items()
        if answer in sides
    ]


def _flips(need: Need, code: str, place: Place, alone: bool) -> list[Flips]:
    """Of all clauses of a group together, for each choice of its outer limits."""
    limits = _limits(need, code)
    asked = [one for one in groups_of(need)[code] if one.asked_of(place.kind)]
    tables = [flips_of(need, one, limits, place, alone) for one in asked]
    most = len(easiest_first(limits))
    if not tables:
        return [together([], most)] * len(choices(limits))
    return [together(row, most) for row in zip(*tables, strict=True)]


@cache
def _limits(need: Need, group: str) -> tuple[str, ...]:
    """The thresholds of a group that the need knows; the last one is told last."""
    return tuple(one for one in GROUPS.get(group, ()) if one in need.defaults)


def _at_default(found: Flips, need: Need, mode: str, code: str) -> Iterator[str]:
    if found.suits:
        yield _term(need, mode, code, SUITS)
    if found.fails:
        yield _term(need, mode, code, FAILS)


@cache
def _at_limits(
    found: Flips, need: Need, mode: str, code: str, number: int
) -> tuple[str, ...]:
    """The terms for one of the choices of the outer limits of a group."""
    limits = _limits(need, code)
    chosen, inner = choices(limits)[number], easiest_first(limits)
    reached: list[tuple[str, object]] = []
    if found.suits:
        reached.append((SUITS, DEFAULT))
    if found.fails:
        reached.append((FAILS, DEFAULT))
    if found.suiting:
        reached.append((SUITS, inner[found.suiting - 1]))
    if found.failing < len(inner):
        reached.append((FAILS, inner[found.failing]))
    return tuple(_term(need, mode, code, side, *chosen, at) for side, at in reached)


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
        limits = _limits(need, code)
        chosen = [known.get(one, DEFAULT) for one in limits[:-1]]
        reached = [
            _term(need, mode, code, side, *chosen, limit)
            for limit in _reached(limits, known.get(limits[-1]), side)
        ]
        yield code, reached


def _reached(limits: tuple[str, ...], own: int | None, side: str) -> tuple[object, ...]:
    """The limits of flipping that a person with this last limit has reached."""
    if own is None:
        return (DEFAULT,)
    easiest = easiest_first(limits)
    place = easiest.index(own)
    return easiest[place:] if side == SUITS else easiest[: place + 1]
