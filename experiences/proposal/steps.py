"""A programme's steps, from what was found."""

from collections.abc import Iterator
from datetime import time

from django.utils.translation import gettext as _

from catalogue.document import Texts
from experiences.document import Leg, Step
from experiences.pricing.words import in_each_language

from .brief import DINNER, LUNCH
from .candidate import NIGHT
from .problem import PAUSE, PAUSE_MINUTES
from .route import Route, Visit
from .solver import State

Named = tuple[Step, Visit]


def named_steps(state: State) -> list[Named]:
    """In order, each with what it was made of. Their ids name the day and the place
    in it."""
    found: list[Named] = []
    before = ""
    for route in state.routes:
        for at, visit in _told(state, route):
            step = _step(state, route, at, visit, before)
            found.append((step, visit))
            before = step.stop.id if step.stop else before
    return found


def _told(state: State, route: Route) -> Iterator[tuple[int, Visit]]:
    """Without a pause that nobody asked for before or after all else."""
    wanted = state.problem.brief.meals
    things = [n for n, one in enumerate(route.visits) if one[0] != PAUSE]
    first, last = (things[0], things[-1]) if things else (0, -1)
    for at, visit in enumerate(route.visits):
        needed = visit[0] != PAUSE or visit[1] in wanted or visit[1] == NIGHT
        if needed or first < at < last:
            yield at, visit


def _step(state: State, route: Route, at: int, visit: Visit, before: str) -> Step:
    problem, (number, role) = state.problem, visit
    fixed = {
        "id": f"d{route.day + 1}-{at + 1}",
        "day": route.day + 1,
        "start": time(*divmod(route.starts[at], 60)),
    }
    if number == PAUSE:
        return _pause(role, role in problem.brief.meals, fixed)
    one = problem.candidates[number]
    usual = Leg(mode=problem.brief.mode)
    return one.step(leg=problem.known.get((before, one.id), usual), **fixed)


def _pause(role: str, asked: bool, fixed: dict) -> Step:
    """A meal or a night whose place is still to be chosen, or a break."""
    if role == NIGHT:
        return Step(kind=NIGHT, title=_titles(role), leg=Leg(minutes=0), **fixed)
    return Step(
        kind="meal" if asked else "free",
        title=_titles(role),
        duration_minutes=PAUSE_MINUTES,
        leg=Leg(minutes=0),
        **fixed,
    )


def _titles(role: str) -> Texts:
    said = {
        LUNCH: lambda: _("Lunch break"),
        DINNER: lambda: _("Dinner"),
        NIGHT: lambda: _("Night"),
    }
    return in_each_language(said[role])
