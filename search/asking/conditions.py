"""What a search asks of an entry of the index, without a word about engines.

A closed set: each engine translates every one of them, in its `clauses`. Filters,
facets and needs are made of these and nothing else. None adds to a score. Fields are
those of `search.engines.fields`.
"""

from dataclasses import dataclass
from typing import TypeAlias

from ..routes.lines import Line
from .geo import BBox, Near


@dataclass(frozen=True, slots=True)
class Has:
    """One of these terms at least stands in the field. Without any: nothing does."""

    field: str
    terms: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """The number in the field is from `least` to `most`, both included; None leaves
    that side open. An entry without the number is in no range."""

    field: str
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class After:
    """The number in the field is greater than `number`. Nearly all entries' are, so
    that engines look for the others and leave them out."""

    field: str
    number: int


@dataclass(frozen=True, slots=True)
class Within:
    """In the circle, its edge included. What has no point is in none."""

    near: Near


@dataclass(frozen=True, slots=True)
class Inside:
    """In the box, its edges included. What has no point is in none."""

    box: BBox


@dataclass(frozen=True, slots=True)
class NearLine:
    """Within `km` of the line, the edge included. What has no point is not."""

    line: Line
    km: float


@dataclass(frozen=True, slots=True)
class All:
    """Every one of them holds. Of none: everything fulfils it."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of them holds at least. Of none: nothing fulfils it."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    of: "Condition"


Condition: TypeAlias = (
    Has | Range | After | Within | Inside | NearLine | All | AnyOf | Not
)
Conditions: TypeAlias = tuple[Condition, ...]  # all of them hold

NOTHING = AnyOf(())


def until(field: str, number: int) -> Condition:
    """The contrary of `After`."""
    return Range(field, None, number)
