"""A published route as a way along which something is looked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from catalogue.document import OfferDocument

from ..asking.conditions import NearLine
from .lines import Line, beside

DEFAULT_KM = 2.0
LEAST_KM, MOST_KM = 0.1, 20.0


@dataclass(frozen=True, slots=True)
class Along:
    """Within `km` of the line of the route that is published as `uid`. `title`: by
    language."""

    uid: str
    title: Mapping[str, str]
    line: Line
    km: float = DEFAULT_KM

    @property
    def near(self) -> NearLine:
        return NearLine(self.line, self.km)


class Place(NamedTuple):
    """How far from the line, and how far along it: metres."""

    metres: float
    at: float


def along(offer: OfferDocument, km: float = DEFAULT_KM) -> Along | None:
    """None where the offer is no route, or its line is not known."""
    line = line_of(offer)
    if line is None:
        return None
    return Along(offer.id, MappingProxyType(offer.title), line, km)


def line_of(offer: OfferDocument) -> Line | None:
    """The track is as long as its profile says: the points that are kept are fewer."""
    route = offer.route
    if route is None:
        return None
    parts = tuple(tuple((p[0], p[1]) for p in part) for part in route.line if part[1:])
    if not parts:
        return None
    return Line(parts, route.profile[-1][0] if route.profile else None)


def place_of(asked: Along, latitude: float, longitude: float) -> Place | None:
    """None where it is farther from the line than was asked."""
    there = (np.array([latitude]), np.array([longitude]))
    found = beside(asked.line, asked.km * 1000, *there)
    metres, at = float(found.metres[0]), float(found.at[0])
    return Place(metres, at) if metres <= asked.km * 1000 else None
