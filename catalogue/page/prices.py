"""Prices in words: what, for whom, how much, when."""

from datetime import date

from django.utils.translation import gettext as _

from catalogue.document import OfferDocument, Price, TouristTax
from catalogue.models.price import Price as Model

from . import formats
from .choices import label
from .facts import age_words
from .payment import payment_words
from .shown import Shown
from .words import Text, text


class PriceRow(Shown, frozen=True):
    """One row of the table; an empty cell says nothing."""

    what: Text
    audience: str
    amount: str
    unit: str
    period: str
    condition: str
    includes: Text


class Prices(Shown, frozen=True):
    """The section of prices. `stale`: a warning that they may have changed.

    `headline`: “free of charge”, “from 12 €”, or "" where nothing is known.
    """

    headline: str
    rows: list[PriceRow]
    past: list[PriceRow]
    note: Text
    stale: str
    tax: str
    payment: str

    @property
    def known(self) -> bool:
        return bool(self.headline or self.rows or self.past or self.note)


def prices(offer: OfferDocument, language: str, day: date) -> Prices:
    """The prices in force on `day` or later, and apart those of before."""
    rows: dict[bool, list[PriceRow]] = {True: [], False: []}
    for price in offer.prices:
        rows[_is_past(price, day)].append(_row(price, language))
    return Prices(
        headline=headline(offer, language, day),
        rows=rows[False],
        past=rows[True],
        note=text(offer.price_note, language),
        stale=_stale(offer.prices_confirmed_until, day),
        tax=_tax(offer.tourist_tax, language),
        payment=payment_words(offer.payment_methods, language),
    )


def headline(offer: OfferDocument, language: str, day: date) -> str:
    """The price in three words."""
    if offer.free_of_charge:
        return _("Free of charge")
    current = [price.amount for price in offer.prices if not _is_past(price, day)]
    amounts = [amount for amount in current if amount]
    if not amounts:
        return _("Free of charge") if 0 in current else ""
    least = formats.money(min(amounts), language)
    return _("From %(amount)s") % {"amount": least} if len(amounts) > 1 else least


def _row(price: Price, language: str) -> PriceRow:
    return PriceRow(
        what=text(price.label, language),
        audience=_audience(price),
        amount=_amount(price, language),
        unit=label(Model.Unit, price.unit),
        period=_period(price.valid_from, price.valid_until, language),
        condition=_condition(price.minimum_persons),
        includes=text(price.includes, language),
    )


def _amount(price: Price, language: str) -> str:
    if price.amount is None:
        return ""
    if price.amount == 0 and not price.amount_to:
        return _("free")
    least = formats.money(price.amount, language)
    if price.amount_to is None or price.amount_to == price.amount:
        return least
    most = formats.money(price.amount_to, language)
    return _("%(least)s to %(most)s") % {"least": least, "most": most}


def _audience(price: Price) -> str:
    who = label(Model.Audience, price.audience)
    ages = age_words(price.age_min, price.age_max)
    return f"{who} ({ages})" if ages else who


def _period(first: date | None, last: date | None, language: str) -> str:
    if first and last:
        return formats.days(first, last, language)
    if first:
        return _("from %(day)s") % {"day": formats.short_day(first, language)}
    if last:
        return _("until %(day)s") % {"day": formats.short_day(last, language)}
    return ""


def _condition(minimum: int | None) -> str:
    return _("from %(count)s people") % {"count": minimum} if minimum else ""


def _stale(confirmed_until: date | None, day: date) -> str:
    if confirmed_until is None or confirmed_until >= day:
        return ""
    return _("Prices of %(year)s, to be confirmed") % {"year": confirmed_until.year}


def _tax(tax: TouristTax | None, language: str) -> str:
    if tax is None:
        return ""
    if tax.amount is not None:
        rate = _("%(amount)s by adult and night")
        rate %= {"amount": formats.money(tax.amount, language)}
    else:
        rate = _("%(percent)s %% of the price of the night") % {"percent": tax.percent}
    rest = _("included in the prices") if tax.included else _("not included")
    return ", ".join(filter(None, (rate, tax.category, rest)))


def _is_past(price: Price, day: date) -> bool:
    return price.valid_until is not None and price.valid_until < day
