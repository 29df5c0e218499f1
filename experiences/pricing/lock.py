"""A price that stays as it was sold, with the figures that it was made from."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from catalogue.document import Part, Texts

from .component import Component
from .price_list import PriceList
from .settings import PriceSettings


class Lock(Part, kw_only=True):
    """`titles`: of the steps by id, as they were called. Stored as JSON."""

    locked_on: date
    settings: PriceSettings
    titles: dict[str, Texts]
    prices: PriceList


def lock(
    components: Sequence[Component],
    settings: PriceSettings,
    prices: PriceList,
    on: date,
) -> Lock:
    """ValueError where there is no fare to keep."""
    if not prices.fares:
        raise ValueError("a price that is not known cannot be kept")
    titles = {one.step: one.title for one in components}
    return Lock(locked_on=on, settings=settings, titles=titles, prices=prices)


def to_data(kept: Lock) -> dict[str, Any]:
    """As a JSON column stores it."""
    return msgspec.to_builtins(kept)


def from_data(stored: dict[str, Any]) -> Lock:
    """Raises msgspec.ValidationError."""
    return msgspec.convert(stored, Lock)
