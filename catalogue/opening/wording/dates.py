"""Years, seasons and dates in words."""

from catalogue.opening.selectors import (
    FIRST_YEAR,
    LAST_YEAR,
    DateItem,
    DateRange,
    MonthDay,
    Months,
    YearRange,
)

from .base import Wording
from .phrases import NotWordedError, listed

DECEMBER, NEW_YEAR, NEW_YEARS_EVE = 12, (1, 1), (12, 31)


def dates_in_words(words: Wording, dates: tuple[DateItem, ...]) -> str:
    """ "d’avril à octobre", "le 1er mai et le 25 décembre"."""
    return listed(words, [_item(words, item) for item in dates])


def years_in_words(words: Wording, years: tuple[YearRange, ...]) -> str:
    return listed(words, [_years(words, item) for item in years])


def _item(words: Wording, item: DateItem) -> str:
    return (
        _months(words, item) if isinstance(item, Months) else _date_range(words, item)
    )


def _years(words: Wording, years: YearRange) -> str:
    if years.first == years.last:
        return words.one_year.format(year=years.first)
    if years.last == LAST_YEAR:
        return words.from_year.format(year=years.first)
    return words.year_range.format(first=years.first, last=years.last)


def _months(words: Wording, item: Months) -> str:
    text = _month_range(words, item.first, item.last)
    if item.years is None:
        return text
    if item.years.first == item.years.last:
        if item.first > item.last:  # over New Year: which year is meant is not clear
            raise NotWordedError
        return words.with_year.format(text=text, year=item.years.first)
    return words.with_years.format(text=text, years=_years(words, item.years))


def _month_range(words: Wording, first: int, last: int) -> str:
    if (last - first) % DECEMBER == DECEMBER - 1:
        return words.all_year
    names = {"first": words.months[first - 1], "last": words.months[last - 1]}
    if first == last:
        return words.one_month.format(month=names["first"])
    if (last - first) % DECEMBER == 1:
        return words.two_months.format(**names)
    return words.month_range.format(**names)


def _date_range(words: Wording, item: DateRange) -> str:
    first, last = item.first, item.last
    if first.year and last.year is None and first != last:
        raise NotWordedError
    if first == last:
        return words.one_date.format(date=_date(words, first))
    if (last.year, *_day(last)) == (LAST_YEAR, *NEW_YEARS_EVE):
        return words.from_date.format(date=_date(words, first))
    if (first.year, *_day(first)) == (FIRST_YEAR, *NEW_YEAR):
        return words.until_date.format(date=_date(words, last))
    if (_day(first), _day(last)) == (NEW_YEAR, NEW_YEARS_EVE):
        return _whole_years(words, first.year, last.year)
    return words.date_range.format(
        first=_beginning(words, first, last), last=_date(words, last)
    )


def _beginning(words: Wording, first: MonthDay, last: MonthDay) -> str:
    """``first`` without what it shares with ``last``: "du 1er au 15 août"."""
    if first.year != last.year:
        return _date(words, first)
    if first.easter is None and first.month == last.month and first.day < last.day:
        return _day_number(words, first)
    return _date(words, first, with_year=False)


def _whole_years(words: Wording, first: int | None, last: int | None) -> str:
    if first is None or last is None:
        return words.all_year
    return _years(words, YearRange(first, last))


def _day(day: MonthDay) -> tuple[int, int]:
    return (day.month, day.day)


def _date(words: Wording, day: MonthDay, *, with_year: bool = True) -> str:
    if day.easter is not None:
        return _feast(words, day, with_year=with_year)
    parts = {"day": _day_number(words, day), "month": words.months[day.month - 1]}
    if day.year is None or not with_year:
        return words.date.format(**parts)
    return words.date_with_year.format(**parts, year=day.year)


def _day_number(words: Wording, day: MonthDay) -> str:
    return words.first_of_month if day.day == 1 else str(day.day)


def _feast(words: Wording, day: MonthDay, *, with_year: bool) -> str:
    name = words.feasts.get(day.easter or 0)
    if name is None:
        raise NotWordedError
    if day.year is None or not with_year:
        return name
    return words.with_year.format(text=name, year=day.year)
