"""The tourist tax (taxe de séjour): by adult and night, apart from the price.

Minors do not pay it (article L2333-31 of the code of local authorities). Where a
lodging has no class, it is a percentage of the night by person without VAT, up to the
highest tariff of the commune (L2333-30), with the taxes of department and region on
top. Whatever that needs and nobody said makes it “to add on site”, never zero.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from catalogue.document import Part, TouristTax

from .asked import Asked
from .component import Component
from .money import HUNDRED, cents, euros, part
from .rates import ADULT, best, highest
from .settings import PriceSettings
from .sources import costs_nothing, prices_of
from .ways import EACH, ROOM, way_of

ZERO = Decimal(0)


class StayTax(Part, kw_only=True):
    """`amount`: cents by adult for the nights whose tax is known, null: of none.

    `on_site`: ids of the nights whose tax is to be asked for on the spot.
    """

    amount: int | None = None
    on_site: list[str] = []


def stay_tax(
    components: Sequence[Component], settings: PriceSettings, day: date
) -> StayTax:
    """Of the nights of the programme; those with the tax in the price have none."""
    asked = Asked(day, min(settings.sizes, default=1), settings)
    taxes = [(one, _of_night(one, asked)) for one in _nights(components)]
    known = [(one, amount) for one, amount in taxes if amount is not None]
    on_site = [one.step for one, amount in taxes if amount is None]
    return StayTax(amount=cents(_sum(known)) if known else None, on_site=on_site)


def _nights(components: Sequence[Component]) -> list[Component]:
    return [one for one in components if one.kind == "night" and not one.optional]


def _sum(known: list[tuple[Component, Decimal]]) -> Decimal:
    """Of a choice of lodgings, those with the highest tax."""
    found = [amount for one, amount in known if not one.choice]
    for name, choose in {(one.choice, one.choose) for one, _ in known if one.choice}:
        own = [amount for one, amount in known if one.choice == name]
        found += sorted(own, reverse=True)[:choose]
    return sum(found, ZERO)


def _of_night(component: Component, asked: Asked) -> Decimal | None:
    """Euros by adult; None: to be asked for on the spot."""
    tax = component.tourist_tax
    if tax is None:
        return None
    if tax.included:
        return ZERO
    if tax.amount is not None:
        return euros(tax.amount)
    return _percent(tax, component, asked)


def _percent(tax: TouristTax, component: Component, asked: Asked) -> Decimal | None:
    settings = asked.settings
    night = _night_by_person(component, asked)
    cap, additional = settings.tourist_tax_cap, settings.tourist_tax_additional_percent
    if night is None or cap is None or additional is None or tax.percent is None:
        return None
    tariff = min(part(night, Decimal(tax.percent)), euros(cap))
    return tariff + part(tariff, additional)


def _night_by_person(component: Component, asked: Asked) -> Decimal | None:
    """Euros without VAT by person, in a room that is full; None: not known."""
    pricing = asked.pricing(component)
    if pricing.basis != "offer" or costs_nothing(component, pricing):
        return None
    prices = prices_of(component, asked) or []
    way, chosen = way_of(prices, component.kind, pricing.per)
    fitting = best(chosen, ADULT, asked.settings)
    rates = {one.vat_percent for one in fitting}
    if way not in (EACH, ROOM) or len(rates) != 1 or None in rates:
        return None
    people = pricing.persons_per_unit or asked.settings.persons_per_room
    whole = euros(highest(fitting, asked.settings)) / (people if way is ROOM else 1)
    return whole * HUNDRED / (HUNDRED + Decimal(rates.pop()))
