"""The themes of an offer, by their names."""

from catalogue.imports.record import Theme

from .node import Node
from .texts import labels_of

MOST, LONGEST = 50, 100


def themes_of(root: Node) -> tuple[Theme, ...]:
    """Themes and surroundings, each name once; a bare key is its own name."""
    found: dict[str, Theme] = {}
    for property_ in ("hasTheme", "hasNeighborhood"):
        for node in root.each(property_, most=MOST):
            theme = _theme(node)
            found.setdefault(theme.name.casefold(), theme)
    found.pop("", None)
    return tuple(found.values())[:MOST]


def _theme(node: Node) -> Theme:
    names = labels_of(node, LONGEST)
    return Theme(names.get("fr") or node.key_of()[:LONGEST], names)
