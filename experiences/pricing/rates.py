"""Which of a provider's prices a person pays on a day, in a group of a size.

What nobody can be sure of is never counted in our favour: prices for students,
seniors, the disabled, families or “reduced” need a proof that a participant may not
have; a price for groups without a number of people promises nothing. Among the
prices for children the one of the fewest ages is meant (free to 3, reduced to 11). Of
prices that fit equally well the highest counts.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from catalogue.document import Price

from .settings import PriceSettings

ADULT = 30  # years: a grown-up whose age nobody said, no longer young, not yet old
OF_AGE = 18


def in_force(prices: Iterable[Price], day: date, size: int) -> list[Price]:
    """The prices of that day whose amount is known, for so many people."""
    return [
        one
        for one in prices
        if one.amount is not None
        and (one.valid_from is None or one.valid_from <= day)
        and (one.valid_until is None or one.valid_until >= day)
        and (one.minimum_persons or 1) <= size
    ]


def best(prices: Sequence[Price], age: int, settings: PriceSettings) -> list[Price]:
    """Those that fit a person of that age best, equally well; none: no price fits."""
    ranked = [(rank, one) for one in prices if (rank := _rank(one, age, settings))]
    most = max((rank for rank, _one in ranked), default=None)
    return [one for rank, one in ranked if rank == most]


def highest(prices: Iterable[Price], settings: PriceSettings) -> int:
    """Cents. ValueError without prices."""
    return max(amount(one, settings) for one in prices)


def amount(price: Price, settings: PriceSettings) -> int:
    """Cents of a price whose amount is known: of a range, the end that counts."""
    if price.amount is None:
        raise ValueError("a price of which only the text is known has no amount")
    return (
        max(price.amount, price.amount_to or 0) if settings.upper_end else price.amount
    )


def _rank(price: Price, age: int, settings: PriceSettings) -> tuple | None:
    """How well it fits, for comparing; None: it does not."""
    low, high = _ages(price, settings)
    if not low <= age <= high or price.audience not in _AUDIENCES:
        return None
    if price.audience == "group" and not price.minimum_persons:
        return None
    minor = age < OF_AGE
    own = minor and (price.audience in ("child", "youth") or _has_ages(price))
    as_adult = minor and price.audience == "adult"
    dated = price.valid_from is not None or price.valid_until is not None
    width = high - low if own else 0
    return own, -width, not as_adult, price.minimum_persons or 1, dated


_AUDIENCES = {"all", "adult", "child", "youth", "group"}
OLDEST = 200


def _ages(price: Price, settings: PriceSettings) -> tuple[int, int]:
    """From and to, in years. An adults' price is for children who have none."""
    if _has_ages(price):
        most = OLDEST if price.age_max is None else price.age_max
        return price.age_min or 0, most
    if price.audience == "child":
        return 0, settings.child_age_max
    if price.audience == "youth":
        return 0, settings.youth_age_max
    return 0, OLDEST


def _has_ages(price: Price) -> bool:
    return price.age_min is not None or price.age_max is not None
