"""The limits of a verdict that a visitor may replace by an own one.

Four of them are personal. Each need has its default for each, with its source;
`Limits` holds what holds in one evaluation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil, floor

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Threshold:
    """A personal limit. `least` … `most`: what a visitor may give, in `unit`.

    `more_is_easier`: a greater value lets more places suit; of a chair's width it is
    a smaller one. `grain`: the steps in which an index tells limits apart.
    """

    code: str
    label: str
    says: str
    unit: str
    least: int
    most: int
    more_is_easier: bool
    grain: int = 1

    @property
    def grid(self) -> range:
        """The limits that an index tells apart."""
        return range(self.least, self.most + 1, self.grain)

    def on_grid(self, value: float) -> int:
        """The limit of the grid nearest to `value` that asks for no less."""
        parts = (min(max(value, self.least), self.most) - self.least) / self.grain
        whole = floor(parts) if self.more_is_easier else ceil(parts)
        return self.least + whole * self.grain


WIDTH, STEPS, SLOPE, REST = "width", "steps", "slope", "rest"
THRESHOLDS = {
    threshold.code: threshold
    for threshold in (
        Threshold(
            WIDTH,
            _("Width of my chair or pushchair"),
            _("%(value)s cm wide"),
            "cm",
            40,
            120,
            more_is_easier=False,
        ),
        Threshold(
            STEPS,
            _("Steps that I can climb"),
            _("%(value)s steps at most"),
            "",
            0,
            5,
            more_is_easier=True,
        ),
        Threshold(
            SLOPE,
            _("Slope that I can manage"),
            _("slopes of %(value)s %% at most"),
            "%",
            1,
            12,
            more_is_easier=True,
        ),
        Threshold(
            REST,
            _("A rest at least every"),
            _("a rest every %(value)s m"),
            "m",
            50,
            1000,
            more_is_easier=True,
            grain=50,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds for one person: `defaults` of the need, and `own` in their place."""

    defaults: Mapping[str, float]
    own: Mapping[str, float] = field(default_factory=dict)

    def __getitem__(self, code: str) -> float:
        own = self.own.get(code)
        return self.defaults[code] if own is None else own

    def is_own(self, code: str) -> bool:
        return code in self.own
