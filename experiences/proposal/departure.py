"""On which of the days that the brief allows it begins."""

from collections.abc import Sequence
from datetime import date, timedelta

from .brief import Brief
from .candidate import OFFER, Candidate
from .windows import opened, windows

MOST_DAYS_OF_DEPARTURE = 31
MUST = 1_000  # things to do that one must-have weighs as much as


def departure(brief: Brief, candidates: Sequence[Candidate]) -> date:
    """The day from which on most of what must be in it is open, then most of all else;
    the first of several. Of a longer range the first month is looked at."""
    latest = brief.latest or brief.first
    days = min((latest - brief.first).days + 1, MOST_DAYS_OF_DEPARTURE)
    if days == 1:
        return brief.first
    counts = _open_on(brief, candidates, days + brief.days - 1)
    musts = {one.id for one in candidates} & set(brief.must_haves)

    def points(start: int) -> int:
        there = counts[start : start + brief.days]
        kept = sum(any(code in day for day in there) for code in musts)
        return MUST * kept + sum(map(len, there))

    best = max(range(days), key=lambda start: (points(start), -start))
    return brief.first + timedelta(days=best)


def _open_on(brief: Brief, candidates: Sequence[Candidate], days: int):
    """For each day the ids of what can be done on it, must-haves of any kind."""
    last = brief.first + timedelta(days=days - 1)
    found: list[set[str]] = [set() for _ in range(days)]
    for one in candidates:
        if one.role != OFFER and one.id not in brief.must_haves:
            continue
        spans = opened(one, brief.first, last)
        for number, times in enumerate(spans.values()):
            if windows(one, times, OFFER):
                found[number].add(one.id)
    return found
