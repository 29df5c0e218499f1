"""The door of this room: one question, one answer."""

from .engines import IndexMissingError, get_engine
from .indexing import drain
from .query import SearchQuery
from .result import SearchResult


def find(query: SearchQuery, *, facets: bool = True) -> SearchResult:
    """What the engine of the settings finds; sooner without `facets`.

    Where there is no index yet (first start, another version) it is built first.
    Raises IndexMissingError while another process builds it.
    """
    engine = get_engine()
    try:
        return engine.search(query, facets=facets)
    except IndexMissingError:
        drain(engine)
        return engine.search(query, facets=facets)
