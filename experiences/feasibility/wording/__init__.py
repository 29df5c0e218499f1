"""What rules find, in the reader's language."""

from .sentences import sentence, whom_to_ask

__all__ = ["sentence", "whom_to_ask"]
