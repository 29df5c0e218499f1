"""Writing the index: one writer at a time, opened and closed by each drain."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import msgspec
import tantivy

from search.engines.base import IndexDamagedError, IndexState
from search.entries.entry import IndexEntry

from .schema import schema, to_json, until
from .store import Store, read_state, write_state

HEAP_BYTES = 50_000_000

logger = logging.getLogger("cordee.search")


class TantivyWriter:
    """Each `put` and `remove` replaces by uid within the next commit."""

    def __init__(self, index: Path, writer: tantivy.IndexWriter) -> None:
        self._index = index
        self._writer = writer

    form = staticmethod(to_json)

    def put(self, entry: IndexEntry, position: int) -> None:
        self.put_formed(entry.uid, self.form(entry, position), position)

    def put_formed(self, uid: str, formed: bytes, position: int) -> None:
        self.remove(uid, position)
        self._writer.add_json(formed.decode())

    def remove(self, uid: str, position: int) -> None:
        self._writer.delete_documents_by_term("uid", uid)

    def flush(self) -> dict[str, str]:
        return {}

    def commit(self, state: IndexState) -> None:
        try:
            self._writer.commit()
        except ValueError as error:  # tantivy has no other for its own faults
            raise IndexDamagedError(f"{self._index}: {error}") from error
        write_state(self._index, state)


class TantivyIndex:
    """The index while the lock of its store is held."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path = store.current()

    @property
    def state(self) -> IndexState | None:
        if self._path is None:
            return None
        try:
            tantivy.Index.open(str(self._path))
            return read_state(self._path)
        except (ValueError, msgspec.DecodeError):
            logger.exception("The search index in %s is damaged.", self._path)
            return None

    def due(self, today: date) -> list[int]:
        index = tantivy.Index(schema(), path=str(self._path))
        searcher = index.searcher()
        come = until("stale_on", today.toordinal())
        hits = searcher.search(come, max(1, searcher.num_docs), count=False).hits
        return searcher.fast_field_values("id", [address for _, address in hits])

    @contextmanager
    def updating(self) -> Iterator[TantivyWriter]:
        with _writer(self._path) as writer:
            yield writer

    @contextmanager
    def building(self) -> Iterator[TantivyWriter]:
        self._store.sweep()  # what a killed build has left
        path = self._store.new()
        with _writer(path) as writer:
            yield writer
        self._store.use(path)
        self._path = path


@contextmanager
def _writer(path: Path) -> Iterator[TantivyWriter]:
    """What is not committed at the end is lost; merges are waited for.

    Files of a commit that was killed are removed first: the next one would give some
    of its own the same names, and tantivy never writes over a file.
    """
    writer = tantivy.Index(schema(), path=str(path)).writer(HEAP_BYTES, num_threads=1)
    writer.garbage_collect_files()
    try:
        yield TantivyWriter(path, writer)
    except BaseException:
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()
