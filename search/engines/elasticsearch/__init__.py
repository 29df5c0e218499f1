"""The engine for a region or a country: Elasticsearch, on one server or many.

Tokens, entries and facets are made by the same code as for the embedded engine, and
text arrives analysed, so that both find the same.
"""

from .engine import ElasticsearchEngine

__all__ = ["ElasticsearchEngine"]
