"""The engines that answer a search: one embedded, one distributed."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from .base import (
    Engine,
    EngineAwayError,
    IndexBusyError,
    IndexDamagedError,
    IndexMissingError,
    IndexState,
    IndexWriter,
)
from .elasticsearch import ElasticsearchEngine
from .embedded import EmbeddedEngine


def get_engine() -> Engine:
    """The engine of the settings; one object a process, safe for threads."""
    folder = Path(settings.SEARCH_INDEX_DIR)
    if settings.ELASTICSEARCH_URL:
        urls = tuple(url.strip() for url in settings.ELASTICSEARCH_URL.split(","))
        return _elasticsearch(urls, settings.ELASTICSEARCH_PREFIX, folder)
    return _embedded(folder)


@lru_cache(maxsize=4)
def _embedded(folder: Path) -> EmbeddedEngine:
    return EmbeddedEngine(folder)


@lru_cache(maxsize=4)
def _elasticsearch(
    urls: tuple[str, ...], prefix: str, folder: Path
) -> ElasticsearchEngine:
    return ElasticsearchEngine(urls, prefix, folder)


__all__ = [
    "IndexBusyError",
    "ElasticsearchEngine",
    "EmbeddedEngine",
    "Engine",
    "EngineAwayError",
    "IndexDamagedError",
    "IndexMissingError",
    "IndexState",
    "IndexWriter",
    "get_engine",
]
