"""Do two rules speak of the same day? The last one wins, and readers must know."""

from datetime import date

from .grammar import Rule
from .selectors import (
    DateRange,
    MonthDay,
    Months,
    NthWeekday,
    PublicHolidays,
    Selectors,
    Weekdays,
)

MONTH_DAYS = 31  # a day of the year is month * 31 + day: order is all that counts


def replaces_earlier(rules: tuple[Rule, ...], number: int) -> bool:
    """Whether rule ``number`` takes a day from an earlier rule, unannounced.

    "PH" and single dates announce themselves: nobody reads them as additional.
    Closing does too. "," adds and "||" only fills what is free.
    """
    rule = rules[number]
    if rule.separator != "; " or rule.state == "closed" or _is_an_exception(rule):
        return False
    return any(may_meet(rule, earlier) for earlier in rules[:number])


def closes_named_weekdays(rules: tuple[Rule, ...], number: int) -> bool:
    """Whether rule ``number`` closes weekdays that an earlier rule names as open."""
    rule = rules[number]
    if rule.state != "closed" or rule.times or not _has_only_weekdays(rule):
        return False
    return any(
        earlier.state != "closed"
        and earlier.selectors is not None
        and bool(earlier.selectors.days)
        and may_meet(rule, earlier)
        for earlier in rules[:number]
    )


def may_meet(one: Rule, other: Rule) -> bool:
    """False only if no day can belong to both."""
    if one.selectors is None or other.selectors is None:
        return True
    if not _touch(_weekdays(one.selectors), _weekdays(other.selectors)):
        return False
    periods, others = _periods(one.selectors), _periods(other.selectors)
    if periods is not None and others is not None:
        return any(a <= d and c <= b for a, b in periods for c, d in others)
    return _touch(_year_days(one.selectors), _year_days(other.selectors)) and _touch(
        _years(one.selectors), _years(other.selectors)
    )


def _touch(one: set[int] | None, other: set[int] | None) -> bool:
    """None stands for any day."""
    return one is None or other is None or bool(one & other)


def _is_an_exception(rule: Rule) -> bool:
    selectors = rule.selectors
    if selectors is None:
        return False
    if selectors.days and all(isinstance(d, PublicHolidays) for d in selectors.days):
        return True
    return bool(selectors.dates) and all(
        isinstance(item, DateRange) and item.first == item.last
        for item in selectors.dates
    )


def _has_only_weekdays(rule: Rule) -> bool:
    days = rule.selectors.days if rule.selectors else ()
    return rule.selectors == Selectors(days=days) and all(
        isinstance(day, Weekdays) for day in days
    )


def _weekdays(selectors: Selectors) -> set[int] | None:
    found: set[int] = set()
    for item in selectors.days:
        match item:
            case Weekdays(first, last):
                found |= around(first, last, 7)
            case NthWeekday(day, _, 0):
                found.add(day)
            case _:
                return None
    return found or None


def around(first: int, last: int, size: int) -> set[int]:
    """The numbers from ``first`` to ``last``, over the end of a cycle from 0."""
    return {(first + step) % size for step in range((last - first) % size + 1)}


def _periods(selectors: Selectors) -> list[tuple[date, date]] | None:
    """The dated periods, if all the dates have their years."""
    ranges = [_period(item) for item in selectors.dates]
    known = [period for period in ranges if period]
    return known if known and len(known) == len(ranges) else None


def _period(item: DateRange | Months) -> tuple[date, date] | None:
    if isinstance(item, Months) or not (_is_full(item.first) and _is_full(item.last)):
        return None
    return _as_date(item.first), _as_date(item.last)


def _is_full(day: MonthDay) -> bool:
    return day.year is not None and day.easter is None


def _as_date(day: MonthDay) -> date:
    return date(day.year or 0, day.month, day.day)


def _year_days(selectors: Selectors) -> set[int] | None:
    found: set[int] = set()
    for item in selectors.dates:
        if (days := _days_of(item)) is None:
            return None
        found |= days
    return found or None


def _days_of(item: DateRange | Months) -> set[int] | None:
    size = 12 * MONTH_DAYS
    if isinstance(item, Months):
        months = around(item.first - 1, item.last - 1, 12)
        return {m * MONTH_DAYS + day for m in months for day in range(MONTH_DAYS)}
    if item.first.easter is not None or item.last.easter is not None:
        return None
    if (item.first.year or 0) < (item.last.year or 0):
        return None
    return around(_number(item.first), _number(item.last), size)


def _number(day: MonthDay) -> int:
    return (day.month - 1) * MONTH_DAYS + day.day - 1


def _years(selectors: Selectors) -> set[int] | None:
    spans = [(span.first, span.last) for span in selectors.years]
    for item in selectors.dates:
        if isinstance(item, Months):
            spans += [(item.years.first, item.years.last)] if item.years else []
        elif item.first.year is not None:
            spans.append((item.first.year, item.last.year or item.first.year + 1))
    if not spans:
        return None
    return {year for first, last in spans for year in range(first, last + 1)}
