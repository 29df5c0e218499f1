"""A hundred times as many offers: how much longer the embedded engine takes.

Generated offers fed straight to the engine, the same mixed questions at both sizes,
alternately. A million takes its time: about an hour of two processors and 2 GB of disk.

    python -m benchmarks.search_growth [most [least [questions]]]
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from .database import throwaway_database
from .generated import feed
from .questions import flat, mixed
from .report import report, spread

MOST_TIMES = 20
ROUNDS = 2


def main(most: int = 1_000_000, least: int = 10_000, questions: int = 200) -> int:
    with throwaway_database(), TemporaryDirectory() as folder:
        from search.engines import EmbeddedEngine

        sizes = {
            size: EmbeddedEngine(Path(folder) / str(size)) for size in (least, most)
        }
        for size, engine in sizes.items():
            feed(size, engine)
        few, many = _measure(list(sizes.values()), questions)
    return report(
        f"search_growth, {least} to {most} offers (at most {MOST_TIMES} times)",
        median(few) / median(many),
        1 / MOST_TIMES,
        f"{median(many) / median(few):.1f} times, {questions} questions, p50/p95:"
        f" {spread(few)} and {spread(many)}",
    )


def _measure(engines: list, questions: int) -> list[list[float]]:
    """Seconds of each question in each engine; a first round warms up."""
    queries = list(flat(mixed(questions)))
    taken: list[list[float]] = [[] for _ in engines]
    for turn in range(ROUNDS + 1):
        for query in queries:
            for engine, seconds in zip(engines, taken, strict=True):
                started = perf_counter()
                engine.search(query)
                if turn:
                    seconds.append(perf_counter() - started)
    return taken


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
