"""Both engines for a benchmark, over nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex


@contextmanager
def elasticsearch(folder: str, url: str) -> Iterator[None]:
    """The embedded engine in `folder` and, where there is a `url`, Elasticsearch there
    with indexes of a name of their own, which are removed at the end."""
    from django.conf import settings

    settings.SEARCH_INDEX_DIR = folder
    settings.ELASTICSEARCH_URL = url
    settings.ELASTICSEARCH_PREFIX = prefix = f"cordee-bench-{token_hex(4)}"
    from search.engines.elasticsearch import server

    server.READ_SECONDS = 30.0  # a busy machine must not send us to the stand-in
    try:
        yield
    finally:
        if url:
            _remove_indexes(url, prefix)


def _remove_indexes(url: str, prefix: str) -> None:
    from elasticsearch import Elasticsearch

    with Elasticsearch(url) as client:
        for name in client.indices.get(index=f"{prefix}-*"):
            client.indices.delete(index=name)
