"""What is known of one day or one moment: the answers of this package."""

from dataclasses import dataclass
from datetime import time
from typing import NamedTuple

from .grammar import State


class Span(NamedTuple):
    """Local times. ``end`` at or before ``start`` is on the next day, so 00:00 is
    the midnight that ends the day. ``end`` None: nobody said when it ends."""

    start: time
    end: time | None

    @property
    def passes_midnight(self) -> bool:
        return self.end is not None and time(0) < self.end <= self.start


@dataclass(frozen=True, slots=True)
class DayState:
    """The state of the day that begins at midnight.

    "open" if it is open at some time, "unknown" if it may be, else "closed".
    ``spans`` are those of that status, by the day on which they begin: a bar that
    closes on Tuesday at 2 is a span of Monday. No spans on an open day: the times
    are not told. ``comment`` joins what the rules of that status say.
    ``hours_untold``: the source says that it opens but not when, hence "unknown".
    """

    status: State
    spans: tuple[Span, ...] = ()
    comment: str = ""
    hours_untold: bool = False


UNKNOWN = DayState("unknown")
CLOSED = DayState("closed")
