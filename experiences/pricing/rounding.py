"""The amounts that a price may have: declared modes."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from .money import cents_up, euros
from .settings import Rounding


@dataclass(frozen=True, slots=True)
class Mode:
    """Prices are `ending` + a multiple of `step`, in euros: 0.90 + n × 1."""

    step: Decimal
    ending: Decimal = Decimal(0)


MODES = {
    "cent": Mode(Decimal("0.01")),
    "euro": Mode(Decimal(1)),
    "five": Mode(Decimal(5)),
    "ten": Mode(Decimal(10)),
    "ninety": Mode(Decimal(1), Decimal("0.90")),
    "nine": Mode(Decimal(10), Decimal(9)),
}
DIRECTIONS = {"up": ROUND_CEILING, "nearest": ROUND_HALF_UP}


def rounded(amount: Decimal, rounding: Rounding) -> Decimal:
    """A price for `amount` euros, not negative. Nothing stays nothing: what is free
    is not rounded to 0.90. KeyError for a mode that is not declared."""
    mode, direction = MODES[rounding.mode], DIRECTIONS[rounding.direction]
    exact = euros(cents_up(amount))
    if exact <= 0:
        return Decimal(0)
    steps = ((exact - mode.ending) / mode.step).to_integral_value(direction)
    return max(steps, Decimal(0)) * mode.step + mode.ending
