"""Who goes on the experience."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from experiences.document import ExperienceDocument

WHEELCHAIR = "wheelchair"
Limits = Mapping[str, float]
"""Threshold (`catalogue.accessibility.thresholds`) → a person's own limit."""


@dataclass(frozen=True, slots=True)
class Group:
    """`children`: their ages in years. `wheelchair_users` are counted among the
    persons already. `needs`: need (`catalogue.accessibility.needs`) → own limits, {}
    for the usual ones. `language`: in which they want to be guided; "" for any."""

    adults: int = 2
    children: tuple[int, ...] = ()
    wheelchair_users: int = 0
    needs: Mapping[str, Limits] = field(default_factory=dict)
    language: str = ""

    @property
    def persons(self) -> int:
        return self.adults + len(self.children)

    @property
    def all_needs(self) -> dict[str, Limits]:
        """With the need of those who use a wheelchair, whether it was named or not."""
        implied: dict[str, Limits] = {WHEELCHAIR: {}} if self.wheelchair_users else {}
        return implied | dict(self.needs)


def smallest(document: ExperienceDocument) -> Group:
    """The smallest group for which it is offered: adults without particular needs."""
    return Group(adults=max(document.group_min or 1, 1))
