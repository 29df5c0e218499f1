"""What offers are made from, beside their number and the seed."""

from dataclasses import dataclass
from hashlib import blake2b

from .communes import Commune, stored
from .hours import Hours, hours

MAKER = 1  # raise it when the same materials make other offers


@dataclass(frozen=True, slots=True)
class Materials:
    """`year`: the one around which all dates lie. `digest`: names all of it."""

    communes: tuple[Commune, ...]
    hours: Hours
    year: int

    @property
    def digest(self) -> str:
        held = repr((MAKER, self.communes, sorted(self.hours.items()), self.year))
        return blake2b(held.encode(), digest_size=16).hexdigest()


def at_hand(year: int) -> Materials:
    """Of this catalogue and this machine. Raises LookupError without any commune."""
    communes = tuple(stored())
    if not communes:
        raise LookupError("There is no commune with a place on the map.")
    return Materials(communes, hours(), year)
