"""Cents at the edges, Decimal euros inside."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

HUNDRED = Decimal(100)
CENT = Decimal("0.01")


def euros(cents: int | Decimal) -> Decimal:
    return Decimal(cents) / HUNDRED


def cents(amount: Decimal) -> int:
    """The nearest whole cent of `amount` euros; a half goes up."""
    return int((amount * HUNDRED).to_integral_value(ROUND_HALF_UP))


def cents_up(amount: Decimal) -> int:
    """The whole cents that are no less than `amount` euros.

    What a division left beyond a millionth of a cent is none of it.
    """
    exact = (amount * HUNDRED).quantize(Decimal("0.000001"))
    return int(exact.to_integral_value(ROUND_CEILING))


def part(amount: Decimal, percent: Decimal) -> Decimal:
    """`percent` % of `amount`."""
    return amount * percent / HUNDRED
