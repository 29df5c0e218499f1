"""What was asked for and could not be met, each time with why."""

from collections.abc import Iterator, Mapping

from .candidate import OFFER, Candidate
from .problem import PAUSE, Problem
from .reasons import Unmet
from .sleeping import beds
from .solver import State


def unmet(state: State, given: Mapping[str, Candidate]) -> Iterator[Unmet]:
    """`given`: all candidates by id, those too that the group cannot take."""
    problem, brief = state.problem, state.problem.brief
    numbers = {problem.candidates[n].id for n in state.chosen}
    for code in brief.must_haves:
        if code not in numbers:
            yield _must_have(problem, code, given.get(code))
    yield from _meals(state)
    if brief.nights and state.lodging is None:
        yield _night(problem)
    yield from _sectors(state)
    yield from _days(state)
    yield from _prices(state)


def _must_have(problem: Problem, code: str, one: Candidate | None) -> Unmet:
    if one is None:
        return Unmet(code="must_have_not_public", offer=code)
    told = {"offer": code, "stop": one.stop}
    if code in problem.refused:
        return Unmet(code="must_have_refused", finding=problem.refused[code], **told)
    number = next(n for n, c in enumerate(problem.candidates) if c.id == code)
    days = [day for roles in problem.windows for day in roles.values()]
    if not any(number in day for day in days):
        return Unmet(code="must_have_closed", **told)
    total, paid = problem.brief.total, problem.paid(number)
    if total is not None and paid > total:
        return Unmet(code="must_have_too_dear", amount=paid, **told)
    return Unmet(code="must_have_no_room", **told)


def _meals(state: State) -> Iterator[Unmet]:
    problem = state.problem
    needs = bool(problem.brief.group.all_needs)
    for day, meals in _without_table(state).items():
        for meal in meals:
            tables = problem.windows[day][meal]
            asked = {"day": day + 1, "meal": meal}
            least = min((problem.paid(n) for n in tables), default=None)
            if least is not None and not state.affordable(tables):
                yield Unmet(code="meal_too_dear", amount=least, **asked)
            else:
                yield Unmet(code="no_meal", with_needs=needs, **asked)


def _night(problem: Problem) -> Unmet:
    """There is a bed, but the budget does not pay it; or there is none."""
    paid = [problem.paid(n) * problem.brief.nights for n in beds(problem)]
    if paid:
        return Unmet(code="night_too_dear", amount=min(paid))
    return Unmet(code="no_night", with_needs=bool(problem.brief.group.all_needs))


def _sectors(state: State) -> Iterator[Unmet]:
    problem = state.problem
    there = {s for n in state.chosen for s in problem.worths[n].sectors}
    for sector in problem.brief.sectors:
        if sector not in there:
            yield Unmet(code="no_sector", subject=sector)


def _days(state: State) -> Iterator[Unmet]:
    for route in state.routes:
        if not any(role == OFFER for _number, role in route.visits):
            yield Unmet(code="empty_day", day=route.day + 1)


def _prices(state: State) -> Iterator[Unmet]:
    """Of a budget nobody can be sure where prices are not known."""
    unknown = {n for n in state.chosen if state.problem.costs[n] is None}
    if unknown and state.problem.brief.total is not None:
        yield Unmet(code="prices_unknown", count=len(unknown))


def _without_table(state: State) -> dict[int, list[str]]:
    """Day → the meals that were asked for and have no table."""
    found, wanted = {}, state.problem.brief.meals
    for route in state.routes:
        tables = {role for number, role in route.visits if number != PAUSE}
        asked = [one for one in state.problem.meals(route.day) if one in wanted]
        if without := [one for one in asked if one not in tables]:
            found[route.day] = without
    return found
