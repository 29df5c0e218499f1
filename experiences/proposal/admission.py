"""Which offers the group can take at all, whatever the hour: by the rules themselves.

Each is looked at alone, as the only step of a programme.
"""

from datetime import date

from experiences.document import ExperienceDocument, Leg, Step
from experiences.feasibility.course import Course, Placed
from experiences.feasibility.finding import Finding
from experiences.feasibility.legs import Travel
from experiences.feasibility.openings import Openings
from experiences.feasibility.placing import clock_for
from experiences.feasibility.rules import RULES

from .brief import Brief
from .candidate import Candidate

WHATEVER_THE_HOUR = (
    *("offers", "ages", "capacity", "wheelchairs", "languages", "access"),
)
NOON = 12 * 60
STAYS_OUT = frozenset({"access_unknown"})  # a warning that keeps it out, unless asked


def refusal(one: Candidate, brief: Brief, day: date) -> Finding | None:
    """Why the group cannot take it on that day; None: it can."""
    course = _alone(one, brief, day)
    found = [f for code in WHATEVER_THE_HOUR for f in RULES[code].check(course)]
    blocking = next((one for one in found if one.blocks), None)
    if blocking is not None or brief.unknown_access:
        return blocking
    return next((one for one in found if one.code in STAYS_OUT), None)


def alone(one: Candidate) -> ExperienceDocument:
    """A programme with nothing else in it."""
    return programme([one.step()])


def programme(steps: list[Step], **more) -> ExperienceDocument:
    """A document that was never published: it has no address and no title yet."""
    return ExperienceDocument(
        **{"id": "", "code": "", "path": {}, "title": {}, "steps": steps} | more
    )


def _alone(one: Candidate, brief: Brief, day: date) -> Course:
    document = alone(one)
    placed = Placed(document.steps[0], NOON, NOON + one.stay, Travel(Leg().mode, 0))
    clock = clock_for(document, day)
    return Course(document, brief.group, clock, Openings({}), (placed,))
