"""What a fact about access is: a question with a kind of answer, asked of a place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from catalogue.answers import Kind, are_options, is_option, refusal

BUILT, SERVICE = 60, 24  # months: what is built, what people do


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a place, in the order in which one meets them.

    `kinds`: the kinds of offer (`catalogue.kinds`) that have it; empty: all.
    """

    code: str
    label: str
    kinds: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def exists_for(self, kind: str) -> bool:
        """Has an offer of this kind such a part at all?"""
        return kind not in self.without and (not self.kinds or kind in self.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about access.

    `question`: asked on site; `how`: how to measure or to look.
    `yes`, `no`, `says`, `none`: whole sentences for the page: of a true value, of a
    false one or an empty list, of any other (with %(value)s, its unit included), and
    of "there is none"; where `none` is empty, that is no answer to the question.
    `unit`: cm, %, m or "" for a count. `lasts`: months after which it expires; 0:
    never. `part_of`: a yes-or-no fact; where that is false this one is not
    applicable. `inherited`: true of all offers in the same premises. `tolerance`:
    two numbers that differ by no more agree. `acceslibre`, `a11yjson`, `osm`,
    `datatourisme`, `apidae`: what it is called there, "" where they have no such
    thing. `is_claim`: a summary that somebody gives, never a measurement.
    """

    code: str
    label: str
    zone: str
    kind: Kind = Kind.YES_NO
    question: str = ""
    how: str = ""
    yes: str = ""
    no: str = ""
    says: str = ""
    none: str = ""
    unit: str = ""
    maximum: float = 1000
    options: Mapping[str, str] = field(default_factory=dict)
    lasts: int = BUILT
    part_of: str = ""
    inherited: bool = True
    tolerance: float = 0
    facet: bool = False
    acceslibre: tuple[str, ...] = ()
    a11yjson: str = ""
    osm: str = ""
    datatourisme: str = ""
    apidae: tuple[str, ...] = ()
    is_claim: bool = False

    def check(self, value: object) -> None:
        """Raise ValidationError unless `value` is one that this fact takes."""
        if not _CHECKS[self.kind](self, value):
            raise refusal("fact", self.label, self.expected, value)

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.kind is Kind.YES_NO:
            return str(_("yes or no"))
        if self.kind is Kind.NUMBER:
            bounds = {"most": f"{self.maximum:g}", "unit": self.unit}
            return _("a number from 0 to %(most)s %(unit)s") % bounds
        if self.kind is Kind.CHOICE:
            return _("one of %(options)s") % {"options": ", ".join(self.options)}
        return _("a list of %(options)s") % {"options": ", ".join(self.options)}

    def agrees(self, one: object, other: object) -> bool:
        """Do two values say the same, within what measuring allows?"""
        if self.kind is Kind.NUMBER:
            return abs(one - other) <= self.tolerance
        if self.kind is Kind.CHOICES:
            return set(one) == set(other)
        return one == other


def _is_number(fact: Fact, value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and 0 <= value <= fact.maximum


def _are_distinct(fact: Fact, value: object) -> bool:
    return are_options(value, fact.options) and len(set(value)) == len(value)


_CHECKS = {
    Kind.YES_NO: lambda fact, value: isinstance(value, bool),
    Kind.NUMBER: _is_number,
    Kind.CHOICE: lambda fact, value: is_option(value, fact.options),
    Kind.CHOICES: _are_distinct,
}
