"""What a sector asks of an offer: an attribute, its kind, its check."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from catalogue.answers import Kind, are_options, is_option, refusal


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
            raise refusal("attribute", self.label, self.expected, value)

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


_CHECKS = {
    Kind.YES_NO: lambda attribute, value: isinstance(value, bool),
    Kind.NUMBER: _is_whole,
    Kind.CHOICE: lambda attribute, value: is_option(value, attribute.options),
    Kind.CHOICES: lambda attribute, value: are_options(value, attribute.options),
}
