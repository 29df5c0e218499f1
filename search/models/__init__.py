from .dead_letter import DeadLetter
from .promotion import PromotedOffer, Promotion
from .search_count import SearchCount
from .synonym import Synonym
from .words_version import WordsVersion

__all__ = [
    "DeadLetter",
    "PromotedOffer",
    "Promotion",
    "SearchCount",
    "Synonym",
    "WordsVersion",
]
