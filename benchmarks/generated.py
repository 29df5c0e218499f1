"""The generated catalogue: published in a database, or fed straight to an engine."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import islice
from pathlib import Path
from time import perf_counter

from .report import progress

SEED, YEAR = 1, 2026
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
BATCH = 250  # offers a process makes at once
AHEAD = 8  # batches that wait for their turn


@cache
def materials():
    """Those of this machine: real opening hours where there are any.

    The demonstration's communes and the themes are added to the database: a search
    names its facets from there, and looks again for those that it does not find.
    """
    from django.utils.text import slugify

    from catalogue.generated.materials import at_hand
    from catalogue.generated.themes import NAMED
    from catalogue.models import Theme
    from home.demo.loading import load_communes

    if SHARED.is_dir():
        os.environ.setdefault("CORDEE_SHARED_DATA", str(SHARED))
    load_communes()
    named = [
        Theme(name=fr, slug=slugify(fr), label_fr=fr, label_en=en) for fr, en in NAMED
    ]
    Theme.objects.bulk_create(named, ignore_conflicts=True)
    return at_hand(YEAR)


def fill(count: int) -> None:
    """`count` published offers in the database; the index does not follow yet."""
    from catalogue.generated.generating import generate
    from search.engines import get_engine

    started = perf_counter()
    with get_engine().exclusive():  # what is held cannot follow
        report = generate(count, SEED, materials())
    if report.counts.created != count:
        raise RuntimeError(f"{report.counts.created} of {count} offers were made.")
    seconds = perf_counter() - started
    progress(f"{count} offers published in {seconds:.0f} s")


def sources(numbers: Iterable[int]) -> Iterator:
    """What the feed would say of the offers of these numbers."""
    from django.utils.timezone import localdate

    from catalogue.document import encode
    from catalogue.generated.documents import documents
    from search.entries.document import Source

    numbers = list(numbers)
    found = documents(numbers, SEED, materials(), localdate())
    for number, document in zip(numbers, found, strict=True):
        yield Source(number, document.id, "public", encode(document).decode())


def in_processes(make: Callable[[list[int]], list], numbers: Iterable[int]) -> Iterator:
    """What `make` gives of the numbers, in their order, by all processors."""
    numbers, waiting = iter(numbers), []
    with multiprocessing.get_context("fork").Pool(len(os.sched_getaffinity(0))) as pool:
        while batch := list(islice(numbers, BATCH)):
            waiting.append(pool.apply_async(make, [batch]))
            if len(waiting) >= AHEAD:
                yield from waiting.pop(0).get()
        for batch in waiting:
            yield from batch.get()


def entries(count: int) -> Iterator:
    """The entries of an index of the offers 1 to `count`, in order; events that are
    over have none."""
    materials()
    return in_processes(_entries, range(1, count + 1))


def _entries(numbers: list[int]) -> list:
    from django.utils.timezone import localdate

    from search.entries.document import entry_of

    found = (entry_of(source, localdate()) for source in sources(numbers))
    return [entry for entry in found if entry is not None]


def feed(count: int, *engines) -> None:
    """Build the index of each engine with the same offers, without a database."""
    from publication.cursor import Cursor
    from search.engines import IndexState

    started = perf_counter()
    made = entries(count)
    first = next(made)  # the processes are begun before writers begin their threads
    with ExitStack() as stack:
        writers = [_building(stack, engine) for engine in engines]
        for number, entry in enumerate(_with(first, made), start=1):
            for writer in writers:
                writer.put(entry, 1)
            if number % 20_000 == 0:
                progress(f"{number} of {count} after {perf_counter() - started:.0f} s")
        for writer in writers:
            if refused := writer.flush():
                raise RuntimeError(f"refused: {refused}")
            writer.commit(IndexState(Cursor("epoch", 1, "scope")))
    seconds = perf_counter() - started
    progress(f"{count} offers made and indexed in {seconds:.0f} s")


def _building(stack: ExitStack, engine):
    held = stack.enter_context(engine.exclusive())
    return stack.enter_context(held.building())


def _with(first, others: Iterator) -> Iterator:
    yield first
    yield from others
