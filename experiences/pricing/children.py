"""What children pay, by age."""

from collections.abc import Callable
from decimal import Decimal

from catalogue.document import Part

from .money import HUNDRED, cents_up, euros, part
from .rounding import rounded
from .selling import net_price, public_price
from .settings import ChildBand, PriceSettings


class ChildPrice(Part, kw_only=True):
    """Of a band. `cost`: euros; `public`, `net`: cents."""

    age_min: int
    age_max: int
    cost: Decimal
    public: int
    net: int | None = None

    @property
    def below_cost(self) -> bool:
        return self.public < cents_up(self.cost)


def child_price(
    band: ChildBand, cost: Decimal, adult: "Adult", settings: PriceSettings
) -> ChildPrice:
    """KeyError for a mode that is not declared."""
    public = _MODES[band.mode](band, cost, adult, settings)
    return ChildPrice(
        age_min=band.age_min,
        age_max=band.age_max,
        cost=cost,
        public=public,
        net=net_price(public, cost, settings),
    )


class Adult(Part):
    """What an adult costs (euros) and pays (cents)."""

    cost: Decimal
    public: int


def _own_cost(
    _band: ChildBand, cost: Decimal, adult: Adult, settings: PriceSettings
) -> int:
    share = min(cost / adult.cost, Decimal(1)) if adult.cost else Decimal(1)
    return public_price(cost, settings, share)


def _percent(
    band: ChildBand, _cost: Decimal, adult: Adult, settings: PriceSettings
) -> int:
    less = part(euros(adult.public), HUNDRED - band.value)
    return cents_up(rounded(less, settings.rounding))


def _amount(
    band: ChildBand, _cost: Decimal, _adult: Adult, _settings: PriceSettings
) -> int:
    return int(band.value)


def _free(
    _band: ChildBand, _cost: Decimal, _adult: Adult, _settings: PriceSettings
) -> int:
    return 0


_MODES: dict[str, Callable[[ChildBand, Decimal, Adult, PriceSettings], int]] = {
    "cost": _own_cost,
    "percent": _percent,
    "amount": _amount,
    "free": _free,
}
