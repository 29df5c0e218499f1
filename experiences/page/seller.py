"""Who sells it, or that nobody does, and what holds for a sale."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.document import OfferDocument
from catalogue.page import formats
from catalogue.page.contacts import ContactRow, contact_rows
from catalogue.page.facts import Row
from catalogue.page.links import web_link
from catalogue.page.shown import Shown
from catalogue.page.words import Text
from experiences.document import Cancellation, ExperienceDocument, Seller, Terms

WHOLE = 100  # percent


class SellerBlock(Shown, frozen=True):
    """`terms`: address of the terms of sale, "" where not known."""

    name: str
    rows: list[Row]
    terms: str
    contacts: list[ContactRow]


class TermsBlock(Shown, frozen=True):
    """`cancellation`: (until when, what is kept), the earliest first."""

    rows: list[Row]
    cancellation: list[tuple[str, str]]

    def __bool__(self) -> bool:
        return bool(self.rows or self.cancellation)


def is_for_sale(experience: ExperienceDocument) -> bool:
    """Only a registered travel seller sells; else it is an idea."""
    return bool(experience.seller and experience.seller.registration)


def seller_block(seller: Seller, language: str) -> SellerBlock:
    found = (
        (_("Registered travel seller"), seller.registration),
        (_("SIRET"), seller.siret),
        (_("Financial guarantor"), seller.guarantor),
        (_("Liability insurer"), seller.insurer),
    )
    held = OfferDocument(
        id="", code="", kind="", path={}, title={}, contacts=seller.contacts
    )
    return SellerBlock(
        name=seller.legal_name,
        rows=[Row(name, Text(value)) for name, value in found if value],
        terms=web_link(seller.terms),
        contacts=contact_rows(held, language),
    )


def terms_block(terms: Terms, language: str) -> TermsBlock:
    """What holds for a sale, as far as it is known."""
    scale = sorted(terms.cancellation, key=lambda one: -one.days_before)
    return TermsBlock(
        rows=[
            Row(name, Text(value)) for name, value in _rows(terms, language) if value
        ],
        cancellation=[*_cancellation(scale, language)],
    )


def _cancellation(
    scale: list[Cancellation], language: str
) -> Iterator[tuple[str, str]]:
    """Later than the scale goes, everything is kept (`pricing.schedule.kept`)."""
    for one in scale:
        yield _before(one.days_before), formats.percent(one.percent, language)
    if scale and scale[-1].percent < WHOLE:
        yield _("later"), formats.percent(WHOLE, language)


def _rows(terms: Terms, language: str) -> list[tuple[str, str]]:
    return [
        (_("To book"), _before(terms.booking_days_before)),
        (_("Deposit when booking"), _share(terms.deposit_percent, language)),
        (_("Balance due"), _before(terms.balance_days_before)),
        (_("Minimum of participants"), _minimum(terms)),
    ]


def _minimum(terms: Terms) -> str:
    if not terms.minimum_persons:
        return ""
    least = ngettext("%(count)s person", "%(count)s people", terms.minimum_persons) % {
        "count": terms.minimum_persons
    }
    if terms.decided_days_before is None:
        return least
    days = ngettext(
        "%(people)s; whether it takes place is known %(count)s day before",
        "%(people)s; whether it takes place is known %(count)s days before",
        terms.decided_days_before,
    )
    return days % {"people": least, "count": terms.decided_days_before}


def _before(days: int | None) -> str:
    if days is None:
        return ""
    if days == 0:
        return _("on the day of departure")
    said = ngettext(
        "up to %(count)s day before the departure",
        "up to %(count)s days before the departure",
        days,
    )
    return said % {"count": days}


def _share(percent: int | None, language: str) -> str:
    if percent is None:
        return ""
    return _("%(percent)s of the price") % {
        "percent": formats.percent(percent, language)
    }
