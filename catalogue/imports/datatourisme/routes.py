"""What the record tells of a route; its track is measured elsewhere."""

from catalogue.imports.record import Route

from .node import Node

KINDS = {"WalkingTour": "hiking"}
_LOOP, _ONE_WAY = "Loop", {"RoundTrip", "OpenJaw"}


def route_of(root: Node, classes: frozenset[str]) -> Route:
    """Its kind and whether it is a loop."""
    kind = next((KINDS[name] for name in KINDS if name in classes), "other")
    shapes = {node.key_of() for node in root.each("hasTourType")}
    loop = True if shapes == {_LOOP} else False if shapes & _ONE_WAY else None
    return Route(kind=kind, loop=loop)
