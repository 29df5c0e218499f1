"""What is to become of one row."""

from dataclasses import dataclass

from catalogue.accessibility.matching import Match, Offers, Outcome, best
from catalogue.accessibility.matching.score import Candidate
from catalogue.accessibility.sources.row import Row

from .known import Decided, Rulings, place_of_row


@dataclass(frozen=True, slots=True)
class Ruling:
    """A row and its match. `is_new`: not decided by an earlier import."""

    row: Row
    match: Match
    is_new: bool = True


class Judge:
    """Rules on rows, one after the other: an offer is given to one row a source."""

    def __init__(self, offers: Offers, rulings: Rulings) -> None:
        self._offers = offers
        self._rulings = rulings

    def rule(self, row: Row) -> Ruling | None:
        """None: it says nothing of access, and never did."""
        before = self._rulings.decided.get(row.external_id)
        if before is not None and before.offer in (None, *self._offers.places):
            return Ruling(row, _as_before(before), is_new=False)
        if not row.facts:
            return None
        match = self._unless_taken(row, best(place_of_row(row), self._offers))
        if match.offer is not None:
            self._rulings.taken[match.offer] = row.external_id
        return Ruling(row, match)

    def _unless_taken(self, row: Row, match: Match) -> Match:
        """Two rows that look like one offer: an editor says which is."""
        other = self._rulings.taken.get(match.offer, row.external_id)
        if match.offer is None or other == row.external_id:
            return match
        return Match(Outcome.WAITING, "taken", match.candidates)


def _as_before(before: Decided) -> Match:
    candidates = tuple(
        Candidate(one["offer"], one["score"], one["name"], one["metres"])
        for one in before.candidates
    )
    if before.offer is None:
        return Match(Outcome.UNMATCHED, "none_of_ours", candidates)
    chosen = [one for one in candidates if one.key == before.offer]
    first = chosen or [Candidate(before.offer, 1.0, 1.0, None)]
    others = [one for one in candidates if one.key != before.offer]
    reason = "chosen" if before.by_editor else "before"
    return Match(Outcome.MATCHED, reason, (*first, *others))
