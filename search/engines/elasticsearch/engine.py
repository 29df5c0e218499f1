import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.utils.timezone import localdate

from search.asking.query import SearchQuery
from search.engines.base import Held, IndexFigures, IndexState
from search.engines.words import Read, read
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
        synonyms = current().synonyms if query.text else Synonyms()
        asked = read(query.text, query.language, synonyms)
        words = wording.clause(asked) if asked else None
        found = self._ask(Request(query, words, localdate(), facets), end)
        if found.total or not asked or query.exact:
            return found
        better = self._corrected(query.text, asked, synonyms, end)
        if better is None:
            return found
        words = wording.clause(read(better, query.language, synonyms))
        again = self._ask(Request(query, words, localdate(), facets), end)
        return replace(again, corrected=better)

    def _ask(self, request: Request, end: float) -> SearchResult:
        state, answer = self._index.search(request.body(), end - time.monotonic())
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

    def _corrected(
        self, text: str, asked: Read, synonyms: Synonyms, end: float
    ) -> str | None:
        correction = wording.Correction(text, asked, synonyms)
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
