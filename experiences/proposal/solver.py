"""The best programme that can be found in a moment: insertion, then local search.

First what must be in it, then meals, then whatever is worth most for the time that it
takes, where it takes the least (the square of its worth by minute, as P. Vansteenwegen
and others propose for tourist trips, Comput. Oper. Res. 36 (2009), 3281-3290). Then a
part of a day is taken out and filled again, many times over, and the best is kept.

So many times, and not for so many seconds: the same brief makes the same plan on a
slow machine. Dice are seeded by the brief.
"""

from collections import Counter
from collections.abc import Iterable
from random import Random

from .candidate import NIGHT, OFFER
from .problem import PAUSE, Problem
from .route import Route, Visit
from .score import MORE_OF_THE_SAME
from .sleeping import lodging

ROUNDS = 200
GIVE_UP = 12  # rounds without anything better, then on from the best again
MOST_OUT = 3  # visits that are taken out of a day at once
ON_THE_WAY = 0.2  # points that a minute on the way costs
Places = dict[int, tuple[int, int] | None]


class State:
    """A programme in the making. `spent`: cents that are known to be paid."""

    __slots__ = ("lodging", "problem", "routes")

    def __init__(self, problem: Problem, bed: int | None, routes: list[Route]) -> None:
        self.problem, self.lodging, self.routes = problem, bed, routes

    def copy(self) -> "State":
        return State(self.problem, self.lodging, [one.copy() for one in self.routes])

    @property
    def chosen(self) -> list[int]:
        """Numbers of all candidates in it; a bed as often as one sleeps in it."""
        return [n for one in self.routes for n, _role in one.visits if n != PAUSE]

    @property
    def spent(self) -> int:
        return sum(map(self.problem.paid, self.chosen))

    def affordable(self, numbers: Iterable[int]) -> list[int]:
        """Those that what is left of the budget pays."""
        total = self.problem.brief.total
        if total is None:
            return list(numbers)
        left = total - self.spent
        return [number for number in numbers if self.problem.paid(number) <= left]

    @property
    def value(self) -> float:
        """Points: of each kind of thing the best in full, the next ones less."""
        worths, seen, points = self.problem.worths, Counter(), 0.0
        numbers = sorted(set(self.chosen), key=lambda n: (-worths[n].points, n))
        for number in numbers:
            variety = worths[number].variety
            points += self._points(number, seen[variety])
            seen[variety] += 1
        return points - ON_THE_WAY * sum(one.travel for one in self.routes)

    def _points(self, number: int, more: int) -> float:
        must = self.problem.is_must(number)
        share = 1.0 if must else MORE_OF_THE_SAME**more
        return self.problem.worths[number].points * share

    def gains(self) -> list[float]:
        """What each candidate would add."""
        worths = self.problem.worths
        seen = Counter(worths[number].variety for number in set(self.chosen))
        return [self._points(n, seen[one.variety]) for n, one in enumerate(worths)]


def solve(problem: Problem) -> State:
    """Possible in all that is reckoned with here; the rules look at it afterwards."""
    dice = Random(problem.brief.seed)  # noqa: S311
    now = _begun(problem)
    best, value, worse = now, now.value, 0
    for _round in range(ROUNDS):
        now = _shaken(now, dice)
        fill(now)
        if now.value > value:
            best, value, worse = now, now.value, 0
        elif (worse := worse + 1) >= GIVE_UP:
            now, worse = best, 0
    return best


def _begun(problem: Problem) -> State:
    bed = lodging(problem)
    routes = []
    for day in range(problem.brief.days):
        slept = day > 0 and bed is not None
        route = Route(problem, day, bed if slept else problem.base)
        if day < problem.brief.nights:
            route.set([(PAUSE if bed is None else bed, NIGHT)])
        routes.append(route)
    state = State(problem, bed, routes)
    fill(state)
    return state


def _shaken(state: State, dice: Random) -> State:
    """Without some visits of a day that follow one another."""
    found = state.copy()
    route = dice.choice(found.routes)
    free = len(route.visits) - route.sleeps
    if free:
        first = dice.randrange(free)
        last = min(first + dice.randint(1, MOST_OUT), free)
        route.set(route.visits[:first] + route.visits[last:])
    return found


def fill(state: State) -> None:
    """As full as it gets."""
    _insert_all(state, state.problem.musts)
    for route in state.routes:
        _add_meals(state, route)
    _insert_all(state, state.problem.things)


def _add_meals(state: State, route: Route) -> None:
    """At a table where the brief asks for one and there is one; else a pause."""
    there = {role for _number, role in route.visits}
    for meal in state.problem.meals(route.day):
        if meal in there:
            continue
        asked = meal in state.problem.brief.meals
        if not (asked and _insert(state, route, meal)):
            _put(route, (PAUSE, meal))


def _insert(state: State, route: Route, meal: str) -> bool:
    """The best table that one can pay."""
    tables, chosen = state.problem.windows[route.day][meal], set(state.chosen)
    gains = state.gains()
    free = state.affordable(n for n in tables if n not in chosen)
    ranked = [
        (_rate(gains[number], where[0]), -number)
        for number in free
        if (where := route.best((number, meal)))
    ]
    return bool(ranked) and _put(route, (-max(ranked)[1], meal))


def _put(route: Route, visit: Visit) -> bool:
    where = route.best(visit)
    if where is None:
        return False
    at = where[1]
    return route.set([*route.visits[:at], visit, *route.visits[at:]])


def _insert_all(state: State, numbers: list[int]) -> None:
    """One after the other, the best first, until nothing fits any more."""
    chosen = set(state.chosen)
    left = [number for number in numbers if number not in chosen]
    places = {r.day: _places(r, left) for r in state.routes}
    while found := _best(state, left, places):
        number, route = found
        _put(route, (number, OFFER))
        left.remove(number)
        places[route.day] = _places(route, left)


def _places(route: Route, numbers: list[int]) -> Places:
    return {number: route.best((number, OFFER)) for number in numbers}


def _best(state: State, left: list[int], places: dict[int, Places]):
    """(number, route) of what is worth most by the minute; None: nothing fits."""
    best, found, gains = 0.0, None, state.gains()
    affordable = state.affordable(left)
    for route in state.routes:
        full = _is_full(state.problem, route)
        for number in affordable:
            where = places[route.day][number]
            if where is None or (full and not state.problem.is_must(number)):
                continue
            rate = _rate(gains[number], where[0])
            if rate > best:
                best, found = rate, (number, route)
    return found


def _rate(gain: float, minutes: int) -> float:
    return gain * gain / max(minutes, 1)


def _is_full(problem: Problem, route: Route) -> bool:
    things = sum(role == OFFER for _number, role in route.visits)
    return things >= problem.pace.most
