"""What every engine does: `search.indexing` writes, `search.finding.finding` reads."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

import msgspec

from publication.cursor import Cursor
from search.asking.query import SearchQuery
from search.entries.entry import IndexEntry
from search.finding.result import SearchResult


class IndexBusyError(Exception):
    """Another process or thread is writing this index."""


class IndexMissingError(Exception):
    """There is no index that this version can read: `drain` builds one."""


class IndexDamagedError(Exception):
    """The index cannot be written any more: another must be built."""


class EngineAwayError(Exception):
    """The server of this engine does not answer, or not in time, or refuses to."""


class IndexState(msgspec.Struct, frozen=True):
    """What an index holds: everything up to `cursor`, dead letters aside."""

    cursor: Cursor


class Held(msgspec.Struct, frozen=True):
    """What an index holds of one publication: the document with this digest, as it
    was at this position of the feed."""

    position: int
    digest: str


class IndexFigures(msgspec.Struct, frozen=True):
    """What there is to tell of an index. `built_at`: when it was last made anew.
    `nodes`: servers that hold it, 0 where it is a folder of ours. `copies_missing`:
    that should be on other nodes, and are not."""

    entries: int
    built_at: datetime
    nodes: int = 0
    copies_missing: int = 0


class IndexWriter(Protocol):
    """Changes of an index; all of them are seen after `commit`, none while it is built.

    Each names the position of the feed at which it stands; where two writers meet,
    the higher one wins. `form`: an entry at a position as this index takes it, as
    bytes; pure, so that any process may call it.
    """

    form: Callable[[IndexEntry, int], bytes]

    def put(self, entry: IndexEntry, position: int) -> None:
        """Add an entry, in place of the one with its uid."""

    def put_formed(self, uid: str, formed: bytes, position: int) -> None:
        """As `put`, of an entry that has been given its `form` at this position."""

    def remove(self, uid: str, position: int) -> None:
        """Remove an entry; it may be absent."""

    def flush(self) -> dict[str, str]:
        """Hand over what was put so far; uid → why, for each entry that is refused."""

    def commit(self, state: IndexState) -> None:
        """Make what was handed over durable and visible, then note the state reached.

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
    """Each of these raises EngineAwayError where the engine is a server."""

    name: str

    def search(self, query: SearchQuery, *, facets: bool = True) -> SearchResult:
        """Raises IndexMissingError. Without `facets` only what is found, sooner."""

    def each(self, queries: Sequence[SearchQuery]) -> list[SearchResult]:
        """What is found of each, in their order, as without `facets`; sooner than one
        after the other. Raises IndexMissingError."""

    def exclusive(self) -> AbstractContextManager[ExclusiveIndex]:
        """Raises IndexBusyError at once if another holds it."""

    def state(self) -> IndexState | None: ...

    def figures(self) -> IndexFigures:
        """Raises IndexMissingError."""

    def held(self) -> dict[str, Held]:
        """uid → what is indexed of it. Raises IndexMissingError."""
