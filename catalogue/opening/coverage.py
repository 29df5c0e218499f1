"""Which years an expression speaks about.

Hours written for 2026 say nothing about 2027: those days are unknown, not closed.
"""

from collections.abc import Iterable

from .grammar import Rule
from .selectors import DateRange, Months, Selectors, YearRange


def years_covered(rules: Iterable[Rule]) -> YearRange | None:
    """The years from the first to the last that a rule opens; None: every year."""
    spans = [_years(rule.selectors) for rule in rules if rule.state != "closed"]
    known = [span for span in spans if span]
    if not known or len(known) < len(spans):
        return None
    return YearRange(
        min(span.first for span in known), max(span.last for span in known)
    )


def _years(selectors: Selectors | None) -> YearRange | None:
    if selectors is None:
        return None
    ranges = [*selectors.years]
    if not ranges:
        dated = [_item_years(item) for item in selectors.dates]
        ranges = [found for found in dated if found]
        if len(ranges) < len(dated):
            return None
    if not ranges:
        return None
    return YearRange(min(r.first for r in ranges), max(r.last for r in ranges))


def _item_years(item: DateRange | Months) -> YearRange | None:
    if isinstance(item, Months):
        return item.years
    if item.first.year is None:
        return None
    return YearRange(item.first.year, item.last.year or item.first.year + 1)
