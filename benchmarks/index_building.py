"""How many documents a second `search_index rebuild` indexes, from the feed.

The documents are generated ones and lie in the table of the feed; what is timed is what
the command does, up to the index that answers. Elasticsearch too where
ELASTICSEARCH_URL is set. Beside the clock the time of all processors of this machine's
own processes is told, which a busy machine changes less.

    python -m benchmarks.index_building [offers]
"""

import os
import resource
import sys
from collections.abc import Iterator
from itertools import islice
from tempfile import TemporaryDirectory
from time import perf_counter

from .database import throwaway_database, vendor
from .generated import in_processes, materials, sources
from .report import progress, report
from .server import elasticsearch

GOALS = {"embedded": 2_000, "elasticsearch": 1_500}  # documents a second
BATCH = 1_000


def main(offers: int = 100_000) -> int:
    url = os.environ.get("ELASTICSEARCH_URL", "")
    with throwaway_database(), TemporaryDirectory() as folder:
        from search.engines import engines

        _publish(offers)
        with elasticsearch(folder, url):
            shorts = [_measure(engine, offers) for engine in engines()]
    return 1 if any(shorts) else 0


def _publish(offers: int) -> None:
    """Rows of the feed, as publishing leaves them."""
    from django.db import transaction
    from django.utils import timezone

    from publication import feed
    from publication.models import Publication
    from publication.rows import insert

    started, now = perf_counter(), timezone.now()
    materials()
    rows = in_processes(_rows, range(1, offers + 1))
    while some := list(islice(rows, BATCH)):
        with transaction.atomic():
            insert(Publication, [{**row, "changed_at": now} for row in some])
        while feed.number_pending():
            pass
    progress(f"{offers} documents in the feed after {perf_counter() - started:.0f} s")


def _rows(numbers: list[int]) -> list[dict[str, object]]:
    return list(_made(numbers))


def _made(numbers: list[int]) -> Iterator[dict[str, object]]:
    from uuid import UUID

    for one in sources(numbers):
        uid = UUID(one.uid)
        yield {
            "kind": "offer",
            "uid": uid,
            "code": uid.hex[:12],
            "object_id": one.id,
            "document": one.document,
            "audience": one.audience,
        }


def _measure(engine, offers: int) -> int:
    from search.indexing import rebuild

    used, started = _used(), perf_counter()
    rebuild(engine)
    seconds, used = perf_counter() - started, _used() - used
    goal = GOALS[engine.name]
    return report(
        f"index_building, {engine.name}, against {goal} documents/s",
        offers / seconds / goal,
        1,
        f"{vendor()}, {offers} offers, {offers / seconds:.0f} documents/s;"
        f" {used / offers * 1000:.2f} ms of a processor for each",
    )


def _used() -> float:
    """Seconds of all processors that this process and its children have had."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    found = map(resource.getrusage, kinds)
    return sum(one.ru_utime + one.ru_stime for one in found)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
