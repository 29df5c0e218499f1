from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from .models import Publication, Withdrawal
from .scope import Scope


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the feed, as one reader sees it.

    ``document`` and ``trade`` are JSON text, byte for byte as built; both are
    None for a tombstone, and ``reason`` then says why. ``position`` is None in a
    snapshot for what is not numbered yet.
    """

    position: int | None
    kind: str
    uid: UUID
    code: str
    object_id: int
    audience: str
    changed_at: datetime
    document: str | None = None
    trade: str | None = None
    reason: str = ""

    @property
    def withdrawn(self) -> bool:
        return self.document is None


def entry(row: Publication, scope: Scope) -> Entry:
    """``row`` for a reader with ``scope``: a tombstone when it is not for them."""
    meant = row.audience in scope.audiences
    reason = row.withdrawn_reason if meant else Withdrawal.OUT_OF_SCOPE.value
    return Entry(
        position=row.position,
        kind=row.kind,
        uid=row.uid,
        code=row.code,
        object_id=row.object_id,
        audience=row.audience if meant else row.formerly,
        changed_at=row.changed_at,
        document=row.document if meant else None,
        trade=row.trade if meant and scope.trade else None,
        reason=reason,
    )
