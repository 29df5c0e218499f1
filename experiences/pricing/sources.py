"""Where the price of a step comes from: its offer, or what an editor entered."""

from datetime import date, timedelta

from catalogue.document import Price

from .asked import Asked
from .component import Component
from .rates import in_force
from .settings import StepPricing

NOT_BOUGHT = ("free", "transfer")


def costs_nothing(component: Component, pricing: StepPricing) -> bool:
    """Whether it is known that the seller pays nothing for it."""
    if pricing.basis != "offer":
        return pricing.basis in ("on_site", "none")
    if not component.offer:
        return component.kind in NOT_BOUGHT
    return bool(component.free_of_charge)


def prices_of(component: Component, asked: Asked) -> list[Price] | None:
    """The prices in force, of which one is the group's.

    None where there are none: then a doubt that blocks says why.
    """
    pricing = asked.pricing(component)
    if pricing.basis == "entered":
        return _entered(component, pricing, asked)
    if not component.offer:
        return asked.doubt("no_offer", component)
    named = _named(component, pricing.rate)
    if not named and component.prices:
        return asked.doubt("rate_gone", component, detail=pricing.rate)
    return _in_force(component, named, asked)


def _named(component: Component, rate: str) -> list[Price]:
    return [one for one in component.prices if rate in ("", one.label.get("fr", ""))]


def _in_force(
    component: Component, named: list[Price], asked: Asked
) -> list[Price] | None:
    day = asked.day + timedelta(days=component.day - 1)
    found = in_force(named, day, asked.size)
    if not found:
        known = any(one.amount is not None for one in named)
        return asked.doubt("no_price_then" if known else "no_price", component)
    _warn_of_old(component, day, asked)
    return found


def _warn_of_old(component: Component, day: date, asked: Asked) -> None:
    until = component.confirmed_until
    if until and until < day:
        asked.doubt("not_confirmed", component, until=until)


def _entered(
    component: Component, pricing: StepPricing, asked: Asked
) -> list[Price] | None:
    if pricing.amount is None:
        return asked.doubt("not_entered", component)
    said = Price(amount=pricing.amount, unit=pricing.unit)
    if pricing.child_amount is None:
        return [said]
    most = asked.settings.child_age_max
    return [
        said,
        Price(
            amount=pricing.child_amount,
            unit=pricing.unit,
            audience="child",
            age_max=most,
        ),
    ]
