"""The registry of facts about access: one entry a fact, one file a zone."""

from catalogue.accessibility.fact import Fact

from . import (
    arrival,
    claims,
    content,
    entrance,
    inside,
    path,
    room,
    staff,
    stairs,
    toilets,
    vehicle,
)

# in the order of `catalogue.accessibility.zones`
_ZONES = (
    arrival,
    path,
    entrance,
    inside,
    stairs,
    vehicle,
    toilets,
    room,
    content,
    staff,
    claims,
)

FACTS: dict[str, Fact] = {fact.code: fact for zone in _ZONES for fact in zone.FACTS}
