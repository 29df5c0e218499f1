"""The whole page of an experience, ready for its template."""

from datetime import date

from msgspec.structs import replace

from catalogue.page import formats
from catalogue.page.facts import Row
from catalogue.page.pictures import Pictures, pictures
from catalogue.page.shown import Shown
from catalogue.page.words import Text, field_text, text
from experiences.document import ExperienceDocument
from experiences.outputs.jsonld import json_ld

from .access import Access, access
from .days import DaysPanel, days_panel
from .facts import fact_rows
from .fares import Fares, fares
from .lists import Entries, entries
from .map import map_data
from .naming import kind_words, length_words
from .programme import Day, programme
from .seller import SellerBlock, TermsBlock, is_for_sale, seller_block, terms_block
from .suspension import Suspended, suspended


class ExperiencePage(Shown, frozen=True):
    """Everything the template shows; a section that has nothing is None or empty."""

    document: ExperienceDocument
    title: Text
    kind: str
    length: str
    themes: list[Text]
    summary: Text
    description: Text
    pictures: Pictures
    suspended: Suspended | None
    facts: list[Row]
    programme: tuple[Day, ...]
    map_data: str
    access: Access
    included: Entries
    excluded: Entries
    to_bring: Entries
    fares: Fares
    days: DaysPanel
    is_for_sale: bool
    seller: SellerBlock | None
    terms: TermsBlock
    modified: str
    json_ld: str

    @property
    def lists(self) -> bool:
        return bool(self.included or self.excluded or self.to_bring)


def experience_page(
    experience: ExperienceDocument, language: str, day: date, base_url: str
) -> ExperiencePage:
    """The page in one language on one day.

    `base_url`: of the site, for the addresses that other machines read.
    """
    machine = experience.machine_translated
    seller, modified = experience.seller, experience.modified_at
    return ExperiencePage(
        document=experience,
        title=field_text(experience.title, "title", language, machine),
        kind=kind_words(experience),
        length=length_words(experience),
        themes=[text(theme.label, language) for theme in experience.themes],
        summary=field_text(experience.summary, "summary", language, machine),
        description=field_text(
            experience.description, "description", language, machine
        ),
        pictures=_pictures(experience, language),
        suspended=suspended(experience, language),
        facts=fact_rows(experience, language),
        programme=programme(experience, language),
        map_data=map_data(experience, language),
        access=access(experience.steps, language, day),
        included=entries(experience.included, language),
        excluded=entries(experience.excluded, language),
        to_bring=entries(experience.to_bring, language),
        fares=fares(experience, language, day),
        days=days_panel(experience, language, day),
        is_for_sale=is_for_sale(experience),
        seller=seller_block(seller, language) if seller else None,
        terms=terms_block(experience.terms, language),
        modified=formats.short_day(modified.date(), language) if modified else "",
        json_ld=json_ld(experience, language, day, base_url),
    )


MOST_PICTURES = 3


def _pictures(experience: ExperienceDocument, language: str) -> Pictures:
    """Its own, else some of its steps, each once."""
    if experience.images:
        return pictures(experience, language)
    found = {
        step.stop.image.sources[-1].src: step.stop.image
        for step in experience.steps
        if step.stop and step.stop.image and step.stop.image.sources
    }
    images = list(found.values())[:MOST_PICTURES]
    return pictures(replace(experience, images=images), language)
