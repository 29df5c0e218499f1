"""Why each candidate was chosen, from where it stands in the programme."""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed

from .problem import PAUSE, Problem
from .reasons import Because
from .route import Visit


def because(
    problem: Problem, visit: Visit, course: Course, one: Placed
) -> Iterator[Because]:
    """`one`: where it stands in `course`. Of a pause there is nothing to say."""
    number, _role = visit
    if number == PAUSE:
        return
    candidate, brief = problem.candidates[number], problem.brief
    if candidate.id in brief.must_haves:
        yield Because(code="must_have")
    yield from _hours(course, one)
    if one.travel.minutes and one.travel.is_a_way:
        yield Because(code="way", minutes=one.travel.minutes, mode=one.travel.mode)
    elif candidate.km is not None:
        yield Because(code="from_base", km=candidate.km)
    yield from _suited(problem, number)
    for sector in problem.worths[number].sectors:
        yield Because(code="sector", subject=sector)
    if (paid := problem.costs[number]) is not None:
        yield Because(code="costs" if paid else "free", amount=paid)


def _hours(course: Course, one: Placed) -> Iterator[Because]:
    """Until when it is known to be open."""
    span = next(course.states(one, one.start, one.start + 1))
    if span.state != "open" or one.step.kind == "night":
        return
    day, _minute = course.clock.shown(one.start)
    midnight = course.clock.minute_of(day + 1, 0)
    whole = list(course.states(one, one.start, midnight))
    closes = next((s.start for s in whole if s.state != "open"), None)
    if closes is None:
        yield Because(code="open_all_day")
    else:
        yield Because(code="open_until", at=course.clock.time_of(closes))


def _suited(problem: Problem, number: int) -> Iterator[Because]:
    verdicts = problem.candidates[number].stop.verdicts
    for need in problem.brief.group.all_needs:
        said = verdicts.get(need)
        suits = said is not None and said.answer == "suits"
        yield Because(code="suits" if suits else "access", subject=need)
