"""What one reader of the feed may see."""

from dataclasses import dataclass
from hashlib import blake2b

from .audiences import AUDIENCES


@dataclass(frozen=True, slots=True)
class Scope:
    """The rights of a reader.

    ``trade``: the reader is also given the trade column (net prices).
    ``kinds``: only these kinds; empty means every kind.
    ``reader``: who reads, so that a cursor is of no use to anybody else; blank
    for the public.
    """

    audience: str = "public"
    trade: bool = False
    kinds: frozenset[str] = frozenset()
    reader: str = ""

    @property
    def audiences(self) -> frozenset[str]:
        """Audiences whose rows this reader may see."""
        return AUDIENCES[self.audience].reads

    @property
    def token(self) -> str:
        """A short digest: two scopes with the same rights have the same token."""
        rights = (self.audience, self.trade, sorted(self.kinds), self.reader)
        return blake2b(repr(rights).encode(), digest_size=8).hexdigest()


PUBLIC = Scope()
INTERNAL = Scope(audience="trade", trade=True, reader="internal")
"""Consumers inside the house: search engines, rebuilds, webhooks."""
