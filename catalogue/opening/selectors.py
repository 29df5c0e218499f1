"""Which days a rule is about: years, dates, weeks and weekdays, as values."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
LAST_YEAR = 9999  # as the library writes "and for ever"
FIRST_YEAR = 1900  # the library's earliest

_DAY = f"(?:{'|'.join(WEEKDAYS)})"
_MONTH = f"(?:{'|'.join(MONTHS)})"
_OFFSET = r"(?: [+-]?\d+ days?)?"
_DAY_ITEM = rf"(?:{_DAY}(?:-{_DAY}|\[[\d,-]+\]{_OFFSET})?|PH{_OFFSET})"
_DAYS_AT_END = re.compile(rf"(?:^| )({_DAY_ITEM}(?:,{_DAY_ITEM})*)$")
_WEEK_ITEM = r"\d\d(?:-\d\d)?(?:/\d+)?"
_WEEKS_AT_END = re.compile(rf"(?:^| )week({_WEEK_ITEM}(?:,{_WEEK_ITEM})*)$")
_DATE = rf"(?:(\d{{4}}) )?(?:({_MONTH}) (\d+)|easter({_OFFSET}))"
_DATE_ITEM = re.compile(rf"^{_DATE}(?:-{_DATE})?$")
_MONTH_ITEM = re.compile(rf"^(\d{{4}}(?:-\d{{4}})?)?({_MONTH})(?:-({_MONTH}))?$")
_YEAR_ITEM = re.compile(r"^(\d{4})(?:-(\d{4}))?$")


@dataclass(frozen=True, slots=True)
class YearRange:
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Weeks:
    """ISO weeks ``first`` to ``last``, every ``step``-th."""

    first: int
    last: int
    step: int = 1


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A date: month and day, or Easter Sunday plus ``easter`` days."""

    month: int = 0
    day: int = 0
    year: int | None = None  # None: each year
    easter: int | None = None


@dataclass(frozen=True, slots=True)
class DateRange:
    first: MonthDay
    last: MonthDay


@dataclass(frozen=True, slots=True)
class Months:
    """Whole months, 1 to 12; ``first`` > ``last`` goes over New Year."""

    first: int
    last: int
    years: YearRange | None = None


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Weekdays, 0 = Monday; ``first`` > ``last`` goes over Sunday."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The ``nth`` such weekdays of a month; -1 is the last one."""

    day: int
    nth: tuple[int, ...]
    offset: int = 0


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    offset: int = 0  # -1: the day before


DayItem: TypeAlias = Weekdays | NthWeekday | PublicHolidays
DateItem: TypeAlias = DateRange | Months
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Selectors:
    """All given groups must match; an empty group matches every day."""

    years: tuple[YearRange, ...] = ()
    dates: tuple[DateItem, ...] = ()
    weeks: tuple[Weeks, ...] = ()
    days: tuple[DayItem, ...] = ()


def parse_selectors(text: str) -> Selectors | None:
    """``text`` as the library writes it; None for a construct we do not read."""
    rest = "" if text == "24/7" else text
    rest, days = _cut(_DAYS_AT_END, rest)
    rest, weeks = _cut(_WEEKS_AT_END, rest)
    years, dates = _years_and_dates(rest)
    if years is None or dates is None:
        return None
    return Selectors(
        years,
        dates,
        tuple(_weeks(item) for item in _items(weeks)),
        tuple(_day(item) for item in _items(days)),
    )


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.search(text)
    return (text[: match.start()], match[1]) if match else (text, "")


def _items(text: str) -> list[str]:
    """Comma separated items, with the commas inside ``[1,3]`` left alone."""
    return re.split(r",(?![\d,-]*\])", text) if text else []


def _years_and_dates(
    text: str,
) -> tuple[tuple[YearRange, ...] | None, tuple[DateItem, ...] | None]:
    if not text:
        return (), ()
    dates: tuple[DateItem, ...] | None = _all(_date_item, text)
    if dates is not None:
        return (), dates
    head, _, tail = text.partition(" ")
    return _all(_year_item, head), _all(_date_item, tail) if tail else ()


def _all(reader: Callable[[str], Item | None], text: str) -> tuple[Item, ...] | None:
    """Each item of ``text`` read; None if one of them cannot be."""
    read = [reader(item) for item in _items(text)]
    known = tuple(item for item in read if item is not None)
    return known if len(known) == len(read) else None


def _year_item(text: str) -> YearRange | None:
    match = _YEAR_ITEM.match(text)
    return YearRange(int(match[1]), int(match[2] or match[1])) if match else None


def _date_item(text: str) -> DateItem | None:
    if match := _MONTH_ITEM.match(text):
        years = _year_item(match[1]) if match[1] else None
        first = MONTHS.index(match[2]) + 1
        return Months(first, MONTHS.index(match[3]) + 1 if match[3] else first, years)
    if match := _DATE_ITEM.match(text):
        groups = match.groups()
        first_day = _month_day(*groups[:4])
        ranged = any(groups[4:]) or text.endswith("-easter")
        return DateRange(first_day, _month_day(*groups[4:]) if ranged else first_day)
    return None


def _month_day(
    year: str | None, month: str | None, day: str | None, easter: str | None
) -> MonthDay:
    number = int(year) if year else None
    if month and day:
        return MonthDay(MONTHS.index(month) + 1, int(day), number)
    return MonthDay(year=number, easter=_days_offset(easter or ""))


def _days_offset(text: str) -> int:
    match = re.search(r"[+-]?\d+(?= day)", text)
    return int(match[0]) if match else 0


def _weeks(text: str) -> Weeks:
    span, _, step = text.partition("/")
    first, _, last = span.partition("-")
    return Weeks(int(first), int(last or first), int(step or 1))


def _day(text: str) -> DayItem:
    if text.startswith("PH"):
        return PublicHolidays(_days_offset(text))
    day = WEEKDAYS.index(text[:2])
    if "[" in text:
        inside = text[text.index("[") + 1 : text.index("]")]
        nth = tuple(number for part in inside.split(",") for number in _nth(part))
        return NthWeekday(day, nth, _days_offset(text[text.index("]") :]))
    return Weekdays(day, WEEKDAYS.index(text[3:5]) if "-" in text else day)


def _nth(text: str) -> range:
    match = re.match(r"^(-?\d)(?:-(\d))?$", text)
    if match is None:
        raise ValueError(f"not an index of a weekday: {text}")
    return range(int(match[1]), int(match[2] or match[1]) + 1)
