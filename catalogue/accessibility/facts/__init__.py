"""The registry of facts about access: one entry a fact, one file a zone."""

from catalogue.accessibility.fact import Fact

from . import claims

FACTS: dict[str, Fact] = {fact.code: fact for fact in (*claims.FACTS,)}
