"""What it costs."""

from datetime import date
from decimal import Decimal
from random import Random

from catalogue.imports.record import Price, TouristTax

PAID = {  # kind → (unit, cheapest, dearest), in euros
    "stay": ("night", 35, 260),
    "eat": ("person", 12, 75),
    "visit": ("person", 3, 18),
    "do": ("person", 12, 140),
    "event": ("person", 5, 40),
    "venue": ("day", 90, 3_000),
    "transport": ("person", 2, 60),
}
FREE = {"route": 0.95, "service": 0.6, "event": 0.4, "visit": 0.2}
MEANS = ("card", "cash", "cheque", "holiday_voucher")


def is_free(dice: Random, kind: str) -> bool | None:
    """None: nobody said."""
    if dice.random() < FREE.get(kind, 0):
        return True
    return False if dice.random() < 0.6 else None


def prices(dice: Random, kind: str, year: int) -> tuple[Price, ...]:
    """For adults, and of what persons pay a reduced one for children."""
    if kind not in PAID or dice.random() < 0.25:
        return ()
    unit, least, most = PAID[kind]
    amount = Decimal(dice.randint(least * 2, most * 2)) / 2
    season = {"valid_from": date(year, 1, 1), "valid_until": date(year, 12, 31)}
    usual = Price(amount=amount, amount_to=_range(dice, amount), unit=unit, **season)
    if unit != "person" or dice.random() < 0.4:
        return (usual,)
    child = Price(
        amount=(amount / 2).quantize(Decimal("0.01")),
        unit=unit,
        audience="child",
        age_min=4,
        age_max=dice.choice((11, 14, 17)),
        **season,
    )
    return usual, child


def _range(dice: Random, amount: Decimal) -> Decimal | None:
    return amount * 2 if dice.random() < 0.3 else None


def tourist_tax(dice: Random, kind: str) -> TouristTax | None:
    if kind != "stay" or dice.random() < 0.3:
        return None
    if dice.random() < 0.3:
        return TouristTax(percent=Decimal(5))
    return TouristTax(amount=Decimal(dice.randint(2, 30)) / 10)
