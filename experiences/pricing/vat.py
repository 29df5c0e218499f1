"""The VAT that a price holds.

A travel seller who buys from others owes it on the margin only, which includes it
(régime de la marge, article 266-1-e of the tax code): margin × rate ÷ (1 + rate).
Without a margin there is none. Otherwise it is within the whole price.
"""

from decimal import Decimal

from .money import HUNDRED


def vat_within(
    public: Decimal, cost: Decimal, kind: str, percent: Decimal
) -> Decimal | None:
    """Euros; None where nobody said which kind. ValueError for another kind."""
    if kind == "":
        return None
    if kind == "margin":
        return _within(max(public - cost, Decimal(0)), percent)
    if kind == "standard":
        return _within(public, percent)
    raise ValueError(f"no such kind of VAT: {kind}")


def _within(amount: Decimal, percent: Decimal) -> Decimal:
    return amount * percent / (HUNDRED + percent)
