"""Opening hours in English."""

from .base import Wording


def _clock(hours: int, minutes: int) -> str:
    return f"{hours}:{minutes:02d}"


def _span(hours: int, minutes: int) -> str:
    parts = [f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes)
    return " ".join(parts)


ENGLISH = Wording(
    days=(
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
        *("Saturday", "Sunday"),
    ),
    months=(
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    glue=", ",
    last_glue=" and ",
    every_day="every day",
    one_day="{day}",
    day_range="{first} to {last}",
    nth={
        **{1: "the first", 2: "the second", 3: "the third", 4: "the fourth"},
        **{5: "the fifth", -1: "the last", -2: "the last but one"},
    },
    nth_of_month="{nth} {day} of the month",
    public_holidays="public holidays",
    eve="days before public holidays",
    morrow="days after public holidays",
    all_year="all year",
    one_month="{month}",
    two_months="{first} and {last}",
    month_range="{first} to {last}",
    with_year="{text} {year}",
    with_years="{text}, {years}",
    first_of_month="1",
    date="{day} {month}",
    date_with_year="{day} {month} {year}",
    one_date="{date}",
    date_range="{first} to {last}",
    from_date="from {date}",
    until_date="until {date}",
    feasts={
        -2: "Good Friday",
        0: "Easter Sunday",
        1: "Easter Monday",
        39: "Ascension Day",
        49: "Whit Sunday",
        50: "Whit Monday",
    },
    one_year="{year}",
    year_range="{first} to {last}",
    from_year="from {year}",
    one_week="week {week}",
    week_range="weeks {first} to {last}",
    odd_weeks="odd weeks",
    even_weeks="even weeks",
    midnight="midnight",
    clock=_clock,
    time_range="{first}–{last}",
    event_range="{first} to {last}",
    next_day="{time} the next day",
    from_time="from {time}",
    or_later="{hours} or later",
    events={
        "sunrise": "sunrise",
        "sunset": "sunset",
        "dawn": "dawn",
        "dusk": "dusk",
    },
    before_event="{span} before {event}",
    after_event="{span} after {event}",
    span=_span,
    when_glue=", ",
    hours_after_days="{when}, {hours}",
    hours_after_dates="{when}, {hours}",
    all_day="all day",
    always="24 hours a day, 7 days a week",
    open_when="{when}, {what}",
    closed="closed",
    closed_when="closed: {when}",
    closed_hours="closed: {when}, {hours}",
    to_confirm="hours to be confirmed",
    to_confirm_when="{when}, hours to be confirmed",
    hours_not_given="{when}, hours not given",
    comment="{text} ({comment})",
    replaces="{text} (instead of the above)",
    otherwise="otherwise, {text}",
    as_written="as written: “{text}”",
)
