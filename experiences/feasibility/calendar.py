"""The days of departure on which an experience works, and why not on the others."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from experiences.document import Days, ExperienceDocument

from .checking import Checker
from .finding import Finding
from .group import Group
from .rules import RULES

DAYS = 400
ONE_DAY = timedelta(days=1)
THAT_BLOCK = {code: rule for code, rule in RULES.items() if rule.may_block}


@dataclass(frozen=True)  # without slots, so that its ranges are kept
class ExperienceCalendar:
    """`blocked`: day → the first finding that blocks it; other days work."""

    first: date
    last: date
    blocked: dict[date, Finding]

    @cached_property
    def works_on(self) -> list[Days]:
        """The days on which it works, as ranges in order."""
        found: list[Days] = []
        for day in _days(self.first, self.last):
            if day in self.blocked:
                continue
            if found and found[-1].last_day == day - ONE_DAY:
                found[-1] = Days(found[-1].first_day, day)
            else:
                found.append(Days(day, day))
        return found


def calendar(
    document: ExperienceDocument, group: Group, first: date, days: int = DAYS
) -> ExperienceCalendar:
    """Departures on so many days from `first` on."""
    last = first + timedelta(days=days - 1)
    checker = Checker(document, group, first, last, THAT_BLOCK)
    blocked = {}
    for day in _days(first, last):
        against = next((one for one in checker.findings(day) if one.blocks), None)
        if against is not None:
            blocked[day] = against
    return ExperienceCalendar(first, last, blocked)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
