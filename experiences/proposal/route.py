"""One day of a programme: what one goes to, in order, and when each begins."""

from collections.abc import Sequence

from .candidate import NIGHT
from .problem import PAUSE, Problem
from .windows import EVERY

Visit = tuple[int, str]
"""(number of the candidate or PAUSE, its role)."""


class Route:
    """`starts`: minutes of the clock, visit by visit. `setting_out`: number of where
    one is in the morning. Only `insert` and `without` change what one goes to, so that
    what is in a route is always possible."""

    __slots__ = ("day", "problem", "setting_out", "starts", "visits")

    def __init__(self, problem: Problem, day: int, setting_out: int) -> None:
        self.problem, self.day, self.setting_out = problem, day, setting_out
        self.visits: list[Visit] = []
        self.starts: list[int] = []

    def copy(self) -> "Route":
        made = Route(self.problem, self.day, self.setting_out)
        made.visits, made.starts = self.visits[:], self.starts[:]
        return made

    def set(self, visits: Sequence[Visit]) -> bool:
        """Go to these instead; False, and nothing changes, where that is impossible."""
        starts, at, place = [], self.problem.pace.begins, self.setting_out
        for visit in visits:
            start = self._start(visit, at, place, first=not starts)
            if start is None:
                return False
            starts.append(start)
            at, place = self._after(visit, start, place)
        self.visits, self.starts = list(visits), starts
        return True

    def best(self, visit: Visit) -> tuple[int, int] | None:
        """(minutes that it takes, position) where it takes the least; None: nowhere."""
        if not self.problem.opened(self.day, visit[1], visit[0]):
            return None
        found = None
        last = len(self.visits) - self.sleeps
        before, at, place = None, self.problem.pace.begins, self.setting_out
        for position in range(last + 1):
            added = self._added(visit, position, at, place)
            if added is not None and (found is None or added < found[0]):
                found = added, position
            if position < last:
                before, start = self.visits[position], self.starts[position]
                at, place = self._after(before, start, place)
        return found

    @property
    def sleeps(self) -> bool:
        """The night stands last."""
        return bool(self.visits) and self.visits[-1][1] == NIGHT

    @property
    def travel(self) -> int:
        """Minutes on the way."""
        place, total = self.setting_out, 0
        for number, _role in self.visits:
            if number != PAUSE:
                total += self.problem.minutes[place][number]
                place = number
        return total

    def _added(self, visit: Visit, position: int, at: int, place: int) -> int | None:
        start = self._start(visit, at, place, first=not position)
        if start is None:
            return None
        after, here = self._after(visit, start, place)
        for number in range(position, len(self.visits)):
            following = self.visits[number]
            begins = self._start(following, after, here, first=False)
            if begins is None:
                return None
            if begins <= self.starts[number] and following[0] != PAUSE:
                break  # from here on nothing changes
            after, here = self._after(following, begins, here)
        return self._longer(visit, position, place)

    def _longer(self, visit: Visit, position: int, place: int) -> int:
        """The stay and the ways to it and on, less the way it stands in."""
        minutes, (here, role) = self.problem.minutes, visit
        stay = self.problem.stay(here, role)
        if here == PAUSE:
            return stay
        rest = (one for one, _role in self.visits[position:] if one != PAUSE)
        after = next(rest, None)
        if after is None:
            return stay + minutes[place][here]
        return (
            stay + minutes[place][here] + minutes[here][after] - minutes[place][after]
        )

    def _after(self, visit: Visit, start: int, place: int) -> tuple[int, int]:
        """When one can go on, and from where."""
        number, role = visit
        ends = start + self.problem.stay(number, role)
        return ends, place if number == PAUSE else number

    def _start(self, visit: Visit, at: int, place: int, *, first: bool) -> int | None:
        number, role = visit
        if number != PAUSE:
            way = self.problem.minutes[place][number]
            at += way if first or not way else way + self.problem.pace.slack
        for low, high in self.problem.opened(self.day, role, number):
            start = low if low >= at else -(-at // EVERY) * EVERY
            if start <= high:
                return start
        return None
