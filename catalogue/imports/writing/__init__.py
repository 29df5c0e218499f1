"""Plans into the database: a chunk at a time, without signals or revisions."""

from .chunk import write

__all__ = ["write"]
