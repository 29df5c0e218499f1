"""The real Elasticsearch that the tests use, each under a prefix of its own."""

from elasticsearch import Elasticsearch


def remove_indexes(urls: str, prefix: str) -> None:
    """`urls`: comma-separated."""
    with Elasticsearch(urls.split(","), request_timeout=60) as client:
        names = list(client.indices.get(index=f"{prefix}-*", features="settings"))
        if names:
            client.indices.delete(index=names, ignore_unavailable=True)
