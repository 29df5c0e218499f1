from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.timezone import localdate
from elasticsearch.dsl.query import Query

from search.engines.base import Held, IndexState
from search.engines.words import read
from search.facet_lists import facet_lists
from search.query import SearchQuery
from search.result import SearchResult

from . import wording
from .building import ServerIndex
from .index import Index, state_search
from .lock import exclusively
from .request import Request
from .server import Server


class ElasticsearchEngine:
    """Searches and writes the index behind `prefix`. Safe for threads and processes.

    `folder`: of the lock, where the database has none.
    """

    name = "elasticsearch"

    def __init__(self, urls: tuple[str, ...], prefix: str, folder: Path) -> None:
        self._index = Index(Server(urls), prefix)
        self._folder = folder

    def search(self, query: SearchQuery, *, facets: bool = True) -> SearchResult:
        asked = read(query.text, query.language)
        found = self._ask(query, wording.clause(asked) if asked else None, facets)
        if found.total or not asked:
            return found
        better = self._corrected(query.text, asked)
        if better is None:
            return found
        words = wording.clause(read(better, query.language))
        return self._ask(query, words, facets, corrected=better)

    def _ask(
        self,
        query: SearchQuery,
        words: Query | None,
        facets: bool,
        corrected: str | None = None,
    ) -> SearchResult:
        request = Request(query, words, localdate(), facets)
        noted, answer = self._index.ask([state_search(), request.search()])
        return SearchResult(
            total=answer["hits"]["total"]["value"],
            hits=tuple(request.hits(answer)),
            facets=facet_lists(request.counts(answer), query) if facets else {},
            engine=self.name,
            position=self._index.state_in(noted).cursor.position,
            corrected=corrected,
            unknown_hours=request.unknown_hours(answer),
        )

    def _corrected(self, text: str, asked: wording.Read) -> str | None:
        correction = wording.Correction(text, asked)
        return correction.text(self._index.ask(list(correction.searches())))

    @contextmanager
    def exclusive(self) -> Iterator[ServerIndex]:
        with exclusively(self._index.alias, self._folder):
            yield ServerIndex(self._index)

    def state(self) -> IndexState | None:
        return self._index.state()

    def held(self) -> dict[str, Held]:
        return {
            one["_id"]: Held(one["_version"], one["fields"]["digest"][0])
            for one in self._index.walk(["digest"])
        }
