"""Counting a search while its page is served: a few microseconds, no query."""

import atexit
import os
from functools import cache, partial

from django.conf import settings
from django.http import HttpRequest
from django.utils.timezone import localdate

from search.asking.query import SearchQuery
from search.models import SearchCount
from search.models.search_count import Results

from .buffer import Buffer, flushed
from .filters import filters
from .seen import Count, Seen
from .terms import terms
from .visitors import is_counted, is_fresh
from .writing import write

BUFFER = Buffer(write)
os.register_at_fork(after_in_child=BUFFER.forget)


def count_search(request: HttpRequest, query: SearchQuery, total: int) -> None:
    """Count this search, of which `total` was found, if a visitor asked for it."""
    if not is_counted(request, query):
        return
    words = terms(query.text)
    seen = Seen(
        day=localdate(),
        language=query.language,
        words=words or "",
        mark=SearchCount.WITHHELD if words is None else "",
        filters=filters(query),
        results=Results.of(total).value,
    )
    seconds = settings.SEARCH_LOG_SECONDS
    if seconds is not None:
        _write_at_the_end()
    BUFFER.add(seen, Count(1, int(is_fresh(request, words))), seconds)


@cache
def _write_at_the_end() -> None:
    """What waits when the process is ended as usual is written then."""
    atexit.register(partial(flushed, BUFFER))
