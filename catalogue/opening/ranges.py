"""Days one after the other."""

from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=16)
def each_day(first: date, last: date) -> tuple[date, ...]:
    """The days from ``first`` to ``last``, both included."""
    count = (last - first).days + 1
    return tuple(first + timedelta(days=number) for number in range(count))
