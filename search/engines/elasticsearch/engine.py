import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.utils.timezone import localdate

from search.asking.query import SearchQuery
from search.engines.base import Held, IndexFigures, IndexState
from search.engines.words import read
from search.facets.lists import facet_lists
from search.finding.result import FacetValue, SearchResult
from search.words.edited import current
from search.words.synonyms import Synonyms

from . import server, wording
from .building import ServerIndex
from .index import Index
from .lock import exclusively
from .request import Request
from .server import Server

Facets = dict[str, tuple[FacetValue, ...]]


class Question:
    """A query with its words read. `text`: in place of its own."""

    def __init__(self, query: SearchQuery, facets: bool, text: str = "") -> None:
        self.query = query
        self.facets = facets
        self.synonyms = current().synonyms if query.text else Synonyms()
        self.words = read(text or query.text, query.language, self.synonyms)
        clause = wording.clause(self.words) if self.words else None
        self.request = Request(query, clause, localdate(), facets)


class ElasticsearchEngine:
    """Searches and writes the index behind `prefix`. Safe for threads and processes.

    `folder`: of the lock, where the database has none.
    """

    name = "elasticsearch"

    def __init__(self, urls: tuple[str, ...], prefix: str, folder: Path) -> None:
        self._index = Index(Server(urls), prefix)
        self._folder = folder

    def search(self, query: SearchQuery, *, facets: bool = True) -> SearchResult:
        """All its requests together take no longer than READ_SECONDS."""
        end = time.monotonic() + server.READ_SECONDS
        question = Question(query, facets)
        answer = self._index.search(question.request.body(), end - time.monotonic())
        return self._result(question, *answer, end)

    def each(self, queries: Sequence[SearchQuery]) -> list[SearchResult]:
        """In one request, and in further ones for words that nobody has written."""
        end = time.monotonic() + server.READ_SECONDS
        questions = [Question(query, facets=False) for query in queries]
        bodies = [one.request.body() for one in questions]
        answers = self._index.search_each(bodies, end - time.monotonic())
        return [
            self._result(question, *answer, end)
            for question, answer in zip(questions, answers, strict=True)
        ]

    def _result(
        self, question: Question, state: IndexState, answer: dict, end: float
    ) -> SearchResult:
        """Where nothing is found, that of the corrected words."""
        found = self._read(question.request, state, answer)
        query = question.query
        if found.total or not question.words or query.exact:
            return found
        better = self._corrected(question, end)
        if better is None:
            return found
        request = Question(query, question.facets, better).request
        answered = self._index.search(request.body(), end - time.monotonic())
        return replace(self._read(request, *answered), corrected=better)

    def _read(self, request: Request, state: IndexState, answer: dict) -> SearchResult:
        return SearchResult(
            total=answer["hits"]["total"]["value"],
            hits=tuple(request.hits(answer)),
            facets=self._facets(request, answer),
            engine=self.name,
            position=state.cursor.position,
            unknown=request.unknown(answer),
            groups=request.groups(answer),
        )

    def _facets(self, request: Request, answer: dict) -> Facets:
        if not request.facets:
            return {}
        return facet_lists(request.counts(answer), request.query)

    def _corrected(self, question: Question, end: float) -> str | None:
        text, synonyms = question.query.text, question.synonyms
        correction = wording.Correction(text, question.words, synonyms)
        searches = list(correction.searches())
        if not searches:  # synonyms stand in for every word
            return None
        return correction.text(self._index.ask(searches, end - time.monotonic()))

    @contextmanager
    def exclusive(self) -> Iterator[ServerIndex]:
        with exclusively(self._index.alias, self._folder):
            yield ServerIndex(self._index)

    def state(self) -> IndexState | None:
        return self._index.state()

    def figures(self) -> IndexFigures:
        return self._index.figures()

    def held(self) -> dict[str, Held]:
        return {
            one["_id"]: Held(one["_version"], one["fields"]["digest"][0])
            for one in self._index.walk(["digest"])
        }
