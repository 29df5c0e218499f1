"""How long searches are kept, and how exactly."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from search.models import SearchCount

from .seen import Count, Seen
from .writing import add, one_at_a_time

RARE_DAYS = 30  # words that have not become frequent by then are not told apart
KEPT_DAYS = 760  # 25 months: one season beside the same of the year before
CHUNK = 2_000


def tidy() -> int:
    """Merge what is rare, delete what is old; returns how many rows went."""
    today = localdate()
    old = SearchCount.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS))
    gone, _ = old.delete()
    while merged := _merge(today - timedelta(days=RARE_DAYS)):
        gone += merged
    return gone


@transaction.atomic
def _merge(before: date) -> int:
    """A chunk of rows of rare words into those of all rare words of their day."""
    one_at_a_time()
    rows = SearchCount.objects.filter(day__lt=before, words="")
    told_apart = rows.exclude(digest__in=["", *SearchCount.MARKS])
    chunk = list(told_apart.order_by("pk")[:CHUNK])
    counts: dict[Seen, Count] = {}
    for row in chunk:
        rare = Seen(
            row.day, row.language, "", SearchCount.RARE, row.filters, row.results
        )
        counts[rare] = counts.get(rare, Count()) + Count(row.searches, row.fresh)
    add(counts)
    SearchCount.objects.filter(pk__in=[row.pk for row in chunk]).delete()
    return len(chunk)
