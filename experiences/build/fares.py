"""The fares of an experience: counted from its published offers, or as locked."""

from datetime import date

from ..document import ExperienceDocument
from ..models import Experience
from ..pricing.lock import Lock, from_data
from ..pricing.published import Priced, with_prices
from .offers import Offers
from .price_settings import price_settings


def with_fares(
    made: ExperienceDocument, experience: Experience, offers: Offers, today: date
) -> Priced:
    """The document with its fares; what is doubtful, and changed since a lock."""
    by_id = {one.id: one for one in offers.published.values()}
    settings = price_settings(experience, experience.steps.all())
    return with_prices(made, by_id, settings, locked(experience), today)


def locked(experience: Experience) -> Lock | None:
    stored = experience.locked_price
    return None if stored is None else from_data(stored)
