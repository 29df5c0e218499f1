"""Choosing what one needs of a place: needs, own limits, and what counts."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.thresholds import THRESHOLDS
from search.asking.access import WHOM
from search.asking.query import SearchQuery


class NeedBox(NamedTuple):
    """`parameter`, `name`: who has it, in the visitor's words."""

    code: str
    label: str
    selected: bool
    parameter: str
    name: str


class LimitField(NamedTuple):
    """A number to type. `value`: "" where it is left to the needs; `hint`: the unit
    and the bounds."""

    code: str
    label: str
    value: str
    hint: str
    least: int
    most: int
    grain: int


@dataclass(frozen=True, slots=True)
class AccessForm:
    needs: list[NeedBox]
    limits: list[LimitField]
    alone: bool
    verified: bool

    @property
    def selected(self) -> int:
        return sum(one.selected for one in self.needs)

    @property
    def has_limits(self) -> bool:
        return any(one.value for one in self.limits)


def access_form(query: SearchQuery) -> AccessForm:
    asked = query.access
    return AccessForm(
        needs=[
            NeedBox(
                code,
                str(need.label),
                code in asked.needs,
                WHOM[code],
                asked.whom.get(code, ""),
            )
            for code, need in NEEDS.items()
        ],
        limits=[_limit(code, query) for code in THRESHOLDS],
        alone=asked.alone,
        verified=asked.verified,
    )


def _limit(code: str, query: SearchQuery) -> LimitField:
    one = THRESHOLDS[code]
    bounds = {"least": one.least, "most": one.most, "unit": one.unit}
    hint = _("From %(least)s to %(most)s %(unit)s") % bounds
    value = str(query.access.own.get(code, ""))
    label = str(one.label)
    return LimitField(code, label, value, hint.strip(), one.least, one.most, one.grain)
