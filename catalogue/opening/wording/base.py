"""What a language must say to word opening hours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


def as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Wording:
    """Words and templates of one language.

    Templates are filled with ``str.format``. ``polish`` has the last word on each
    sentence: elisions, contractions. A key missing from ``nth``, ``feasts`` or
    ``weeks`` makes the rule fall back to its expression.
    """

    days: tuple[str, ...]  # Monday first
    months: tuple[str, ...]
    glue: str  # between the items of a list
    last_glue: str  # before the last one

    every_day: str
    one_day: str  # {day}
    day_range: str  # {first} {last}
    nth: Mapping[int, str]
    nth_of_month: str  # {nth} {day}
    public_holidays: str
    eve: str
    morrow: str

    all_year: str
    one_month: str  # {month}
    two_months: str  # {first} {last}
    month_range: str  # {first} {last}
    with_year: str  # {text} {year}
    with_years: str  # {text} {years}
    first_of_month: str  # the number of the first day
    date: str  # {day} {month}
    date_with_year: str  # {day} {month} {year}
    one_date: str  # {date}
    date_range: str  # {first} {last}
    from_date: str  # {date}
    until_date: str  # {date}
    feasts: Mapping[int, str]  # by days after Easter Sunday
    one_year: str  # {year}
    year_range: str  # {first} {last}
    from_year: str  # {year}
    one_week: str  # {week}
    week_range: str  # {first} {last}
    odd_weeks: str
    even_weeks: str

    midnight: str
    clock: Callable[[int, int], str]  # hours below 24, minutes
    time_range: str  # {first} {last}
    event_range: str  # {first} {last}, if either is the sun's
    next_day: str  # {time}
    from_time: str  # {time}
    or_later: str  # {hours}
    events: Mapping[str, str]
    before_event: str  # {span} {event}
    after_event: str  # {span} {event}
    span: Callable[[int, int], str]  # hours, minutes, as a duration

    when_glue: str  # between seasons and days
    hours_after_days: str  # {when} {hours}
    hours_after_dates: str  # {when} {hours}
    all_day: str
    always: str
    open_when: str  # {when} {what}
    closed: str
    closed_when: str  # {when}
    closed_hours: str  # {when} {hours}
    to_confirm: str
    to_confirm_when: str  # {when}
    hours_not_given: str
    comment: str  # {text} {comment}
    replaces: str  # {text}
    otherwise: str  # {text}
    as_written: str  # {text}

    polish: Callable[[str], str] = as_it_is
