from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path

from django.utils.timezone import localdate
from tantivy import Occur, Query

from catalogue.accessibility.verdict import Answer
from config.languages import DEFAULT
from search.asking.access import ORDER
from search.asking.conditions import Conditions
from search.asking.query import DATE, DISTANCE, NAME, RELEVANCE, WAY, SearchQuery
from search.engines.access import Window, window_of, windows
from search.engines.asked import ACCESS, asked
from search.engines.base import Held, IndexFigures, IndexState
from search.engines.fields import SORTABLE
from search.facets.lists import facet_lists
from search.finding.result import FacetValue, Hit, SearchResult
from search.words.edited import current
from search.words.synonyms import Synonyms

from . import counting, likeness, naming, ordering
from .clauses import Clauses
from .generation import Reader
from .likeness import Traits
from .naming import Named, Stored
from .store import Store, read_state
from .wording import wording
from .writer import TantivyIndex

Page = tuple[int, list[Hit]]  # (total, hits)


class EmbeddedEngine:
    """Searches and writes the index in `folder`. Safe for threads and processes."""

    name = "embedded"

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)
        self._reader = Reader(self._store)

    def search(self, query: SearchQuery, *, facets: bool = True) -> SearchResult:
        clauses = Clauses(self._reader.newest())
        return Search(clauses, query, localdate()).result(self.name, facets=facets)

    def each(self, queries: Sequence[SearchQuery]) -> list[SearchResult]:
        """Whatever several of them ask, a circle or a line, is looked up once."""
        clauses, today = Clauses(self._reader.newest()), localdate()
        return [
            Search(clauses, query, today).result(self.name, facets=False)
            for query in queries
        ]

    @contextmanager
    def exclusive(self) -> Iterator[TantivyIndex]:
        with self._store.lock():
            yield TantivyIndex(self._store)

    def state(self) -> IndexState | None:
        current = self._store.current()
        return read_state(current) if current else None

    def newest(self) -> tuple[int, int]:
        """(number of the newest generation, its position): another number after every
        change that any process makes. Raises IndexMissingError."""
        found = self._reader.newest()
        return found.number, found.state.cursor.position

    def figures(self) -> IndexFigures:
        entries = self._reader.newest().searcher.num_docs
        return IndexFigures(entries, self._store.used_since())

    def names(self, words: Sequence[str], language: str, today: date) -> list[Named]:
        """See `naming.names`. Raises IndexMissingError."""
        return naming.names(self._reader.newest(), words, language, today)

    def stored(self, conditions: Conditions, today: date) -> list[Stored]:
        """See `naming.stored`. Raises IndexMissingError."""
        return naming.stored(self._reader.newest(), conditions, today)

    def counts(self, groups: Iterable[str], today: date) -> dict[str, dict[str, int]]:
        """See `naming.counts`. Raises IndexMissingError."""
        return naming.counts(self._reader.newest(), groups, today)

    def alike(
        self, traits: Traits, without: Iterable[str], most: int, today: date
    ) -> list[Hit]:
        """See `likeness.alike`. Raises IndexMissingError."""
        return likeness.alike(self._reader.newest(), traits, without, most, today)

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
    """One search in the generation of `clauses`."""

    def __init__(self, clauses: Clauses, query: SearchQuery, today: date) -> None:
        self.generation = generation = clauses.generation
        self.query = query
        self.today = today
        self.asked = asked(query, today)
        self.clauses = clauses
        self.circle = self.clauses.circle(query.near) if query.near else None
        synonyms = current().synonyms if query.text else Synonyms()
        self.wording = wording(generation, query, synonyms)

    def found(self, conditions: Conditions) -> Query:
        """What fulfils these and has the words."""
        words = (
            [] if self.wording.clause is None else [(Occur.Must, self.wording.clause)]
        )
        return Query.boolean_query([*words, *self.clauses.of(conditions)])

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
            unknown=self._unknown(),
            groups=groups,
        )

    def _aggregated(self, facets: bool) -> dict:
        """All that is counted over the hits themselves, in one call."""
        asked = counting.shared_aggregations(self._alone) if facets else {}
        if self.query.sort == NAME and not self.asked.answers:
            asked |= ordering.name_aggregations(window_of(self.query), self._language())
        return self._aggregate(self.found(self.asked.all()), asked) if asked else {}

    def _aggregate(self, found: Query, asked: dict[str, dict]) -> dict:
        return self.generation.searcher.aggregate(found, asked)

    @cached_property
    def _alone(self) -> dict[str, Conditions]:
        return counting.counted_alone(self.query, self.clauses, self.today)

    def _facets(self, answer: dict) -> dict[str, tuple[FacetValue, ...]]:
        counts = counting.counts(answer, self._alone, self._alone_counts)
        return facet_lists(counts, self.query)

    def _alone_counts(self, code: str, asked: dict[str, dict]) -> dict:
        """The answer to aggregations over what a group is counted over."""
        conditions = (*self.asked.all(without=code), *self._alone[code])
        return self._aggregate(self.found(conditions), asked)

    def _page(self, answer: dict) -> Page:
        window = window_of(self.query)
        if self.query.sort == NAME:
            return ordering.by_name(self.generation, answer, window, self.circle)
        return self._ordered(self.found(self.asked.all()), window)

    def _ordered(self, found: Query, window: Window) -> Page:
        if self.query.sort == NAME:
            asked = ordering.name_aggregations(window, self._language())
            answer = self._aggregate(found, asked)
            return ordering.by_name(self.generation, answer, window, self.circle)
        if self.query.sort == DATE:
            first = self.query.first_day(self.today).toordinal()
            return ordering.by_date(self.generation, found, window, self.circle, first)
        if self.query.sort == WAY:
            corridor = self.clauses.corridor(self.query.along.near)
            return ordering.by_way(
                self.generation, found, window, self.circle, corridor
            )
        order = _ORDERS[self.query.sort]
        return order(self.generation, found, window, self.circle)

    def _counts(self) -> dict[Answer, int]:
        """Group → how many; what is in neither of two is unknown."""
        if not self.asked.answers:
            return {}
        suits, fails = (
            self._count(self._answering(answer))
            for answer in (Answer.SUITS, Answer.DOES_NOT_SUIT)
        )
        whole = self._count(self.found(self.asked.all(without=ACCESS)))
        return dict(zip(ORDER, (suits, whole - suits - fails, fails), strict=True))

    def _in_groups(self, counts: dict[Answer, int]) -> Page:
        hits = []
        for answer, window in windows(self.query, counts):
            hits += self._ordered(self._answering(answer), window)[1]
        return sum(counts[one] for one in self.query.access.shown), hits

    def _answering(self, answer: Answer) -> Query:
        return self.found(
            (*self.asked.all(without=ACCESS), *self.asked.answers[answer])
        )

    def _unknown(self) -> dict[str, int]:
        """Filter → how many it shows apart."""
        return {
            code: self._count(self.found((*self.asked.all(without=code), *conditions)))
            for code, conditions in self.asked.unknown.items()
        }

    def _count(self, found: Query) -> int:
        return self.generation.searcher.search(found, 1).count

    def _language(self) -> str:
        language = self.query.language
        return language if language in SORTABLE else DEFAULT


_ORDERS = {RELEVANCE: ordering.by_relevance, DISTANCE: ordering.by_distance}
