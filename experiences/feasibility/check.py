"""The door: what stands against an experience on a day, and what is so of it always."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from experiences.document import (
    Days,
    ExperienceDocument,
    Suspension,
    WholeVerdict,
)

from .calendar import DAYS, ExperienceCalendar, calendar
from .checking import Checker
from .course import Course
from .finding import Finding
from .group import Group, smallest
from .rules import RULES, Rule
from .whole import verdicts_of


@dataclass(frozen=True, slots=True)
class Overall:
    """What fills the document: verdicts, days of departure, and a suspension."""

    verdicts: Mapping[str, WholeVerdict]
    works_on: list[Days]
    checked_until: date
    suspended: Suspension | None


def check(
    document: ExperienceDocument,
    group: Group,
    day: date,
    rules: Mapping[str, Rule] = RULES,
) -> list[Finding]:
    """All findings for a departure on `day`, in the order of the programme."""
    return Checker(document, group, day, day, rules).findings(day)


def course_on(document: ExperienceDocument, group: Group, day: date) -> Course:
    """When each step takes place, for a departure on `day`."""
    return Checker(document, group, day, day).course(day)


def overall(document: ExperienceDocument, today: date) -> Overall:
    """For the smallest group that it is offered to, without particular needs, on
    departures of the next 400 days, today included."""
    days = calendar(document, smallest(document), today, DAYS)
    return Overall(
        verdicts_of(document.steps, today),
        days.works_on,
        days.last,
        _suspension(document, days),
    )


def _suspension(
    document: ExperienceDocument, days: ExperienceCalendar
) -> Suspension | None:
    """Where no day is left; since when is kept from one check to the next."""
    if days.works_on:
        return None
    since = document.suspended.since if document.suspended else days.first
    often = Counter(found.code for found in days.blocked.values())
    return Suspension(since, [code for code, _count in often.most_common()])
