"""What an offer says to the questions of its sectors (filières)."""

from django.utils.translation import gettext as _

from catalogue.document import OfferDocument
from catalogue.sectors import SECTORS, Attribute, Kind

from . import formats
from .shown import Shown


class SectorFacts(Shown, frozen=True):
    """One sector of the offer; `rows`: (question, answer) of what is known."""

    code: str
    label: str
    rows: list[tuple[str, str]]


def sector_facts(offer: OfferDocument, language: str) -> list[SectorFacts]:
    """The sectors of the offer, in the order of the registry."""
    return [
        SectorFacts(
            sector.code,
            str(sector.label),
            [
                (str(attribute.label), in_words(attribute, value, language))
                for attribute in sector.attributes
                if (value := offer.attributes.get(attribute.code)) is not None
            ],
        )
        for sector in SECTORS.values()
        if sector.code in offer.sectors
    ]


def in_words(attribute: Attribute, value: object, language: str) -> str:
    """An attribute's value as people read it; unknown codes stay as they are."""
    options = attribute.options or {}
    if attribute.kind is Kind.YES_NO:
        return _("yes") if value else _("no")
    if attribute.kind is Kind.NUMBER:
        amount = formats.number(value, language)
        return f"{amount}\N{NO-BREAK SPACE}{attribute.unit}".strip()
    if attribute.kind is Kind.CHOICES:
        words = [str(options.get(code, code)) for code in value]
        return formats.listed(words, language)
    return str(options.get(value, value))
