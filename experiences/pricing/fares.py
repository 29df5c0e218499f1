"""The fares of a document, from the calculation of a period."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec.structs import replace

from catalogue.document import Texts
from experiences.document import Days, Fare

from .children import ChildPrice
from .classes import ClassPrice, OptionPrice
from .settings import PriceSettings
from .words import adult_label, child_label, group_label

Priced: TypeAlias = ClassPrice | OptionPrice | ChildPrice
Amount: TypeAlias = Callable[[Priced], int | None]


def public_amount(price: Priced) -> int | None:
    return price.public


def net_amount(price: Priced) -> int | None:
    return price.net


def fares(
    classes: list[ClassPrice], settings: PriceSettings, amount: Amount
) -> list[Fare]:
    """Without days. A price whose amount is null has no fare."""
    return [fare for one in classes for fare in _of_class(one, settings, amount)]


def within(fare: Fare, days: Days, first: bool, last: bool) -> Fare:
    """The fare of a period; the first and the last of all are open to their side."""
    return replace(
        fare,
        valid_from=None if first else days.first_day,
        valid_until=None if last else days.last_day,
    )


def _of_class(
    price: ClassPrice, settings: PriceSettings, amount: Amount
) -> Iterator[Fare]:
    sizes = {
        "unit": settings.unit,
        "minimum_persons": price.low if price.low > 1 else None,
        "maximum_persons": price.high,
    }
    for one in (price, *price.options):
        yield from _of_all_ages(one, sizes, amount)


def _of_all_ages(
    price: ClassPrice | OptionPrice, sizes: dict, amount: Amount
) -> Iterator[Fare]:
    step = price.step if isinstance(price, OptionPrice) else ""
    whole = amount(price)
    if whole is None:
        return
    label = group_label() if sizes["unit"] == "group" else adult_label()
    yield Fare(amount=whole, label=label, step=step, **sizes)
    for child in price.children:
        yield Fare(
            amount=amount(child) or 0,
            label=_child_label(child),
            step=step,
            age_min=child.age_min,
            age_max=child.age_max,
            **sizes,
        )


def _child_label(child: ChildPrice) -> Texts:
    return child_label(child.age_min, child.age_max)
