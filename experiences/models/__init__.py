"""One noun, one file."""

from .cancellation import CancellationRule
from .departure import Departure
from .due import DueRebuild, Following
from .experience import Experience
from .image import ExperienceImage
from .price import ChildBand, SharedCost
from .season import Season
from .seller import Seller, SellerContact
from .step import Step
from .theme import ExperienceTheme

__all__ = [
    "CancellationRule",
    "ChildBand",
    "Departure",
    "DueRebuild",
    "Experience",
    "ExperienceImage",
    "ExperienceTheme",
    "Following",
    "Season",
    "Seller",
    "SellerContact",
    "SharedCost",
    "Step",
]
