"""The engine that needs no server: tantivy, in a folder of this machine.

Text is analysed by `search.text` and stored as tokens apart by spaces, so that the
same words are found by every engine.
"""

from .engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
