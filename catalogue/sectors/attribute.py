"""What a sector asks of an offer: an attribute, its kind, its check."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class Kind(StrEnum):
    """The form of an attribute's value in JSON."""

    YES_NO = "yes_no"  # true, false; absent: unknown
    NUMBER = "number"  # whole number in `unit`
    CHOICE = "choice"  # one code of `options`
    CHOICES = "choices"  # list of codes of `options`


@dataclass(frozen=True, slots=True)
class Attribute:
    """One question of a sector. A missing value means *unknown*, never *no*.

    `options`: code → label, for the two kinds of choice. `unit`: symbol shown
    behind a number. `facet`: visitors can filter by it.
    """

    code: str
    label: str
    kind: Kind = Kind.YES_NO
    help: str = ""
    unit: str = ""
    minimum: int = 0
    maximum: int = 100_000
    options: Mapping[str, str] | None = None
    facet: bool = False

    def check(self, value: object) -> None:
        """Raise ValidationError unless `value` is one this attribute takes."""
        if not _CHECKS[self.kind](self, value):
            raise ValidationError(
                _("“%(label)s”: expected %(expected)s, found %(found)s."),
                code="attribute",
                params={
                    "label": self.label,
                    "expected": self.expected,
                    "found": repr(value)[:80],
                },
            )

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.kind is Kind.YES_NO:
            return str(_("yes or no"))
        if self.kind is Kind.NUMBER:
            bounds = {"least": self.minimum, "most": self.maximum, "unit": self.unit}
            return _("a whole number from %(least)s to %(most)s %(unit)s") % bounds
        return _("one of %(options)s") % {"options": ", ".join(self.options or {})}


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of tourism (in French: filière) and its attributes."""

    code: str
    label: str
    attributes: tuple[Attribute, ...] = ()


def _is_whole(attribute: Attribute, value: object) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole and attribute.minimum <= value <= attribute.maximum


def _are_options(attribute: Attribute, value: object) -> bool:
    return isinstance(value, list) and all(
        v in (attribute.options or {}) for v in value
    )


_CHECKS = {
    Kind.YES_NO: lambda attribute, value: isinstance(value, bool),
    Kind.NUMBER: _is_whole,
    Kind.CHOICE: lambda attribute, value: value in (attribute.options or {}),
    Kind.CHOICES: _are_options,
}
