"""What an offer is worth for a brief, in points, and why.

Ours to set, and said here alone: a sector that was asked for counts most, then how
near it is, then how much is known of it, for what is known can be relied upon. More of
the same counts less each time (`MORE_OF_THE_SAME`), so that a programme has something
of everything that was asked for. What must be in it outweighs all else together.
"""

from dataclasses import dataclass

from .brief import Brief
from .candidate import Candidate

MUST_HAVE = 2_000
SECTOR, EACH_FURTHER_SECTOR = 40, 8
NEAR = 25  # at the base; none at the end of its reach
OPEN, PRICED, TIMED, PICTURE = 12, 8, 4, 4  # that is known, or there
SUITS = 10  # each need of the group, that it is known to suit
MORE_OF_THE_SAME = 0.7


@dataclass(frozen=True, slots=True)
class Worth:
    """`sectors`: of those asked for. `points`: of all."""

    points: float
    sectors: tuple[str, ...]
    variety: str


def worth(one: Candidate, brief: Brief, suits: int, priced: bool) -> Worth:
    """`suits`: how many needs of the group it is known to suit; `priced`: whether what
    the group pays is known."""
    asked = brief.sectors or tuple(one.offer.sectors)
    found = tuple(code for code in one.offer.sectors if code in asked)
    points = SECTOR + EACH_FURTHER_SECTOR * (len(found) - 1) if found else 0.0
    points += _near(one, brief) + _known(one, priced) + SUITS * suits
    points += MUST_HAVE if one.id in brief.must_haves else 0
    return Worth(points + 1, found, _variety(one, found))


def _near(one: Candidate, brief: Brief) -> float:
    if one.km is None:
        return 0.0
    return NEAR * max(0.0, 1 - one.km / brief.reach)


def _known(one: Candidate, priced: bool) -> float:
    known = (
        (OPEN, one.stop.opening.expression or one.stop.occurrences),
        (PRICED, priced),
        (TIMED, one.minutes),
        (PICTURE, one.stop.image),
    )
    return float(sum(points for points, there in known if there))


def _variety(one: Candidate, found: tuple[str, ...]) -> str:
    """What would be more of the same: the same kind of thing in the same sector."""
    theme = one.offer.themes[0].slug if one.offer.themes else ""
    return "/".join((one.offer.kind, found[0] if found else "", theme))
