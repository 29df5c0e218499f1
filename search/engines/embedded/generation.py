"""The index as it was after one commit: what searches read."""

from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from threading import Lock

import numpy as np
import tantivy
from tantivy import DocAddress, Occur, Query, Searcher

from search.engines.base import IndexMissingError, IndexState
from search.engines.fields import ENDS
from search.finding.result import Hit
from search.text.speller import Speller

from . import store
from .schema import schema

_numbers = count()


@dataclass(frozen=True, slots=True)
class Positions:
    """Everything that has a point, by ascending id."""

    ids: np.ndarray
    latitudes: np.ndarray
    longitudes: np.ndarray


class Generation:
    """A searcher with what is worked out from it once, when first needed. `number`: no
    other of this process has it."""

    def __init__(self, searcher: Searcher, state: IndexState) -> None:
        self.number = next(_numbers)
        self.searcher = searcher
        self.state = state
        self._spellers: dict[str, Speller] = {}
        self._any: dict[tuple[str, int], bool] = {}

    def addresses(self, query: Query) -> list[DocAddress]:
        """All that match, in no order."""
        most = max(1, self.searcher.num_docs)
        hits = self.searcher.search(query, most, count=False).hits
        return [address for _, address in hits]

    def any(self, query: Query, key: tuple[str, int]) -> bool:
        """Does anything match? Looked up once; `key` stands for the query."""
        if key not in self._any:
            self._any[key] = self.searcher.search(query, 1).count > 0
        return self._any[key]

    def ids(self, addresses: list[DocAddress]) -> np.ndarray:
        return np.array(self.searcher.fast_field_values("id", addresses), dtype=int)

    def ids_on(self, found: Query, day: int) -> list[int]:
        """Of those that match the events that have this date."""
        that_day = Query.term_query(schema(), "dates", day)
        both = Query.boolean_query([(Occur.Must, found), (Occur.Must, that_day)])
        addresses = self.addresses(both)
        return self.ids(addresses).tolist() if addresses else []

    def ends(self, addresses: list[DocAddress]) -> list[int]:
        """The first day on which each is past."""
        if not addresses:
            return []
        return self.searcher.fast_field_values(ENDS, addresses)

    def hit(self, address: DocAddress, **more: float | None) -> Hit:
        stored = self.searcher.doc(address)
        return Hit(stored.get_first("id"), stored.get_first("uid"), **more)

    def located(self, ids: list[int]) -> list[DocAddress]:
        """The addresses of these ids, in their order."""
        found = self.addresses(Query.term_set_query(schema(), "id", ids))
        by_id = dict(zip(self.ids(found).tolist(), found, strict=True))
        return [by_id[one] for one in ids]

    def speller(self, language: str) -> Speller:
        """Of the words that the texts in `language` hold."""
        if language not in self._spellers:
            known = self.searcher.terms_with_prefix(f"words_{language}", "")
            self._spellers[language] = Speller(dict(known))
        return self._spellers[language]

    @cached_property
    def positions(self) -> Positions:
        found = self.addresses(Query.exists_query("latitude"))
        ids = self.ids(found)
        order = np.argsort(ids)
        read = self.searcher.fast_field_values
        return Positions(
            ids[order],
            np.array(read("latitude", found), dtype=float)[order],
            np.array(read("longitude", found), dtype=float)[order],
        )


class Reader:
    """The newest generation, for all threads of the process.

    Looked up before each search by the date of two files, so that what any process
    has committed is found by the next search.
    """

    def __init__(self, folder: store.Store) -> None:
        self._store = folder
        self._lock = Lock()
        self._stamp: tuple[object, ...] = ()
        self._path: Path | None = None
        self._index: tantivy.Index | None = None
        self._generation: Generation | None = None

    def newest(self) -> Generation:
        """Raises IndexMissingError."""
        for _ in range(3):  # the folder may be replaced while we look
            path = self._store.current()
            if path is None:
                break
            try:
                return self._at(path)
            except (FileNotFoundError, ValueError) as error:
                if self._store.current() == path:
                    raise IndexMissingError(f"the index is damaged: {error}") from error
        raise IndexMissingError(
            "there is no search index yet: run search_index rebuild"
        )

    def _at(self, path: Path) -> Generation:
        stamp = store.stamp(path)
        with self._lock:
            if stamp != self._stamp or self._generation is None:
                self._generation = self._load(path)
                self._stamp = stamp
            return self._generation

    def _load(self, path: Path) -> Generation:
        if path != self._path:
            index = tantivy.Index.open(str(path))  # never creates one
            index.config_reader(reload_policy="manual")
            self._index, self._path = index, path  # only now: both can fail
        self._index.reload()
        state = store.read_state(path)
        if state is None:
            raise FileNotFoundError(f"{path} is gone")
        return Generation(self._index.searcher(), state)
