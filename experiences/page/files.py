"""What one takes along: the programme of a departure, and the ways to follow."""

from datetime import date

from experiences.document import ExperienceDocument
from experiences.feasibility.check import course_on
from experiences.feasibility.group import smallest
from experiences.outputs.calendar_file import calendar_file
from experiences.outputs.dated import dated_steps

from .states import TO_BE_HAD, states

TAKES_PLACE = (*TO_BE_HAD, "full")


def departure_file(
    experience: ExperienceDocument,
    day: date,
    language: str,
    today: date,
    base_url: str,
) -> bytes | None:
    """iCalendar of a departure on `day`; None on a day on which there is none."""
    if states(experience, today).get(day) not in TAKES_PLACE:
        return None
    steps = dated_steps(course_on(experience, smallest(experience), day))
    stamp = experience.modified_at
    if not steps or stamp is None:
        return None
    return calendar_file(experience, day, steps, language, base_url, stamp)
