"""Where one sleeps: one house for all nights, so that nobody packs every morning."""

from .candidate import NIGHT
from .problem import Problem

SHARE = 0.6  # of the budget that a bed may take, where another leaves more


def lodging(problem: Problem) -> int | None:
    """The number of the best house that takes one in each night; None: there is none,
    or none that the budget pays."""
    nights = problem.brief.nights
    total = problem.brief.total
    there = beds(problem)
    if total is None:
        return max(there, key=lambda n: (_points(problem, n), -n), default=None)
    paid = {number: problem.paid(number) * nights for number in there}
    sure = [n for n in there if problem.costs[n] is not None and paid[n] <= total]
    within = [n for n in sure if problem.is_must(n) or paid[n] <= SHARE * total]
    if within:
        return max(within, key=lambda n: (_points(problem, n), -n))
    if sure:
        return min(sure, key=lambda n: (paid[n], n))
    unsure = [n for n in there if problem.costs[n] is None]
    return max(unsure, key=lambda n: (_points(problem, n), -n), default=None)


def beds(problem: Problem) -> list[int]:
    """Those that take one in on every night."""
    nights = [problem.windows[day][NIGHT] for day in range(problem.brief.nights)]
    first = nights[0] if nights else {}
    return [n for n in first if all(n in others for others in nights)]


def _points(problem: Problem, number: int) -> float:
    return problem.worths[number].points
