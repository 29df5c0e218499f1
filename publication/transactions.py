"""Whether the code at hand runs inside somebody else's transaction."""

from django.db import connection


def in_caller_transaction() -> bool:
    """True inside an atomic block that can still undo what we do.

    The block that Django puts around a test does not count, as it does not for
    ``atomic(durable=True)``.
    """
    blocks = connection.atomic_blocks
    return bool(blocks) and not blocks[-1]._from_testcase


def require_transaction(verb: str) -> None:
    """RuntimeError unless inside an atomic block.

    A feed row that is committed apart from its object is lost by a crash
    between the two.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(
            f"publication.feed.{verb}() must run in the transaction that changes "
            "the object: call it inside transaction.atomic()."
        )
