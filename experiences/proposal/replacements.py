"""What else could stand in a step, the rest of the programme staying as it is."""

from dataclasses import dataclass

from .candidate import NIGHT, Candidate
from .plan import Choice, Plan, plan_of
from .problem import PAUSE
from .route import Route, Visit
from .solver import State

MOST_TRIED = 40


@dataclass(frozen=True, slots=True)
class Replacement:
    """`plan`: the whole programme with it, checked like the first one; `choice`: where
    it stands there, with its reasons. `cheaper`: cents of the group; below 0: dearer;
    None: a price is not known."""

    candidate: Candidate
    choice: Choice
    plan: Plan
    cheaper: int | None


def replacements(plan: Plan, step: str, most: int = 5) -> list[Replacement]:
    """Ranked by what the whole is worth with each. A bed is replaced on all nights.
    KeyError for a step that it has not."""
    old = plan.choices[step]
    tried = sorted(_tried(plan, old), key=lambda state: -state.value)
    found: list[Replacement] = []
    for state in tried:
        made = plan_of(state.copy(), plan.given)
        if len(made.steps) == len(plan.steps) and _within(made):
            found.append(_replacement(plan, old, made))
        if len(found) == most:
            break
    return found


def _tried(plan: Plan, old: Choice) -> list[State]:
    """With each that is there at the time, the likeliest first."""
    problem, role = plan.problem, old.visit[1]
    chosen = set(plan.state.chosen)
    day = problem.windows[old.step.day - 1][role]
    free = [number for number in day if number not in chosen]
    free.sort(key=lambda number: -problem.worths[number].points)
    made = (_with(plan.state, old, (number, role)) for number in free[:MOST_TRIED])
    return [state for state in made if state is not None and _pays(state)]


def _with(state: State, old: Choice, visit: Visit) -> State | None:
    """None where it does not fit."""
    found = state.copy()
    if visit[1] == NIGHT:
        return _slept(found, visit)
    route = found.routes[old.step.day - 1]
    exchanged = [visit if one == old.visit else one for one in route.visits]
    return found if route.set(exchanged) else None


def _slept(state: State, visit: Visit) -> State | None:
    """In another house on all nights, from which one sets out in the mornings."""
    state.lodging = visit[0]
    for route in state.routes:
        if route.day:
            route.setting_out = visit[0]
        if not _set_night(route, visit):
            return None
    return state


def _set_night(route: Route, visit: Visit) -> bool:
    rest = [one for one in route.visits if one[1] != NIGHT]
    return route.set([*rest, visit] if route.sleeps else rest)


def _pays(state: State) -> bool:
    total = state.problem.brief.total
    return total is None or state.spent <= total


def _within(plan: Plan) -> bool:
    """Nothing had to be taken out."""
    return all(one.code != "taken_out" for one in plan.unmet)


def _replacement(plan: Plan, old: Choice, made: Plan) -> Replacement:
    choice = made.choices[old.step.id]
    known = [_price(plan, old), _price(made, choice)]
    cheaper = None if None in known else plan.cost - made.cost
    return Replacement(choice.candidate, choice, made, cheaper)


def _price(plan: Plan, choice: Choice) -> int | None:
    number = choice.visit[0]
    return 0 if number == PAUSE else plan.problem.costs[number]
