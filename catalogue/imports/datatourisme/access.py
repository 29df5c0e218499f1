"""What the record claims about access; kept as claims, never as measurements."""

from catalogue.accessibility.facts import FACTS
from catalogue.imports.record import Observation

from .amenities import told_yes_or_no
from .node import Node


def claims_of(root: Node) -> tuple[Observation, ...]:
    """One observation a claim, true or false; a property left out says nothing."""
    found = []
    for fact in FACTS.values():
        if not fact.datatourisme:
            continue
        node = root.first(fact.datatourisme)
        answer = told_yes_or_no(node)
        if answer is not None:
            reference = f"{root.record}#{fact.datatourisme}"[:250]
            found.append(Observation(fact.code, answer, source_ref=reference))
    return tuple(found)
