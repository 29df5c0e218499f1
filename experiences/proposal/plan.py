"""The door: a programme for a brief, checked by every rule, with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from experiences.document import ExperienceDocument, Step
from experiences.feasibility.checking import Checker
from experiences.feasibility.finding import Finding
from experiences.feasibility.legs import Travel

from .admission import programme
from .brief import Brief
from .candidate import Candidate
from .departure import departure
from .explaining import because
from .lacking import unmet
from .problem import Problem, problem_of
from .reasons import Because, Unmet
from .route import Visit
from .solver import State, solve
from .steps import Named, named_steps
from .ways import Known


@dataclass(frozen=True, slots=True)
class Choice:
    """What stands in a step. `candidate` None: a pause, or yet to be chosen."""

    step: Step
    visit: Visit
    candidate: Candidate | None
    travel: Travel
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`document`: with its steps; it begins on `problem.departure`. Without steps
    nothing was found, and `unmet` says so. `findings`: what is left to look at, none
    of which blocks. `cost`: cents of the group, as far as prices are known. `state`
    and `given` are what replacements go on from.
    """

    document: ExperienceDocument
    choices: Mapping[str, Choice]
    findings: tuple[Finding, ...]
    unmet: tuple[Unmet, ...]
    cost: int
    state: State = field(repr=False)
    given: Mapping[str, Candidate] = field(repr=False)

    @property
    def problem(self) -> Problem:
        return self.state.problem

    @property
    def steps(self) -> list[Step]:
        return self.document.steps


def propose(
    brief: Brief, candidates: Sequence[Candidate], known: Known | None = None
) -> Plan:
    """The same for the same arguments. `known`: ways that somebody surveyed."""
    day = departure(brief, candidates)
    problem = problem_of(brief, candidates, day, known or {})
    return plan_of(solve(problem), {one.id: one for one in candidates})


def plan_of(state: State, given: Mapping[str, Candidate]) -> Plan:
    """The rules have the last word: what they block is taken out again, and said."""
    dropped: list[Unmet] = []
    while True:
        named = named_steps(state) if _has_anything(state) else []
        document = _document(state.problem, [step for step, _visit in named])
        checker = Checker(document, state.problem.brief.group, *_days(state))
        found = checker.findings(state.problem.departure) if named else []
        blocking = next((one for one in found if one.blocks), None)
        if blocking is None:
            break
        dropped.append(_dropped(state, named, blocking))
    lacking = [*_nothing(named), *dropped, *unmet(state, given)]
    choices = _choices(state, named, checker) if named else {}
    cost = state.spent if named else 0
    return Plan(document, choices, tuple(found), tuple(lacking), cost, state, given)


def _has_anything(state: State) -> bool:
    """Pauses and a bed alone make no programme."""
    return any(
        state.problem.is_thing(visit) for r in state.routes for visit in r.visits
    )


def _days(state: State) -> tuple:
    return state.problem.departure, state.problem.departure


def _document(problem: Problem, steps: list[Step]) -> ExperienceDocument:
    brief = problem.brief
    return programme(
        steps, length_days=brief.days, pace=brief.pace, sectors=list(brief.sectors)
    )


def _dropped(state: State, named: Sequence[Named], found: Finding) -> Unmet:
    """Take out the visit that a rule blocks. KeyError for a finding of the whole, of
    which no rule has any here."""
    step, visit = {step.id: (step, visit) for step, visit in named}[found.step]
    route = state.routes[step.day - 1]
    route.set([one for one in route.visits if one != visit])
    offer = step.stop.id if step.stop else ""
    return Unmet(
        code="taken_out", offer=offer, stop=step.stop, finding=found, day=step.day
    )


def _nothing(named: Sequence[Named]) -> list[Unmet]:
    return [] if named else [Unmet(code="nothing_found")]


def _choices(
    state: State, named: Sequence[Named], checker: Checker
) -> dict[str, Choice]:
    course = checker.course(state.problem.departure)
    placed = {one.id: one for one in course.placed}
    return {
        step.id: Choice(
            step,
            visit,
            state.problem.candidate(visit),
            placed[step.id].travel,
            tuple(because(state.problem, visit, course, placed[step.id])),
        )
        for step, visit in named
    }
