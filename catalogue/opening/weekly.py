"""Hours of a day and of a week, as minutes, and their union."""

from collections.abc import Iterable
from datetime import time
from typing import TypeAlias

from .grammar import DAY_MINUTES

Opening: TypeAlias = tuple[int, int | None]  # minutes; end None: not known
DayHours: TypeAlias = tuple[Opening, ...] | None  # (): closed; None: not given
Week: TypeAlias = tuple[DayHours, ...]  # seven, Monday first


def opening(opens: time | None, closes: time | None) -> DayHours:
    """The hours of one period. From midnight to midnight nobody has typed: None."""
    if opens is None:
        return None
    start = opens.hour * 60 + opens.minute
    if closes is None:
        return ((start, None),)
    end = closes.hour * 60 + closes.minute
    if start == end or (start == 0 and end >= DAY_MINUTES - 1):
        return None
    return ((start, end if end > start else end + DAY_MINUTES),)


def union(hours: Iterable[DayHours]) -> DayHours:
    """All of ``hours`` together; None only where no period gives any."""
    given = list(hours)
    told = sorted(
        (span for day in given if day for span in day),
        key=lambda span: (span[0], -1 if span[1] is None else span[1]),
    )
    if not told:
        return None if None in given else ()
    joined = [told[0]]
    for span in told[1:]:
        if (both := _joined(joined[-1], span)) is not None:
            joined[-1] = both
        else:
            joined.append(span)
    return tuple(joined)


def _joined(one: Opening, later: Opening) -> Opening | None:
    """Both as one, if they touch."""
    if one[1] is None:
        return one
    if later[0] > one[1]:
        return None
    return (one[0], None if later[1] is None else max(one[1], later[1]))


def hours_text(hours: tuple[Opening, ...]) -> str:
    """ "09:00-12:00,14:00-18:00"."""
    return ",".join(_span_text(*span) for span in hours)


def _span_text(start: int, end: int | None) -> str:
    if end is None:
        return f"{_clock(start)}+"
    if DAY_MINUTES < end <= start + DAY_MINUTES:
        end -= DAY_MINUTES  # "22:00-02:00"; more than a day stays "00:00-24:15"
    return f"{_clock(start)}-{_clock(end)}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
