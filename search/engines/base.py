"""What every engine does: `search.indexing` writes, `search.finding` reads."""

from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

import msgspec

from publication.cursor import Cursor
from search.entry import IndexEntry
from search.query import SearchQuery
from search.result import SearchResult


class IndexBusyError(Exception):
    """Another process or thread is writing this index."""


class IndexMissingError(Exception):
    """There is no index that this version can read: `drain` builds one."""


class IndexDamagedError(Exception):
    """The index cannot be written any more: another must be built."""


class IndexState(msgspec.Struct, frozen=True):
    """What an index holds: everything up to `cursor`, but the `rejected`.

    `rejected`: uid → why this document could not be indexed.
    """

    cursor: Cursor
    rejected: dict[str, str] = {}


class IndexWriter(Protocol):
    """Changes of an index; seen by nobody before `commit`."""

    def put(self, entry: IndexEntry) -> None:
        """Add an entry, in place of the one with its uid."""

    def remove(self, uid: str) -> None:
        """Remove an entry; it may be absent."""

    def commit(self, state: IndexState) -> None:
        """Make the changes durable and visible, then note the state reached.

        Raises IndexDamagedError.
        """


class ExclusiveIndex(Protocol):
    """An index while nobody else writes it."""

    @property
    def state(self) -> IndexState | None:
        """None: there is no index that this version can go on with."""

    def due(self, today: date) -> list[int]:
        """Ids of the entries that must be made anew, because time has passed."""

    def updating(self) -> AbstractContextManager[IndexWriter]:
        """Change the index that is there."""

    def building(self) -> AbstractContextManager[IndexWriter]:
        """Make another from nothing; it takes the place of the first at the end."""


class Engine(Protocol):
    name: str

    def search(self, query: SearchQuery, *, facets: bool = True) -> SearchResult:
        """Raises IndexMissingError. Without `facets` only what is found, sooner."""

    def exclusive(self) -> AbstractContextManager[ExclusiveIndex]:
        """Raises IndexBusyError at once if another holds it."""

    def state(self) -> IndexState | None: ...

    def digests(self) -> dict[str, str]:
        """uid → digest of everything indexed. Raises IndexMissingError."""
