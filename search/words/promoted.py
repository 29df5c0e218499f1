"""The search for what the office promotes, beside that of a visitor."""

from dataclasses import replace

from django.utils.timezone import localdate

from ..asking.query import RELEVANCE, SearchQuery
from ..finding.result import SearchResult
from .edited import current


def promoted(query: SearchQuery, result: SearchResult) -> SearchQuery | None:
    """Finds those that fulfil all but the words; None where there are none, or not
    here: they stand on the first page, in the order by relevance.

    Where needs are asked it finds only what suits: whoever comes first because the
    office says so must not stand before those who suit.
    """
    if not query.text or query.sort != RELEVANCE or query.page > 1:
        return None
    words = result.corrected or query.text
    uids = current().promotions.uids(words, query.language, localdate())
    if not uids:
        return None
    access = replace(query.access, verified=True, not_suiting=False)
    return query.replace(text="", only=tuple(uids), access=access, sort="")
