"""What the page of results shows: pure functions from a query and its result."""

from .page import SearchPage, search_page

__all__ = ["SearchPage", "search_page"]
