"""All that a search for a programme asks again and again, reckoned once.

Candidates are numbers here, the base is the number after the last of them, and a
pause, for which one goes nowhere, is PAUSE.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from experiences.feasibility.clock import clock_of
from experiences.feasibility.finding import Finding

from .admission import refusal
from .brief import DINNER, LUNCH, Brief
from .candidate import MEAL, NIGHT, OFFER, TO_DO, Candidate
from .costs import cost
from .paces import PACES, Pace
from .score import Worth, worth
from .ways import Known, Matrix, matrix
from .windows import HOURS, Window, in_daylight, opened, windows

PAUSE = -1
PAUSE_MINUTES = 60
ROLES = {OFFER: (OFFER,), MEAL: (LUNCH, DINNER), NIGHT: (NIGHT,)}
Openings = Mapping[int, list[Window]]
"""Number of a candidate → when one may begin there, if ever."""


@dataclass(frozen=True, slots=True)
class Problem:
    """`candidates`: those that the group can take; `refused`: id → why it cannot take
    another. `windows`: by day of the programme and role. `costs`: cents of the group;
    null: not known. `minutes`: from one to the other."""

    brief: Brief
    departure: date
    candidates: Sequence[Candidate]
    refused: Mapping[str, Finding]
    known: Known
    worths: Sequence[Worth]
    costs: Sequence[int | None]
    stays: Sequence[int]
    minutes: Matrix
    windows: Sequence[Mapping[str, Openings]]

    @property
    def pace(self) -> Pace:
        return PACES[self.brief.pace]

    @property
    def base(self) -> int:
        return len(self.candidates)

    @property
    def musts(self) -> list[int]:
        """Things to do that must be in it."""
        things = (n for n, c in enumerate(self.candidates) if c.role == OFFER)
        return [number for number in things if self.is_must(number)]

    @property
    def things(self) -> list[int]:
        """To do, unasked: nobody goes to see a laundry."""
        return [n for n, c in enumerate(self.candidates) if c.offer.kind in TO_DO]

    def is_must(self, number: int) -> bool:
        return self.candidates[number].id in self.brief.must_haves

    def candidate(self, visit: tuple[int, str]) -> Candidate | None:
        """Of a visit; None: a pause."""
        return None if visit[0] == PAUSE else self.candidates[visit[0]]

    def is_thing(self, visit: tuple[int, str]) -> bool:
        """Something to do: neither a pause, a meal nor a bed."""
        return visit[0] != PAUSE and visit[1] == OFFER

    def paid(self, number: int) -> int:
        """Cents that are known to be paid."""
        return 0 if number == PAUSE else self.costs[number] or 0

    def stay(self, number: int, role: str) -> int:
        if role == NIGHT:
            return 0
        return PAUSE_MINUTES if number == PAUSE else self.stays[number]

    def opened(self, day: int, role: str, number: int) -> Sequence[Window]:
        if number == PAUSE:
            return (HOURS[role],)
        return self.windows[day][role].get(number, ())

    def meals(self, day: int) -> list[str]:
        """That a day has: at noon always, if only as a pause; in the evening where one
        asks for it and does not go home before."""
        stays = day < self.brief.days - 1 or self.brief.days == 1
        dinner = [DINNER] if DINNER in self.brief.meals and stays else []
        return [LUNCH, *dinner]


def problem_of(
    brief: Brief, candidates: Sequence[Candidate], departure: date, known: Known
) -> Problem:
    found = {one.id: refusal(one, brief, departure) for one in candidates}
    taken = [one for one in candidates if found[one.id] is None]
    costs = [cost(one, brief, departure) for one in taken]
    ways = matrix([one.stop for one in taken], brief.base, brief, known)
    return Problem(
        brief=brief,
        departure=departure,
        candidates=taken,
        refused={code: why for code, why in found.items() if why is not None},
        known=known,
        worths=[
            worth(one, brief, _suits(one, brief), paid is not None)
            for one, paid in zip(taken, costs, strict=True)
        ],
        costs=costs,
        stays=[one.stay for one in taken],
        minutes=ways,
        windows=_windows(brief, taken, departure, ways),
    )


def _suits(one: Candidate, brief: Brief) -> int:
    """How many needs it is known to suit."""
    verdicts = one.stop.verdicts
    found = (verdicts.get(need) for need in brief.group.all_needs)
    return sum(said is not None and said.answer == "suits" for said in found)


def _windows(
    brief: Brief, taken: Sequence[Candidate], departure: date, ways: Matrix
) -> list[dict[str, Openings]]:
    last = departure + timedelta(days=brief.days - 1)
    clock = clock_of(departure, brief.days)
    found = [{role: {} for role in HOURS} for _ in range(brief.days)]
    for number, one in enumerate(taken):
        spans = opened(one, departure, last)
        for day, (at, times) in enumerate(spans.items()):
            for role in ROLES[one.role]:
                begins = in_daylight(one, windows(one, times, role), at, clock)
                ends = _last(brief, one, role, ways[number][-1])
                kept = [(low, min(high, ends)) for low, high in begins if low <= ends]
                if kept:
                    found[day][role][number] = kept
    return found


def _last(brief: Brief, one: Candidate, role: str, home: int) -> int:
    """The last minute at which it begins, so that the day ends as the pace has it; for
    what must be in it a day may be longer. `home`: minutes to the base."""
    if role != OFFER or one.id in brief.must_haves:
        return HOURS[role][1]
    return PACES[brief.pace].ends - one.stay - home
