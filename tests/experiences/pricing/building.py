"""Short ways to say a price, a component and settings in tests."""

from datetime import date

from catalogue.document import Price
from experiences.pricing.component import Component
from experiences.pricing.settings import PriceSettings, StepPricing

DAY = date(2027, 6, 12)


def euro(amount: float, unit: str = "person", audience: str = "all", **kwargs) -> Price:
    return Price(amount=round(amount * 100), unit=unit, audience=audience, **kwargs)


def component(*prices: Price, step: str = "castle", **kwargs) -> Component:
    kwargs = {"title": {"fr": "Château fort", "en": "Castle"}, "offer": "o1"} | kwargs
    return Component(step=step, prices=list(prices), **kwargs)


def night(*prices: Price, **kwargs) -> Component:
    return component(*prices, **({"step": "hotel", "kind": "night"} | kwargs))


def settings(step: dict | None = None, **kwargs) -> PriceSettings:
    """`step`: how the castle is paid."""
    steps = [StepPricing(**({"step": "castle"} | step))] if step else []
    return PriceSettings(steps=steps, **kwargs)
