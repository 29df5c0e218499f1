from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from django.utils.timezone import localdate
from tantivy import Occur, Query

from catalogue.accessibility.verdict import Answer
from config.languages import DEFAULT
from search.access import ORDER
from search.engines import access
from search.engines.access import Window, window_of
from search.engines.base import Held, IndexState
from search.engines.fields import SORTABLE
from search.facet_lists import facet_lists
from search.query import DISTANCE, NAME, RELEVANCE, SearchQuery
from search.result import FacetValue, Hit, SearchResult

from . import clauses, counting, ordering
from .circle import circle
from .clauses import Clauses
from .generation import Generation, Reader
from .store import Store, read_state
from .wording import Wording, wording
from .writer import TantivyIndex

Page = tuple[int, list[Hit]]  # (total, hits)


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
        self.access = self._access()
        day = clauses.open_on(generation, query.open_on) if query.open_on else []
        self.any_answer = self._clauses(day)
        self.clauses = self._listed(self.any_answer)

    def result(self, engine: str, facets: bool) -> SearchResult:
        answer = self._aggregated(facets)
        groups = self._counts()
        total, hits = self._in_groups(groups) if groups else self._page(answer)
        return SearchResult(
            total=total,
            hits=tuple(hits),
            facets=self._facets(answer) if facets else {},
            engine=engine,
            position=self.generation.state.cursor.position,
            corrected=self.wording.corrected,
            unknown_hours=self._unknown_hours(),
            groups=groups,
        )

    def _aggregated(self, facets: bool) -> dict:
        """All that is counted over the hits themselves, in one call."""
        asked = self._shared() if facets else {}
        if self.query.sort == NAME and not self.access:
            asked |= ordering.name_aggregations(window_of(self.query), self._language())
        return self._aggregate(self.clauses.query(), asked) if asked else {}

    def _aggregate(self, found: Query, asked: dict[str, dict]) -> dict:
        return self.generation.searcher.aggregate(found, asked)

    def _shared(self) -> dict[str, dict]:
        return counting.shared_aggregations(self.generation, self.query, self.today)

    def _facets(self, answer: dict) -> dict[str, tuple[FacetValue, ...]]:
        counts = counting.counts(
            self.generation, self.clauses, self.query, answer, self.today
        )
        return facet_lists(counts, self.query)

    def _wording(self) -> Wording:
        return wording(self.generation, self.query.text, self.query.language)

    def _access(self) -> dict[Answer, list[clauses.Clause]]:
        """Group → what its entries fulfil; {} where no need is asked."""
        if not self.query.access.needs:
            return {}
        asked = access.terms(self.query.access)
        return clauses.answers(self.generation, asked, self.today)

    def _listed(self, found: Clauses) -> Clauses:
        """What is found in the groups that are listed."""
        if not self.access:
            return found
        more = clauses.listed(self.access, self.query.access.shown)
        return replace(found, always=(*found.always, *more))

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

    def _page(self, answer: dict) -> Page:
        window = window_of(self.query)
        if self.query.sort == NAME:
            return ordering.by_name(self.generation, answer, window, self.circle)
        return self._ordered(self.clauses.query(), window)

    def _ordered(self, found: Query, window: Window) -> Page:
        if self.query.sort == NAME:
            asked = ordering.name_aggregations(window, self._language())
            answer = self._aggregate(found, asked)
            return ordering.by_name(self.generation, answer, window, self.circle)
        order = _ORDERS[self.query.sort]
        return order(self.generation, found, window, self.circle)

    def _counts(self) -> dict[Answer, int]:
        """Group → how many; what is in neither of two is unknown."""
        if not self.access:
            return {}
        suits, fails = (
            self._count(self.any_answer.query(more=self.access[answer]))
            for answer in (Answer.SUITS, Answer.DOES_NOT_SUIT)
        )
        unknown = self._count(self.any_answer.query()) - suits - fails
        return dict(zip(ORDER, (suits, unknown, fails), strict=True))

    def _in_groups(self, counts: dict[Answer, int]) -> Page:
        hits = []
        for answer, window in access.windows(self.query, counts):
            found = self.any_answer.query(more=self.access[answer])
            hits += self._ordered(found, window)[1]
        return sum(counts[one] for one in self.query.access.shown), hits

    def _count(self, found: Query) -> int:
        return self.generation.searcher.search(found, 1).count

    def _unknown_hours(self) -> int:
        if not self.query.open_on:
            return 0
        day = clauses.unknown_on(self.query.open_on)
        return self._count(self._listed(self._clauses(day)).query())

    def _language(self) -> str:
        language = self.query.language
        return language if language in SORTABLE else DEFAULT


_ORDERS = {RELEVANCE: ordering.by_relevance, DISTANCE: ordering.by_distance}
