"""Facts that an editor must look at: contested ones, and those that time takes away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue.accessibility.effective import Finding, Standing, effective

from .reading import Known

SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Concern:
    offer: Known
    finding: Finding


def contested(offers: Iterable[Known], day: date) -> list[Concern]:
    """Facts on which observations disagree, until somebody settles them."""
    return [
        one
        for one in _concerns(offers, day)
        if one.finding.standing is Standing.CONTESTED
    ]


def stale(offers: Iterable[Known], day: date) -> list[Concern]:
    """Facts that have expired or will within 90 days, the oldest first."""
    found = [one for one in _concerns(offers, day) if _ends(one.finding, day)]
    return sorted(found, key=lambda one: (one.finding.seen.expires_on, one.offer.id))


def _concerns(offers: Iterable[Known], day: date) -> Iterator[Concern]:
    for offer in offers:
        own = [seen for seen in offer.observations if not seen.inherited]
        for finding in effective(own, day).values():
            yield Concern(offer, finding)


def _ends(finding: Finding, day: date) -> bool:
    ends = finding.seen.expires_on
    return ends is not None and ends < day + SOON
