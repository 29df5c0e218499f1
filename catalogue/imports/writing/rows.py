"""How an import writes the rows of a table: as the feed does its own."""

from publication.rows import insert

__all__ = ["insert"]
