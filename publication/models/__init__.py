from .epoch import Epoch
from .publication import Publication, Withdrawal
from .published import Published

__all__ = ["Epoch", "Publication", "Published", "Withdrawal"]
