"""From a cost in euros to the cents that the public and a tour operator pay."""

from decimal import Decimal

from .margin import with_margin
from .money import HUNDRED, cents_up, euros, part
from .rounding import rounded
from .settings import PriceSettings


def public_price(
    cost: Decimal, settings: PriceSettings, share: Decimal = Decimal(1)
) -> int:
    """Cents, with margin and rounding. `share`: of a fixed margin, 1 for an adult."""
    asked = with_margin(cost, settings.margin, share)
    return cents_up(rounded(asked, settings.rounding))


def net_price(public: int, cost: Decimal, settings: PriceSettings) -> int | None:
    """Cents: the public price less the commission, but no less than the cost (where
    the public pays less than that, as much as the public); null: none is offered."""
    if settings.trade_percent is None:
        return None
    less = part(euros(public), HUNDRED - settings.trade_percent)
    return min(public, max(cents_up(less), cents_up(cost)))
