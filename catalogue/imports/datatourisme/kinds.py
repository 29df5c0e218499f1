"""What kind of offer a record is, from its types."""

from typing import NamedTuple

from .classes import BRANCHES_OF_CLASS, GENERAL, KIND_OF_BRANCH, KIND_OF_CLASS
from .node import Node

_SCHEMA = ("schema:", "olo:", "http://schema.org/", "https://schema.org/")


class Classified(NamedTuple):
    """`kind` "" : the types do not tell. `classes`: those we know, without prefix."""

    kind: str
    classes: frozenset[str]
    unclassified: tuple[str, ...] = ()


def classified(root: Node) -> Classified:
    """The kind, the known classes, and the types that stand for nothing here.

    schema.org's types only repeat what the ontology's say.
    """
    names = [_name(node) for node in root.each("@type")]
    types = dict.fromkeys(name for name in names if name)
    known = frozenset(name for name in types if name in BRANCHES_OF_CLASS)
    unknown = tuple(n for n in types if n not in known and n not in GENERAL)
    kind = kind_of(known)
    if unknown or not kind:
        root.warn("unclassified", ", ".join(unknown or types))
    return Classified(kind, known, unknown)


def kind_of(classes: frozenset[str]) -> str:
    """The kind of a record with these classes; "" where none of them tells."""
    branches = {branch for name in classes for branch in BRANCHES_OF_CLASS[name]}
    special = next((KIND_OF_CLASS[c] for c in KIND_OF_CLASS if c in classes), "")
    kind = next((KIND_OF_BRANCH[b] for b in KIND_OF_BRANCH if b in branches), "")
    return special if special and kind in ("", "do", "service") else kind


def _name(node: Node) -> str:
    text = node.text().strip()[:200]
    return "" if text.startswith(_SCHEMA) else text.rpartition("#")[2]
