"""The days of departure between which no price changes."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from experiences.document import Days

from .component import Component

DAY = timedelta(days=1)


def periods(components: Sequence[Component], first: date, last: date) -> list[Days]:
    """In order, from `first` to `last`: within each the same prices are in force."""
    changes = {day for one in components for day in _changes(one)}
    starts = [first, *sorted(day for day in changes if first < day <= last)]
    ends = [*(start - DAY for start in starts[1:]), last]
    return [Days(start, end) for start, end in zip(starts, ends, strict=True)]


def _changes(component: Component) -> Iterator[date]:
    """Days of departure on which another price begins or one ends."""
    before = timedelta(days=component.day - 1)
    for price in component.prices:
        if price.valid_from:
            yield price.valid_from - before
        if price.valid_until:
            yield price.valid_until + DAY - before
    if component.confirmed_until:
        yield component.confirmed_until + DAY - before
