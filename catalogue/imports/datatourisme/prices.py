"""What an offer costs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from catalogue.imports.clean import paragraphs
from catalogue.imports.days import day
from catalogue.imports.numbers import decimal, whole
from catalogue.imports.record import Price, Texts

from .node import Node
from .texts import LABEL, NOTE, merged, texts_of

MOST = 50  # prices of one offer
INCLUDES = 500
# Keys of the thesaurus, as they occur; a key that is not here is "as described".
UNITS = {
    "Bedroom": "room",
    "Overnight": "night",
    "Pitch": "pitch",
    "CamperPitch": "pitch",
    "PerPerson": "person",
    "PerUnit": "other",
    "Ticket": "person",
}
AUDIENCES = {
    "ChildRate": "child",
    "Children": "child",
    "Child": "child",
    "Adult": "adult",
    "Adults": "adult",
    "Teenagers": "youth",
    "Students": "student",
    "Student": "student",
    "Seniors": "senior",
    "Families": "family",
    "LargeFamilies": "family",
    "Group": "group",
    "Groups": "group",
    "ReducedRate": "reduced",
}
_FREE, _EXTRA = "Free", "ExtraCharge"
_SPECIFICATION = ("offers", "schema:priceSpecification")
_WORDS = ("TextPriceSpecification", "textPriceSpecification")


class Costs(NamedTuple):
    """`free` None: not said. `until`: last day of the dated prices."""

    prices: tuple[Price, ...] = ()
    note: Texts = {}
    free: bool | None = None
    until: date | None = None


class Period(NamedTuple):
    """When a price holds; None: without limit."""

    first: date | None = None
    last: date | None = None


def costs_of(root: Node) -> Costs:
    """Prices, words about them, and whether there is a charge at all."""
    notes = [
        texts_of(w, NOTE, paragraphs) for k in _WORDS for w in root.each("offers", k)
    ]
    prices: list[Price] = []
    policies: set[str] = set()
    for node in root.each(*_SPECIFICATION, most=MOST):
        policies |= _keys(node, "hasEligiblePolicy")
        told, words = _prices(node)
        prices += [price for price in told if price not in prices]
        notes.append(words)
    if len(prices) > MOST:
        root.warn("too_many", str(len(prices)), f"≤ {MOST}")
    free = _free(prices, policies)
    kept = tuple(price for price in prices[:MOST] if not _says_nothing(price))
    until = max((p.valid_until for p in kept if p.valid_until), default=None)
    return Costs(kept, merged(notes, NOTE), free, until)


def _free(prices: list[Price], policies: set[str]) -> bool | None:
    """Free only where nothing else is told to cost anything."""
    if any(price.amount or price.amount_to for price in prices):
        return False
    if policies - {_FREE}:
        return None
    return True if _FREE in policies else None


def _says_nothing(price: Price) -> bool:
    """Nought for nobody in particular: `free` says it, or something else costs."""
    return not price.amount and not price.label and price.audience == "all"


def _prices(node: Node) -> tuple[list[Price], Texts]:
    """The prices of one specification, and what of it could only be kept as words."""
    policies = _keys(node, "hasEligiblePolicy")
    low, words = _amount(node, ("schema:minPrice", "schema:price"), min)
    high, more = _amount(node, ("schema:maxPrice",), max)
    if low is None and high == 0:
        low = high  # at most nothing
    if low is None and high is not None:
        node.warn("price_only_up_to", str(high))
        words, high = merged((words, _up_to(high)), NOTE), None
    low, high = _in_order(node, low, high)
    label, includes = _words(node)
    if low is None and _FREE in policies:
        low = Decimal(0)
    if low is None and not label:
        return [], merged((words, more), NOTE)
    if _currency(node) != "EUR":
        return [], merged((words, more, label), NOTE)
    price = Price(
        amount=low,
        amount_to=high,
        unit=_unit(node),
        audience=_audience(node, policies),
        label=label or _extra(policies),
        includes=includes,
        minimum_persons=_count(node, "requiredMinPersonCount"),
        age_min=_count(node, "schema:requiredMinAge"),
        age_max=_count(node, "schema:requiredMaxAge"),
    )
    dated = [
        replace(price, valid_from=period.first, valid_until=period.last)
        for period in _periods(node)
    ]
    return dated, merged((words, more), NOTE)


def _up_to(amount: Decimal) -> Texts:
    return {"fr": f"jusqu’à {amount} €", "en": f"up to €{amount}"}


def _amount(node: Node, names: tuple[str, ...], pick) -> tuple[Decimal | None, Texts]:
    """The lowest or highest amount; a text that is no amount is kept as words."""
    amounts: list[Decimal] = []
    words: list[Texts] = []
    given = next((found for n in names if (found := list(node.each(n, most=20)))), [])
    for value in given:
        if isinstance(value.value, str) and any(c.isalpha() for c in value.value):
            value.warn("price_in_words")
            words.append(texts_of(value, NOTE, paragraphs))
        elif (amount := value.take(decimal)) is not None:
            amounts.append(amount)
    if len(amounts) > 1:
        given[0].warn("several_amounts", str(len(amounts)))
    return (pick(amounts) if amounts else None), merged(words, NOTE)


def _in_order(
    node: Node, low: Decimal | None, high: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """A range from the lower to the higher; one amount alone is no range."""
    if low is not None and high is not None and high < low:
        node.warn("price_order", f"{low} – {high}")
        return (high, low) if high else (low, None)  # "to 0" is a field left empty
    return low, (high if high != low else None)


def _words(node: Node) -> tuple[Texts, Texts]:
    """(what it is, what it includes): the name, else the additional information."""
    name = texts_of(node.child("name"), LABEL)
    more = texts_of(node.child("additionalInformation"), INCLUDES)
    if name:
        return name, more
    if all(len(text) <= LABEL for text in more.values()):
        return more, {}
    return {}, more


def _extra(policies: set[str]) -> Texts:
    return {"fr": "Supplément", "en": "Extra charge"} if _EXTRA in policies else {}


def _currency(node: Node) -> str:
    given = node.first("schema:priceCurrency")
    if given is None or given.text() == "EUR":
        return "EUR"
    given.warn("currency", expected="EUR")
    return given.text()


def _unit(node: Node) -> str:
    keys = _keys(node, "hasPricingMode") | _keys(node, "hasPricingOffer")
    return next((UNITS[key] for key in UNITS if key in keys), "other")


def _audience(node: Node, policies: set[str]) -> str:
    keys = _keys(node, "hasEligibleAudience") | policies
    return next((AUDIENCES[key] for key in AUDIENCES if key in keys), "all")


def _count(node: Node, name: str) -> int | None:
    given = node.first("hasEligibleAudience", name) if _described(node) else None
    return None if given is None else given.take(whole, most=32_767)


def _described(node: Node) -> bool:
    """Is the audience an object, rather than a bare key?"""
    return all(isinstance(n.value, dict) for n in node.each("hasEligibleAudience"))


def _keys(node: Node, name: str) -> set[str]:
    return {reference.key_of() for reference in node.each(name)}


def _periods(node: Node) -> Iterator[Period]:
    """The periods of a price; one without limits where none is told."""
    given = list(node.each("appliesOnPeriod", most=20))
    if not given:
        yield Period()
    for period in given:
        before = len(period.problems)
        first, last = _day(period, "startDate"), _day(period, "endDate")
        if first and last and last < first:
            period.warn("order", f"{first} – {last}")
        if len(period.problems) == before:  # else it would seem to hold for ever
            yield Period(first, last)


def _day(period: Node, name: str) -> date | None:
    given = period.child(name)
    return None if given is None else given.take(day)
