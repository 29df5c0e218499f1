from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.utils.timezone import localdate
from tantivy import Occur, Query

from config.languages import DEFAULT
from search.engines.base import Held, IndexState
from search.engines.fields import SORTABLE
from search.facet_lists import facet_lists
from search.query import DISTANCE, NAME, RELEVANCE, SearchQuery
from search.result import FacetValue, SearchResult

from . import clauses, counting, ordering
from .circle import circle
from .clauses import Clauses
from .generation import Generation, Reader
from .store import Store, read_state
from .wording import Wording, wording
from .writer import TantivyIndex


class EmbeddedEngine:
    """Searches and writes the index in `folder`. Safe for threads and processes."""

    name = "embedded"

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)
        self._reader = Reader(self._store)

    def search(self, query: SearchQuery, *, facets: bool = True) -> SearchResult:
        asked = Search(self._reader.newest(), query, localdate())
        return asked.result(self.name, facets=facets)

    @contextmanager
    def exclusive(self) -> Iterator[TantivyIndex]:
        with self._store.lock():
            yield TantivyIndex(self._store)

    def state(self) -> IndexState | None:
        current = self._store.current()
        return read_state(current) if current else None

    def held(self) -> dict[str, Held]:
        generation = self._reader.newest()
        stored = map(generation.searcher.doc, generation.addresses(Query.all_query()))
        return {
            one.get_first("uid"): Held(
                one.get_first("position"), one.get_first("digest")
            )
            for one in stored
        }


class Search:
    """One search in one generation."""

    def __init__(self, generation: Generation, query: SearchQuery, today: date) -> None:
        self.generation = generation
        self.query = query
        self.today = today
        self.circle = circle(generation, query.near) if query.near else None
        self.wording = self._wording()
        self.clauses = self._clauses(
            clauses.open_on(generation, query.open_on) if query.open_on else []
        )

    def result(self, engine: str, facets: bool) -> SearchResult:
        answer = self._aggregated(facets)
        total, hits = self._page(answer)
        return SearchResult(
            total=total,
            hits=tuple(hits),
            facets=self._facets(answer) if facets else {},
            engine=engine,
            position=self.generation.state.cursor.position,
            corrected=self.wording.corrected,
            unknown_hours=self._unknown_hours(),
        )

    def _aggregated(self, facets: bool) -> dict:
        """All that is counted over the hits themselves, in one call."""
        asked = self._shared() if facets else {}
        if self.query.sort == NAME:
            asked |= ordering.name_aggregations(self.query, self._language())
        if not asked:
            return {}
        return self.generation.searcher.aggregate(self.clauses.query(), asked)

    def _shared(self) -> dict[str, dict]:
        return counting.shared_aggregations(self.generation, self.query, self.today)

    def _facets(self, answer: dict) -> dict[str, tuple[FacetValue, ...]]:
        counts = counting.counts(
            self.generation, self.clauses, self.query, answer, self.today
        )
        return facet_lists(counts, self.query)

    def _wording(self) -> Wording:
        return wording(self.generation, self.query.text, self.query.language)

    def _clauses(self, day: list[clauses.Clause]) -> Clauses:
        always = [*clauses.visible(self.generation, self.today), *day]
        if self.wording.clause is not None:
            always.append((Occur.Must, self.wording.clause))
        if self.circle is not None:
            always += clauses.within(self.circle)
        if self.query.bbox:
            always += clauses.box(self.query.bbox)
        chosen = clauses.groups(self.generation, self.query, self.today)
        return Clauses(tuple(always), chosen)

    def _page(self, answer: dict):
        if self.query.sort == NAME:
            return ordering.by_name(self.generation, answer, self.query, self.circle)
        found = self.clauses.query()
        order = _ORDERS[self.query.sort]
        return order(self.generation, found, self.query, self.circle)

    def _unknown_hours(self) -> int:
        if not self.query.open_on:
            return 0
        day = clauses.unknown_on(self.query.open_on)
        return self.generation.searcher.search(self._clauses(day).query(), 1).count

    def _language(self) -> str:
        language = self.query.language
        return language if language in SORTABLE else DEFAULT


_ORDERS = {RELEVANCE: ordering.by_relevance, DISTANCE: ordering.by_distance}
