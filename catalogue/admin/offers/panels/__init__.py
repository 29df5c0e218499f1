"""Panels of our own in the edit form of an offer."""

from .attributes import AttributesPanel
from .opening import OpeningPanel
from .point import PointPanel
from .references import ReferencesPanel
from .route import RoutePanel
from .tab import Tab
from .text import TextPanel

__all__ = [
    "AttributesPanel",
    "OpeningPanel",
    "PointPanel",
    "ReferencesPanel",
    "RoutePanel",
    "Tab",
    "TextPanel",
]
