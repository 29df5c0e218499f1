"""The engines that answer a search: one embedded, one distributed."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .base import (
    Engine,
    EngineAwayError,
    IndexBusyError,
    IndexDamagedError,
    IndexMissingError,
    IndexState,
    IndexWriter,
)
from .embedded import EmbeddedEngine


def get_engine() -> Engine:
    """The engine of the settings; one object a process, safe for threads."""
    if settings.ELASTICSEARCH_URL:
        raise ImproperlyConfigured(
            "ELASTICSEARCH_URL is set, but this version has no Elasticsearch engine "
            "yet. Unset it to use the embedded engine."
        )
    return _embedded(Path(settings.SEARCH_INDEX_DIR))


@lru_cache(maxsize=4)
def _embedded(folder: Path) -> EmbeddedEngine:
    return EmbeddedEngine(folder)


__all__ = [
    "IndexBusyError",
    "EmbeddedEngine",
    "Engine",
    "EngineAwayError",
    "IndexDamagedError",
    "IndexMissingError",
    "IndexState",
    "IndexWriter",
    "get_engine",
]
