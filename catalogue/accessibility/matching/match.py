"""From candidates to one outcome: surely this offer, perhaps one of these, or none."""

from dataclasses import dataclass
from enum import StrEnum

from .offers import Offers, Place
from .score import Candidate, candidate, named_alike, unlike

SURE = 0.92  # from here on a candidate is the one
AHEAD = 0.08  # that the next must be behind
POSSIBLE = 0.6  # from here on an editor is asked
HOPELESS = 0.5  # below it no name reaches that, were it next door
SHOWN = 5  # candidates
PERSONAL = ("siret", "website")  # references that several places may have
NEAR_ENOUGH = 500  # metres within which a shared reference is one place
NAMED_ALIKE = 0.85


class Outcome(StrEnum):
    MATCHED = "matched"
    WAITING = "waiting"
    UNMATCHED = "unmatched"


@dataclass(frozen=True, slots=True)
class Match:
    """`reason`: a code of `importing.wording.REASONS`. `candidates`: the best first."""

    outcome: Outcome
    reason: str
    candidates: tuple[Candidate, ...] = ()

    @property
    def offer(self) -> int | None:
        """The offer that it surely is."""
        return self.candidates[0].key if self.outcome is Outcome.MATCHED else None


def best(row: Place, offers: Offers) -> Match:
    """The outcome for one row."""
    shared = _by_identifier(row, offers) or _by_personal(row, offers)
    return shared or _by_place(row, offers)


def _by_identifier(row: Place, offers: Offers) -> Match | None:
    """An identifier that another system gave to one place only."""
    for reference in sorted(row.references):
        if reference[0] in PERSONAL:
            continue
        keys = offers.sharing(reference)
        if len(keys) == 1:
            found = candidate(row, offers.places[keys[0]])
            return Match(Outcome.MATCHED, "reference", (found._replace(score=1.0),))
    return None


def _by_personal(row: Place, offers: Offers) -> Match | None:
    """A SIRET or a website of one offer only, which lies there or is named so."""
    for reference in sorted(row.references):
        keys = offers.sharing(reference) if reference[0] in PERSONAL else ()
        if len(keys) != 1:
            continue
        offer = offers.places[keys[0]]
        found = candidate(row, offer)
        near = found.metres is not None and found.metres <= NEAR_ENOUGH
        # a hotel and the lake beside it may share a website
        if near and found.name >= NAMED_ALIKE and not unlike(row, offer):
            sure = found._replace(score=max(found.score, 0.95))
            return Match(Outcome.MATCHED, reference[0], (sure,))
    return None


def _by_place(row: Place, offers: Offers) -> Match:
    """By commune, name and distance. A row without a name is nobody's."""
    if not any(row.names):
        return Match(Outcome.UNMATCHED, "nameless")
    ranked = _ranked(row, offers)
    if not ranked:
        return Match(Outcome.UNMATCHED, "nothing_like_it")
    if ranked[0].score < SURE:
        return Match(Outcome.WAITING, "not_sure", tuple(ranked))
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < AHEAD:
        return Match(Outcome.WAITING, "several", tuple(ranked))
    return Match(Outcome.MATCHED, "name_and_place", tuple(ranked))


def _ranked(row: Place, offers: Offers) -> list[Candidate]:
    keys = offers.around(row)
    for reference in row.references:
        keys.update(offers.sharing(reference))
    common = offers.is_common(row)
    near = (offers.places[key] for key in keys)
    alike = (one for one in near if named_alike(row, one) >= HOPELESS)
    found = [candidate(row, one, common=common) for one in alike]
    likely = [one for one in found if one.score >= POSSIBLE]
    return sorted(likely, key=lambda one: (-one.score, one.key))[:SHOWN]
