"""From observations that may disagree to what counts of each fact on one day.

The better method wins, then the later day. But where a newer one by a lesser method
disagrees, or two of the same day and method do, the fact is contested: unknown until
an editor takes one of them back. What has expired counts no more.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from catalogue.document import Observation

from .evidence import NOT_APPLICABLE, RANK, UNKNOWN
from .facts import FACTS


class Standing(StrEnum):
    """How far one can rely on a fact today. Only KNOWN and ABSENT count."""

    KNOWN = "known"
    ABSENT = "not_applicable"
    UNKNOWN = "unknown"
    CONTESTED = "contested"
    EXPIRED = "expired"


# looking up a member of an enumeration takes longer than all the rest of a finding
_KNOWN, _ABSENT, _UNKNOWN = Standing.KNOWN, Standing.ABSENT, Standing.UNKNOWN
_EXPIRED = Standing.EXPIRED


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact on one day. `seen`: the observation that stands for it; `against`:
    those that say otherwise, the best first."""

    fact: str
    standing: Standing
    seen: Observation
    against: tuple[Observation, ...] = ()

    @property
    def value(self) -> object:
        return self.seen.value

    @property
    def counts(self) -> bool:
        return self.standing is _KNOWN or self.standing is _ABSENT


Findings = Mapping[str, Finding]


def effective(observations: Sequence[Observation], day: date) -> dict[str, Finding]:
    """Fact → what counts of it. Facts of which nobody said anything are missing."""
    said: dict[str, list[Observation]] = {}
    for seen in observations:
        if seen.fact in FACTS:
            said.setdefault(seen.fact, []).append(seen)
    return {
        fact: _alone(rows[0], day) if len(rows) == 1 else _finding(fact, rows, day)
        for fact, rows in said.items()
    }


def _alone(seen: Observation, day: date) -> Finding:
    """Of a fact of which nothing else was ever said."""
    expired = seen.expires_on is not None and seen.expires_on < day
    return Finding(seen.fact, _EXPIRED if expired else _standing(seen), seen)


def _finding(fact: str, said: list[Observation], day: date) -> Finding:
    said.sort(key=_weight, reverse=True)
    said = _since_reset(said)
    current = [seen for seen in said if not _expired(seen, day)]
    if not current:
        return Finding(fact, Standing.EXPIRED, said[0], _others(fact, said))
    best = current[0]
    against = _others(fact, current)
    if any(_contests(other, best) for other in against):
        return Finding(fact, Standing.CONTESTED, best, against)
    return Finding(fact, _standing(best), best, against)


def _weight(seen: Observation) -> tuple[int, date]:
    return RANK[seen.method], seen.observed_on or date.min


def _since_reset(said: list[Observation]) -> list[Observation]:
    """What was said after the last time that it was set back to unknown."""
    resets = [seen for seen in said if seen.state == UNKNOWN]
    if not resets:
        return said
    last = max(resets, key=lambda seen: seen.observed_on or date.min)
    since = last.observed_on or date.min
    later = [one for one in said if one.observed_on and one.observed_on > since]
    return later or [last]


def _expired(seen: Observation, day: date) -> bool:
    return seen.expires_on is not None and seen.expires_on < day


def _others(fact: str, said: list[Observation]) -> tuple[Observation, ...]:
    return tuple(one for one in said[1:] if not _agree(fact, one, said[0]))


def _agree(fact: str, one: Observation, other: Observation) -> bool:
    if one.state != other.state:
        return False
    if one.value is None or other.value is None:
        return one.value is other.value
    return FACTS[fact].agrees(one.value, other.value)


def _contests(other: Observation, best: Observation) -> bool:
    """Is it newer by a lesser method, or as good and of the same day?"""
    if other.method == best.method:
        return other.observed_on == best.observed_on
    if other.observed_on is None:
        return False
    return best.observed_on is None or other.observed_on > best.observed_on


def _standing(seen: Observation) -> Standing:
    if seen.state == UNKNOWN:
        return _UNKNOWN
    return _ABSENT if seen.state == NOT_APPLICABLE else _KNOWN


def earliest_expiry(findings: Iterable[Finding]) -> date | None:
    """The last day on which all of them still count; None: no end."""
    days = [one.seen.expires_on for one in findings if one.counts]
    return min(filter(None, days), default=None)
