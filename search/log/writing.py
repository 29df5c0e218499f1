"""Counts into the database: added to what is there, words once enough had them."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.db import connection, transaction
from django.db.models import Sum

from search.models import SearchCount

from .seen import Count, Seen

SHOWN_FROM = 5  # searches with the same words
MOST_A_DAY = 20_000  # rows; from then on words and filters are not told apart
KEY = 0x636F7264_6C6F6773  # "cordlogs": advisory locks are named by a number
COLUMNS = ("day", "language", "digest", "words", "filters", "results")
COUNTS = ("searches", "fresh")
UNIQUE = "day, language, digest, filters, results"


def write(counts: Mapping[Seen, Count]) -> None:
    """Add these counts, in one transaction; several processes do it one by one."""
    with transaction.atomic():
        one_at_a_time()
        add(_within_the_day(counts))
        _show(counts)


def one_at_a_time() -> None:
    """To the end of the transaction; SQLite's, which are immediate, are so already."""
    if connection.features.has_select_for_update:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])


def add(counts: Mapping[Seen, Count]) -> None:
    """Insert, or add to the row that is there; words stay as they are in it."""
    table = connection.ops.quote_name(SearchCount._meta.db_table)
    marks = ", ".join(["%s"] * len(COLUMNS + COUNTS))
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in COUNTS)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({', '.join(COLUMNS + COUNTS)}) VALUES ({marks})"  # noqa: S608
            f" ON CONFLICT ({UNIQUE}) DO UPDATE SET {sums}",
            [_row(seen, count) for seen, count in counts.items()],
        )


def _row(seen: Seen, count: Count) -> tuple:
    """Without words: `_show` alone writes them."""
    day = connection.ops.adapt_datefield_value(seen.day)
    named = (seen.language, seen.digest, "", seen.filters, seen.results)
    return (day, *named, count.searches, count.fresh)


def _within_the_day(counts: Mapping[Seen, Count]) -> dict[Seen, Count]:
    """What does not fit into its day any more is counted, and not told apart."""
    room = {day: _room(day) for day in {seen.day for seen in counts}}
    found: dict[Seen, Count] = {}
    for seen, count in counts.items():
        room[seen.day] -= 1
        kept = seen if room[seen.day] >= 0 else seen.blurred()
        found[kept] = found.get(kept, Count()) + count
    return found


def _room(day: date) -> int:
    return MOST_A_DAY - SearchCount.objects.filter(day=day).count()


def _show(counts: Mapping[Seen, Count]) -> None:
    """Write the words that five searches have had into all their rows."""
    typed = {seen.digest: seen.words for seen in counts if seen.words}
    for digest in _frequent(typed):
        rows = SearchCount.objects.filter(digest=digest, words="")
        rows.update(words=typed[digest])


def _frequent(typed: Mapping[str, str]) -> Iterator[str]:
    sums = SearchCount.objects.filter(digest__in=typed).values("digest")
    enough = sums.annotate(times=Sum("fresh")).filter(times__gte=SHOWN_FROM)
    return enough.values_list("digest", flat=True)
