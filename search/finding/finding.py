"""The door of this room: one question, one answer."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ..asking.query import SearchQuery
from ..engines import Engine, EngineAwayError, IndexMissingError, engines
from ..indexing import drain
from ..words.edited import steady
from . import keeping
from .result import SearchResult

logger = logging.getLogger("cordee.search")


@steady()
def find(query: SearchQuery, *, facets: bool = True, kept: bool = True) -> SearchResult:
    """What the engine of the settings finds; sooner without `facets`, and at once
    where the answer is `kept`.

    Where that is a server which is away, has no index yet or is behind, the embedded
    engine answers. Raises IndexMissingError while another process builds its index.
    """
    embedded, *server = engines()
    kept = kept and not query.only  # of which no address tells
    through = partial(keeping.kept, query, facets, embedded) if kept else keeping.asked
    for engine in server:
        found = through(engine, partial(_from_server, engine, embedded, query, facets))
        if found is not None:
            return found
    found = through(embedded, partial(_from_embedded, embedded, query, facets))
    return replace(found, stand_in=bool(server))


@steady()
def find_each(queries: Sequence[SearchQuery]) -> list[SearchResult]:
    """As `find` of each without facets, asked together. Raises IndexMissingError."""
    embedded, *_server = engines()
    try:
        keeping.keep_each(queries, embedded, engines()[-1])
    except (EngineAwayError, IndexMissingError) as error:
        logger.debug("They are asked one by one: %s", error)
    return [find(query, facets=False) for query in queries]


def _from_server(
    engine: Engine, embedded: Engine, query: SearchQuery, facets: bool
) -> SearchResult | None:
    """None where another must answer."""
    try:
        found = engine.search(query, facets=facets)
    except (EngineAwayError, IndexMissingError) as error:
        logger.debug("The embedded engine answers: %s", error)
        return None
    state = embedded.state()
    is_behind = state is not None and state.cursor.position > found.position
    return None if is_behind else found


def _from_embedded(engine: Engine, query: SearchQuery, facets: bool) -> SearchResult:
    """Where there is no index yet (first start, another version) it is built first."""
    try:
        return engine.search(query, facets=facets)
    except IndexMissingError:
        drain(engine)
        return engine.search(query, facets=facets)
