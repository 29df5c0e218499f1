"""Money, days, times and lengths in the words of a language.

Kept by value: a page asks for the same few hundred days and amounts all day long.
"""

from datetime import date, time
from decimal import Decimal
from functools import lru_cache

import phonenumbers
from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from django.utils.translation import gettext as _
from django.utils.translation import override

LOCALES = {"fr": Locale("fr", "FR"), "en": Locale("en", "GB")}
KEPT = 8_192
KILOMETRE = 1_000
HOUR = 60
SPACE = "\N{NO-BREAK SPACE}"


@lru_cache(maxsize=KEPT)
def money(cents: int, language: str) -> str:
    """“12 €” or “12,50 €”: cents only where there are some."""
    whole = cents % 100 == 0
    return format_currency(
        cents // 100 if whole else cents / 100,
        "EUR",
        locale=LOCALES[language],
        currency_digits=not whole,
        format=_pattern(language) if whole else None,
    )


@lru_cache(maxsize=KEPT)
def long_day(day: date, language: str) -> str:
    """“jeudi 24 décembre 2026”."""
    return format_date(day, "EEEE d MMMM y", locale=LOCALES[language])


@lru_cache(maxsize=KEPT)
def short_day(day: date, language: str) -> str:
    """“24 décembre 2026”."""
    return format_date(day, "long", locale=LOCALES[language])


@lru_cache(maxsize=KEPT)
def days(first: date, last: date, language: str) -> str:
    """One day, or “du 24 au 26 décembre 2026”: each part said once."""
    if first == last:
        return long_day(first, language)
    with override(language):
        return _("from %(first)s to %(last)s") % {
            "first": _start(first, last, language),
            "last": short_day(last, language),
        }


def _start(first: date, last: date, language: str) -> str:
    if first.year != last.year:
        return short_day(first, language)
    pattern = "d" if first.month == last.month else "d MMMM"
    return format_date(first, pattern, locale=LOCALES[language])


@lru_cache(maxsize=KEPT)
def clock(moment: time, language: str) -> str:
    """“10 h 30” or “10:30” on the clock of the place."""
    if language == "fr":
        minutes = f"{SPACE}{moment:%M}" if moment.minute else ""
        return f"{moment.hour}{SPACE}h{minutes}"
    return format_time(moment, "short", locale=LOCALES[language])


@lru_cache(maxsize=KEPT)
def number(value: float, language: str) -> str:
    return format_decimal(value, locale=LOCALES[language])


@lru_cache(maxsize=KEPT)
def percent(value: float, language: str) -> str:
    """“6 %”, “4,5 %”."""
    share = Decimal(str(value)) / 100
    return format_percent(share, locale=LOCALES[language], decimal_quantization=False)


def length(metres: float, language: str) -> str:
    """“850 m”, “12,4 km”."""
    if metres < KILOMETRE:
        return f"{number(round(metres), language)}{SPACE}m"
    kilometres = round(metres / KILOMETRE, 1)
    return f"{number(kilometres, language)}{SPACE}km"


def duration(minutes: int) -> str:
    """“45 min”, “2 h”, “2 h 30”."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return f"{rest}{SPACE}min"
    tail = f"{SPACE}{rest:02}" if rest else ""
    return f"{hours}{SPACE}h{tail}"


@lru_cache(maxsize=KEPT)
def phone(number_: str, language: str) -> str:
    """An E.164 number as people write it; anything else as it is."""
    try:
        parsed = phonenumbers.parse(number_, None)
    except phonenumbers.NumberParseException:
        return number_
    national = language == "fr" and parsed.country_code == 33
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(
        parsed, style.NATIONAL if national else style.INTERNATIONAL
    )


def listed(words: list[str], language: str) -> str:
    """“a, b et c”."""
    return format_list(words, locale=LOCALES[language]) if words else ""


@lru_cache(maxsize=8)
def _pattern(language: str) -> str:
    """The currency pattern without decimals."""
    return LOCALES[language].currency_formats["standard"].pattern.replace(".00", "")
