"""From what it costs to what it is sold for, and back to what is earned."""

from collections.abc import Callable
from decimal import Decimal

from .money import HUNDRED, euros, part
from .settings import Margin


def with_margin(cost: Decimal, margin: Margin, share: Decimal = Decimal(1)) -> Decimal:
    """Euros. `share`: how much of a fixed amount falls on this fare, 1 for an adult.

    ValueError for a margin that no price can have: 100 % of the price or more.
    """
    return cost + _KINDS[margin.kind](cost, margin.value, share)


def _of_cost(cost: Decimal, percent: Decimal, _share: Decimal) -> Decimal:
    return part(cost, percent)


def _of_price(cost: Decimal, percent: Decimal, _share: Decimal) -> Decimal:
    if percent >= HUNDRED:
        raise ValueError(f"a margin of {percent} % of the price leaves nothing for it")
    return cost * percent / (HUNDRED - percent)


def _amount(_cost: Decimal, value: Decimal, share: Decimal) -> Decimal:
    return euros(value) * share


_KINDS: dict[str, Callable[[Decimal, Decimal, Decimal], Decimal]] = {
    "percent_of_cost": _of_cost,
    "percent_of_price": _of_price,
    "amount": _amount,
}
