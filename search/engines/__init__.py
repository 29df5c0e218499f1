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


def engines() -> tuple[Engine, ...]:
    """All that follow the feed; the last one answers, the first stands in for it.

    One object of each a process, safe for threads.
    """
    folder = Path(settings.SEARCH_INDEX_DIR)
    embedded = _embedded(folder)
    if not settings.ELASTICSEARCH_URL:
        return (embedded,)
    urls = tuple(url.strip() for url in settings.ELASTICSEARCH_URL.split(","))
    return embedded, _elasticsearch(urls, settings.ELASTICSEARCH_PREFIX, folder)


def get_engine() -> Engine:
    """The engine of the settings."""
    return engines()[-1]


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
    "engines",
    "get_engine",
]
