"""One row of the table."""

from dataclasses import dataclass
from datetime import date

from experiences.document import ExperienceDocument
from experiences.feasibility.finding import Finding
from experiences.feasibility.group import Group

from .building import DAY


@dataclass(frozen=True)
class Case:
    name: str
    document: ExperienceDocument
    expected: tuple[Finding, ...] = ()
    day: date = DAY
    group: Group = Group()
