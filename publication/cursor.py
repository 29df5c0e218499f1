"""The cursor: where a reader stands in the feed. Opaque to readers, and signed."""

from enum import StrEnum

import msgspec
from django.core.signing import BadSignature, Signer
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """The reader holds everything up to ``position`` of ``epoch``.

    ``scope``: token of the reader's rights. ``floor``: how far withdrawals were
    purged when the reader began with nothing; those it never needs.
    """

    epoch: str
    position: int
    scope: str
    floor: int = 0


class CursorError(Exception):
    """A cursor that cannot be followed; str() tells its holder what to do."""

    status: int
    code: str


class InvalidCursor(CursorError):  # noqa: N818
    """Not issued by us, or altered."""

    status = 400
    code = "invalid_cursor"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This cursor was not issued here or has been altered. Send the last "
                "cursor back exactly as you received it, or take a new snapshot and "
                "go on from its cursor."
            )
        )


class Expiry(StrEnum):
    """Why a genuine cursor can no longer be followed without missing something."""

    EPOCH = "epoch"
    SCOPE = "scope"
    PURGED = "purged"
    AHEAD = "ahead"


WHY: dict[Expiry, str | Promise] = {
    Expiry.EPOCH: gettext_lazy(
        "The catalogue has been restored from a backup since this cursor was issued."
    ),
    Expiry.SCOPE: gettext_lazy(
        "This cursor was issued for other access rights than the ones you have now."
    ),
    Expiry.PURGED: gettext_lazy(
        "This cursor is older than the withdrawals we still keep."
    ),
    Expiry.AHEAD: gettext_lazy("This cursor is ahead of the feed."),
}


class CursorExpired(CursorError):  # noqa: N818
    """Issued by us, and no longer good."""

    status = 410
    code = "cursor_expired"

    def __init__(self, reason: Expiry) -> None:
        self.reason = reason
        remedy = _("Take a new snapshot and go on from its cursor.")
        super().__init__(f"{WHY[reason]} {remedy}")


def dumps(cursor: Cursor) -> str:
    """The text handed to a reader; safe in an address."""
    return _signer().sign_object(msgspec.to_builtins(cursor))


def loads(text: str) -> Cursor:
    """The cursor that ``dumps`` made; InvalidCursor for anything else."""
    try:
        return msgspec.convert(_signer().unsign_object(text), Cursor)
    except (BadSignature, UnicodeError, msgspec.ValidationError) as error:
        raise InvalidCursor from error


def _signer() -> Signer:
    return Signer(salt="publication.cursor", sep=".")
