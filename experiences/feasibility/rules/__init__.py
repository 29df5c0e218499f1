"""The registry of rules. Each reads a course and yields what it finds.

`dated` rules read the date itself; what the others find is the same on all days on
which the course is the same and the stops are open alike. Where only a warning can
come of a rule, a calendar does without it (`may_block`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding

from . import (
    access,
    admission,
    ages,
    capacity,
    clock_change,
    closures,
    daylight,
    departures,
    durations,
    group_size,
    labels,
    languages,
    meals,
    offers,
    opening,
    overlaps,
    prices,
    rest,
    seasons,
    tickets,
    travel,
    vehicles,
    wheelchairs,
)


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    check: Callable[[Course], Iterable[Finding]]
    dated: bool = False
    may_block: bool = True


RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in (
        Rule("seasons", seasons.check, dated=True),
        Rule("departures", departures.check, dated=True),
        Rule("group_size", group_size.check),
        Rule("offers", offers.check),
        Rule("closures", closures.check),
        Rule("opening", opening.check),
        Rule("admission", admission.check),
        Rule("tickets", tickets.check, dated=True, may_block=False),
        Rule("overlaps", overlaps.check),
        Rule("travel", travel.check),
        Rule("clock_change", clock_change.check),
        Rule("durations", durations.check, may_block=False),
        Rule("access", access.check),
        Rule("wheelchairs", wheelchairs.check),
        Rule("vehicles", vehicles.check),
        Rule("capacity", capacity.check),
        Rule("ages", ages.check),
        Rule("languages", languages.check),
        Rule("labels", labels.check, may_block=False),
        Rule("prices", prices.check, may_block=False),
        Rule("meals", meals.check, may_block=False),
        Rule("rest", rest.check, may_block=False),
        Rule("daylight", daylight.check, dated=True, may_block=False),
    )
}
"""In the order in which findings of one step are told."""

__all__ = ["RULES", "Rule"]
