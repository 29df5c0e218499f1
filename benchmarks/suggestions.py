"""Suggestions while somebody types, among very many names.

Every beginning of what is typed is asked, as a fast typist would, of an index with
the names of generated offers and of a database that holds their publications: how long
the slowest of twenty takes.

    python -m benchmarks.suggestions [names [typed]]
"""

import random
import sys
from collections.abc import Iterator
from itertools import islice
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID

from .database import analyze, throwaway_database, vendor
from .generated import SEED, materials
from .report import progress, report, spread

MOST_SECONDS = 0.020  # that 95 of 100 may take
BATCH = 2_000
LETTERS = 12  # typed at most
Titled = tuple[int, dict[str, str]]


def main(names: int = 100_000, typed: int = 100) -> int:
    with throwaway_database(), TemporaryDirectory() as folder:
        from django.conf import settings
        from django.utils.translation import activate

        settings.SEARCH_INDEX_DIR = folder
        activate("fr")
        started = perf_counter()
        _fill(names)
        analyze()
        progress(f"{names} names in {perf_counter() - started:.0f} s")
        seconds = _measure(_beginnings(names, typed))
    slowest = quantiles(seconds, n=20)[-1]
    return report(
        f"suggestions, the slowest of twenty in {MOST_SECONDS * 1000:.0f} ms",
        MOST_SECONDS / slowest,
        1,
        f"{vendor()}, {names} names, {len(seconds)} beginnings, p50/p95:"
        f" {spread(seconds)}",
    )


def _titles(numbers) -> Iterator[Titled]:
    from catalogue.generated.record import record

    return ((number, record(number, SEED, materials()).title) for number in numbers)


def _fill(names: int) -> None:
    """Publications that hold a title and a place, and their entries."""
    from publication.cursor import Cursor
    from publication.models import Publication
    from search.engines import IndexState, engines

    titled = _titles(range(1, names + 1))
    with engines()[0].exclusive() as held, held.building() as writer:
        while some := list(islice(titled, BATCH)):
            rows = [_row(*one) for one in some]
            for row in Publication.objects.bulk_create(rows):
                writer.put(_entry(row), 1)
        writer.flush()
        writer.commit(IndexState(Cursor("epoch", 1, "scope")))


def _row(number: int, title: dict[str, str]):
    from django.utils.timezone import now

    from catalogue.document import OfferDocument, Place, encode
    from publication.models import Publication

    uid = UUID(int=number)
    document = OfferDocument(
        id=str(uid),
        code=f"{number:012x}",
        kind="visit",
        path={"fr": f"/fr/{number}", "en": f"/en/{number}"},
        title=title,
        place=Place(insee="65286", commune="Lourdes"),
    )
    return Publication(
        kind="offer",
        uid=uid,
        code=document.code,
        object_id=number,
        position=number,
        document=encode(document).decode(),
        changed_at=now(),
    )


def _entry(row):
    from django.utils.timezone import localdate

    from search.entries.document import Source, entry_of

    return entry_of(Source(row.pk, str(row.uid), "public", row.document), localdate())


def _beginnings(names: int, typed: int) -> list[str]:
    """From the second letter on, of names and of single words of them."""
    dice = random.Random(SEED)
    found = []
    for _number, title in _titles(dice.randint(1, names) for _ in range(typed)):
        text = dice.choice((title["fr"], dice.choice(title["fr"].split())))
        found += [text[:end] for end in range(2, min(len(text), LETTERS) + 1)]
    return found


def _measure(beginnings: list[str]) -> list[float]:
    """Seconds of each, after one to warm up."""
    from search.words.suggest import suggestions

    suggestions("lou", "fr")
    seconds = []
    for text in beginnings:
        started = perf_counter()
        suggestions(text, "fr")
        seconds.append(perf_counter() - started)
    return seconds


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
