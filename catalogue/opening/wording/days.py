"""Weekdays, public holidays and weeks in words."""

from catalogue.opening.selectors import (
    DayItem,
    NthWeekday,
    PublicHolidays,
    Weekdays,
    Weeks,
)

from .base import Wording
from .phrases import NotWordedError, listed

WHOLE_WEEK = Weekdays(0, 6)
ODD_WEEKS = ((1, 53), (1, 52), (1, 51))
EVEN_WEEKS = ((2, 52), (2, 53))


def days_in_words(words: Wording, days: tuple[DayItem, ...]) -> str:
    """ "du lundi au mercredi, le samedi et les jours fériés"."""
    if WHOLE_WEEK in days:
        return words.every_day
    return listed(words, [text for item in days for text in _day_item(words, item)])


def weeks_in_words(words: Wording, weeks: tuple[Weeks, ...]) -> str:
    return listed(words, [_weeks(words, item) for item in weeks])


def _day_item(words: Wording, item: DayItem) -> list[str]:
    match item:
        case Weekdays(first, last):
            return _weekdays(words, first, last)
        case NthWeekday(day, nth, 0):
            return [_nth(words, day, nth)]
        case PublicHolidays(offset):
            return [_public_holidays(words, offset)]
    raise NotWordedError


def _weekdays(words: Wording, first: int, last: int) -> list[str]:
    names = words.days
    if (last - first) % 7 == 1:
        pair = (names[first], names[last])
        return [words.one_day.format(day=name) for name in pair]
    if first == last:
        return [words.one_day.format(day=names[first])]
    return [words.day_range.format(first=names[first], last=names[last])]


def _nth(words: Wording, day: int, nth: tuple[int, ...]) -> str:
    if not set(nth) <= set(words.nth):
        raise NotWordedError
    numbers = listed(words, [words.nth[number] for number in nth])
    return words.nth_of_month.format(nth=numbers, day=words.days[day])


def _public_holidays(words: Wording, offset: int) -> str:
    texts = {0: words.public_holidays, -1: words.eve, 1: words.morrow}
    if offset not in texts:
        raise NotWordedError
    return texts[offset]


def _weeks(words: Wording, item: Weeks) -> str:
    if item.step == 2 and (item.first, item.last) in ODD_WEEKS:
        return words.odd_weeks
    if item.step == 2 and (item.first, item.last) in EVEN_WEEKS:
        return words.even_weeks
    if item.step != 1:
        raise NotWordedError
    if item.first == item.last:
        return words.one_week.format(week=item.first)
    return words.week_range.format(first=item.first, last=item.last)
