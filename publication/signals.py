"""What this room tells the others."""

from functools import partial

from django.db import transaction
from django.dispatch import Signal

feed_moved = Signal()
"""Sent after the commit of a change to the feed, with ``kind``, its code.

A wake-up call, not a message: it may be lost (a crash right after the commit)
or repeated. Receivers read the feed from the position they have reached.
"""


def announce(kind: str) -> None:
    """Send ``feed_moved`` once the current transaction is committed."""
    send = partial(feed_moved.send_robust, sender=None, kind=kind)
    transaction.on_commit(send, robust=True)
