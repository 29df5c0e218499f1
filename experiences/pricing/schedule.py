"""When and how much is paid for a departure, and what is kept after a cancellation."""

from datetime import date, timedelta
from decimal import Decimal

from catalogue.document import Part
from experiences.document import Terms

from .money import cents, euros, part

WHOLE = 100  # percent


class Payment(Part):
    """`code`: deposit, balance or whole. `due` null: the seller tells."""

    code: str
    amount: int
    due: date | None = None


class Deadlines(Part):
    """The last days for booking, for knowing whether it takes place (with too few it
    is called off by then) and for paying the rest; null: not said."""

    book: date | None = None
    decided: date | None = None
    balance: date | None = None


def deadlines(terms: Terms, departure: date) -> Deadlines:
    return Deadlines(
        _before(departure, terms.booking_days_before),
        _before(departure, terms.decided_days_before),
        _before(departure, terms.balance_days_before),
    )


def payments(total: int, terms: Terms, departure: date, booked: date) -> list[Payment]:
    """Cents of `total`, in the order of paying. Who books when the rest is due, or
    where nothing is said of a deposit, pays the whole.
    """
    due = deadlines(terms, departure).balance
    percent = terms.deposit_percent
    if percent is None:
        return [Payment("whole", total, due if due and due > booked else None)]
    deposit = cents(part(euros(total), Decimal(percent)))
    if deposit >= total or (due and due <= booked):
        return [Payment("whole", total, booked)]
    rest = Payment("balance", total - deposit, due)
    return [Payment("deposit", deposit, booked), rest] if deposit else [rest]


def kept(total: int, terms: Terms, departure: date, cancelled: date) -> int | None:
    """Cents of `total` that the seller keeps of a booking cancelled on that day.

    None: nothing is said. Later than the scale goes, everything is kept.
    """
    if not terms.cancellation:
        return None
    before = (departure - cancelled).days
    held = [one for one in terms.cancellation if one.days_before <= before]
    percent = max(held, key=lambda one: one.days_before).percent if held else WHOLE
    return cents(euros(total) * percent / WHOLE)


def _before(departure: date, days: int | None) -> date | None:
    return None if days is None else departure - timedelta(days=days)
