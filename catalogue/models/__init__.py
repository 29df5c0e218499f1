"""One noun, one file."""

from .commune import Commune
from .contact import OfferContact, ProviderContact
from .fact_report import FactReport
from .image import OfferImage, Photo, PhotoRendition
from .import_run import ImportRun
from .label import LabelAward
from .leg import Leg
from .meeting_room import MeetingRoom
from .observation import Observation
from .observation_batch import ObservationBatch, SourceRow
from .occurrence import Occurrence
from .offer import Closure, Offer
from .price import Price, TouristTax
from .provider import Provider
from .reference import ExternalReference
from .route import Route, RouteNotice, RouteStage
from .theme import OfferTheme, Theme

__all__ = [
    "Closure",
    "Commune",
    "ExternalReference",
    "FactReport",
    "ImportRun",
    "LabelAward",
    "Leg",
    "MeetingRoom",
    "Observation",
    "ObservationBatch",
    "Occurrence",
    "Offer",
    "OfferContact",
    "OfferImage",
    "OfferTheme",
    "Photo",
    "PhotoRendition",
    "Price",
    "Provider",
    "ProviderContact",
    "Route",
    "RouteNotice",
    "RouteStage",
    "SourceRow",
    "Theme",
    "TouristTax",
]
