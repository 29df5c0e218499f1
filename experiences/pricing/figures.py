"""What one step costs the seller on a day, for a group of a size: whole cents.

These are the figures that a lock keeps and a refresh compares.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from catalogue.document import Part, Price

from .asked import Asked
from .component import Component
from .quantity import quantity
from .rates import ADULT, OF_AGE, amount, best, highest
from .settings import ChildBand, PriceSettings
from .sources import costs_nothing, prices_of
from .ways import EACH, Way, way_of


class Figures(Part, kw_only=True):
    """Cents. `adult`, `children`: each person, the children by the bands of the
    settings (the dearest age of each); `group`: once; `room`: a room that
    `persons_per_unit` share and pay for in equal parts; `unit`: a lodging, pitch or
    vehicle for `persons_per_unit`, of which there are as many as needed. 0: nothing.
    `free_per`, `staff_free`: of the settings of the step.
    """

    step: str
    adult: int = 0
    children: list[int] = []
    group: int = 0
    room: int = 0
    unit: int = 0
    persons_per_unit: int = 1
    free_per: int | None = None
    staff_free: bool = False


def figures(component: Component, asked: Asked) -> Figures | None:
    """None where the price is not known: then a doubt that blocks says why."""
    nothing = _nothing(component, asked)
    if costs_nothing(component, asked.pricing(component)):
        return nothing
    prices = prices_of(component, asked)
    return None if prices is None else _figures(nothing, prices, component, asked)


def _nothing(component: Component, asked: Asked) -> Figures:
    pricing = asked.pricing(component)
    return Figures(
        step=component.step,
        children=[0] * len(asked.settings.children),
        persons_per_unit=pricing.persons_per_unit or asked.settings.persons_per_room,
        free_per=pricing.free_per,
        staff_free=pricing.staff_free,
    )


def _figures(
    nothing: Figures, prices: Sequence[Price], component: Component, asked: Asked
) -> Figures | None:
    pricing = asked.pricing(component)
    way, chosen = way_of(prices, component.kind, pricing.per)
    if way is None:
        return asked.doubt("unit_unclear", component)
    if len(chosen) < len(prices) and not pricing.rate:
        asked.doubt("several_units", component)
    counted = _counted(chosen, component, asked)
    return counted and _by_way(nothing, way, counted, component, asked)


def _counted(
    chosen: list[Price], component: Component, asked: Asked
) -> list[Price] | None:
    """The prices (of one unit) times how often they are paid in that step."""
    count = quantity(chosen[0].unit, component)
    if count is None:
        return asked.doubt("no_duration", component)
    return [
        replace(one, amount=amount(one, asked.settings) * count, amount_to=None)
        for one in chosen
    ]


def _by_way(
    nothing: Figures,
    way: Way,
    prices: list[Price],
    component: Component,
    asked: Asked,
) -> Figures | None:
    fitting = best(prices, ADULT, asked.settings)
    if not fitting:
        return asked.doubt("no_price", component)
    if len({one.amount for one in fitting}) > 1:
        asked.doubt("several_prices", component)
    most = highest(fitting, asked.settings)
    if way is not EACH:
        return replace(nothing, **{way.value: most})
    bands = asked.settings.children
    children = [_child(prices, band, most, asked.settings) for band in bands]
    return replace(nothing, adult=most, children=children)


def _child(
    prices: list[Price], band: ChildBand, adult: int, settings: PriceSettings
) -> int:
    """What the dearest age of the band costs; without a price of its own, as adults."""
    fitting = (best(prices, age, settings) for age in _ages(prices, band, settings))
    return max(highest(one, settings) if one else adult for one in fitting)


def _ages(
    prices: list[Price], band: ChildBand, settings: PriceSettings
) -> Iterator[int]:
    """Its first age, and those at which another price may fit: for the ages between,
    the same ones do."""
    edges = {OF_AGE, settings.child_age_max + 1, settings.youth_age_max + 1}
    for price in prices:
        edges.add(price.age_min or 0)
        edges.add((price.age_max or 0) + 1)
    yield band.age_min
    yield from (age for age in edges if band.age_min < age <= band.age_max)
