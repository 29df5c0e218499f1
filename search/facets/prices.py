"""The prices that can be compared: what one adult pays today.

Compared are the amounts by person for everybody or for adults, of a period that holds
the day, while the prices are confirmed. A price for a night, a room or a group is
none of them, nor one for children only. One that needs several people counts only
where there is no other. What is free of charge is free, whatever extras cost.
"""

from collections.abc import Iterator
from datetime import date

from catalogue.document import OfferDocument, Price

from .buckets import Span

FREE = Span(0, 0)
FOR_ADULTS = frozenset({"all", "adult"})
ADULT_AGE = 18


def spans(document: OfferDocument, day: date) -> Iterator[Span]:
    """Cents."""
    if document.free_of_charge:
        yield FREE
        return
    for price in compared(document, day):
        most = price.amount if price.amount_to is None else price.amount_to
        yield Span(price.amount, most)


def compared(document: OfferDocument, day: date) -> list[Price]:
    """The prices in force on that day that can be compared."""
    confirmed = document.prices_confirmed_until
    if confirmed and confirmed < day:
        return []
    found = [one for one in document.prices if _is_for_one(one) and _holds(one, day)]
    return [one for one in found if (one.minimum_persons or 1) == 1] or found


def last_day(document: OfferDocument, day: date) -> date | None:
    """The last day on which the same prices are compared; None: time changes nothing
    of them. A later price may come before: see `next_start`."""
    found = compared(document, day)
    if document.free_of_charge or not found:
        return None
    ends = (document.prices_confirmed_until, *(one.valid_until for one in found))
    return min(filter(None, ends), default=None)


def next_start(document: OfferDocument, day: date) -> date | None:
    """The next day on which another price begins."""
    starts = (one.valid_from for one in document.prices)
    return min((one for one in starts if one and one > day), default=None)


def _is_for_one(price: Price) -> bool:
    return (
        price.amount is not None
        and price.unit == "person"
        and price.audience in FOR_ADULTS
        and (price.age_max is None or price.age_max >= ADULT_AGE)
    )


def _holds(price: Price, day: date) -> bool:
    begun = price.valid_from is None or price.valid_from <= day
    return begun and (price.valid_until is None or price.valid_until >= day)
