"""Text as the index keeps it: folded, elided, without stop words, stemmed.

The same chain for what is indexed and for what is typed, and for every engine.
"""

from .analysis import Word, analyse, tokens, words
from .folding import collation_key, fold

__all__ = ["Word", "analyse", "collation_key", "fold", "tokens", "words"]
