"""How a benchmark speaks: one line, and an exit status."""

import sys
from collections.abc import Sequence
from statistics import median, quantiles


def report(name: str, ratio: float, goal: float, detail: str = "") -> int:
    """Print one line; 0 if `ratio` is at least `goal`, else 1.

    `ratio`: how many times better than the baseline measured in the same run.
    `detail`: the figures behind it, with units.
    """
    met = ratio >= goal
    verdict = "ok" if met else "SHORT"
    said = f"{name}: {ratio:.2f} times the baseline, goal {goal:.3g}: {verdict}"
    print(f"{said} ({detail})" if detail else said, flush=True)
    return 0 if met else 1


def progress(text: str) -> None:
    """What is going on, on stderr: the line of the report stays alone on stdout."""
    print(f"  {text}", file=sys.stderr, flush=True)


def spread(seconds: Sequence[float]) -> str:
    """Median and 95th percentile in milliseconds: "1.6/14.8 ms"."""
    high = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    return f"{median(seconds) * 1000:.1f}/{high * 1000:.1f} ms"
