"""Python's search for cycles of garbage, an eighth of an import where it is left alone.

Records, plans and rows hold no cycles: they go when the last reference to them does.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

ALLOCATIONS = 100_000  # objects made and not gone between two searches


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Search less often while the block runs; processes forked in it do so too."""
    before = gc.get_threshold()
    gc.set_threshold(ALLOCATIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
