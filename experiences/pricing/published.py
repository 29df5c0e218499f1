"""The prices of a document: counted now, or as they were locked."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from catalogue.document import OfferDocument, Part
from experiences.document import ExperienceDocument, Fare, Terms

from .component import components
from .doubts import Doubt
from .lock import Lock
from .price_list import PriceList, price_list
from .refresh import Change, changes
from .settings import PriceSettings

DAYS = 400
"""How far ahead prices are counted, as the days of departure are."""


class Priced(Part, kw_only=True):
    """`doubts`: of the prices as they are now; `changes`: since they were locked."""

    document: ExperienceDocument
    net_fares: list[Fare] = []
    doubts: list[Doubt] = []
    changes: list[Change] = []


def with_prices(
    document: ExperienceDocument,
    offers: Mapping[str, OfferDocument],
    settings: PriceSettings,
    kept: Lock | None,
    today: date,
) -> Priced:
    """The document with its fares and the terms that are counted with them.

    `offers`: the published offers of its steps by id. Without a registered seller it
    is an idea: it has no fares, but the doubts are there for who prepares it.
    """
    parts = components(document.steps, offers)
    now = price_list(parts, settings, today, _last(document, today))
    sold = kept.prices if kept else now
    rules = kept.settings if kept else settings
    found = Priced(
        document=replace(document, terms=_terms(document.terms, sold, rules)),
        doubts=now.doubts,
        changes=changes(kept, parts, settings, now) if kept else [],
    )
    if not (document.seller and document.seller.registration):
        return found
    return replace(
        found,
        document=replace(found.document, fares=sold.fares),
        net_fares=sold.net_fares,
    )


def _last(document: ExperienceDocument, today: date) -> date:
    days = [one.day for one in document.departures]
    return max([today + timedelta(days=DAYS), *days])


def _terms(terms: Terms, prices: PriceList, settings: PriceSettings) -> Terms:
    return replace(
        terms,
        single_supplement=prices.single_supplement,
        one_free_per=settings.one_free_per,
        tourist_tax=prices.tax.amount,
        tourist_tax_on_site=bool(prices.tax.on_site),
        vat=settings.vat,
    )
