"""The share of one person in what several pay, in the group for which it is largest.

A fare holds for groups of `low` to `high` people (null: no limit). Costs that go in
steps (a second coach for the 51st) are spread so that no group of the class pays less
than its cost: the largest share is found among the first groups, since each later
step is spread over more people.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Class:
    """Groups of `low` to `high` people."""

    low: int
    high: int | None = None

    def largest(self, share: Callable[[int], Decimal], period: int) -> Decimal:
        """The largest of `share(people)`, whose steps come every `period` people."""
        last = self.low + period
        if self.high is not None:
            last = min(last, self.high)
        return max(share(people) for people in range(self.low, last + 1))


def common(group: Class) -> Decimal:
    """Of what is paid once."""
    return Decimal(1) / group.low


def by_unit(group: Class, places: int, staff: int = 0) -> Decimal:
    """Of one unit for `places` people, of which the group takes as many as needed.

    `staff`: people beside the group who need a place too and pay for none.
    """

    def share(people: int) -> Decimal:
        units = -(-(people + staff) // places)
        return Decimal(units) / people

    return group.largest(share, places)


def paid(group: Class, free_per: int | None) -> Decimal:
    """Of one place, where a provider gives one for so many paid; 1: gives none."""
    if not free_per:
        return Decimal(1)

    def share(people: int) -> Decimal:
        return Decimal(people - free_places(people, free_per)) / people

    return group.largest(share, free_per + 1)


def for_the_free(group: Class, free_per: int | None) -> Decimal:
    """What each who pays bears, by the cost of one, where the seller gives places."""
    if not free_per:
        return Decimal(1)

    def share(people: int) -> Decimal:
        return Decimal(people) / (people - free_places(people, free_per))

    return group.largest(share, free_per + 1)


def free_places(people: int, free_per: int | None) -> int:
    """How many of so many people do not pay: for each `free_per` who pay, one."""
    return people // (free_per + 1) if free_per else 0
