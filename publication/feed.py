"""The feed, for those who write to it and those who follow it."""

from .entry import Entry
from .numbering import number_pending
from .reading import Page, Snapshot, changes, latest_position, snapshot
from .writing import withdraw, write

__all__ = [
    "Entry",
    "Page",
    "Snapshot",
    "changes",
    "latest_position",
    "number_pending",
    "snapshot",
    "withdraw",
    "write",
]
