"""Which offer a row of a source speaks of: pure functions, a score and a reason."""

from .match import Match, Outcome, best
from .offers import Offers, Place

__all__ = ["Match", "Offers", "Outcome", "Place", "best"]
