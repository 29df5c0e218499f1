"""Making the terms of hours of an entry: its days by their profile (`hours`)."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from catalogue.document import OfferDocument
from catalogue.opening import Hours
from catalogue.opening.calendar import Calendar
from catalogue.opening.courses import Course, alike, courses
from catalogue.opening.grammar import State
from catalogue.opening.ranges import ONE_DAY
from catalogue.page.opening import calendar

from .courses import courses_of
from .days import HORIZON_DAYS, held_days, horizon, open_and_unknown
from .hours import CODE_STEP, DAY_STEP, EVERY, OPENS, PATTERNS, WHOLE, state_of

CALENDARS_KEPT = 8_192  # about 5 kB each: 40 MB at most
HOURS_KEPT = 4_096  # about 6 kB each
PROFILES_KEPT = 8_192


class Terms(NamedTuple):
    """What the index has of one offer. To be read only: many offers share one."""

    hour_days: list[int]
    hours_open: list[int]
    hours_unknown: list[int]


class Profile(NamedTuple):
    """The codes of one day; those at which it is closed are in neither."""

    opened: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()


CLOSED, UNKNOWN = Profile(), Profile(unknown=(WHOLE,))
Days: TypeAlias = dict[Profile, list[int]]  # ordinals; closed days are absent


def hours_terms(document: OfferDocument, today: date) -> Terms:
    """Of the days from today to the horizon."""
    times = calendar(document.opening)
    if document.occurrences:
        return _terms(_with_occurrences(document, times, today), today)
    return _of_calendar(times, today)  # many offers have the same hours, or none


@lru_cache(maxsize=CALENDARS_KEPT)
def _of_calendar(times: Calendar, today: date) -> Terms:
    return _terms(_by_profile(times, today), today)


def _with_occurrences(document: OfferDocument, times: Calendar, today: date) -> Days:
    """The days on which one takes place, and those that its night ends on, anew."""
    found = {} if document.kind == "event" else _by_profile(times, today)
    last = horizon(today)
    held = held_days(document.occurrences, today - ONE_DAY, last)
    nights = {min(day + ONE_DAY, last) for day in held}
    days = sorted(day for day in held | nights if day >= today)
    if not days:
        return found
    said = courses_of(document, days[0], days[-1])
    opened, unknown = open_and_unknown(document, days[0], days[-1])
    changed = {}
    for day in days:
        state: State = "unknown" if day in unknown else "closed"
        state = "open" if day in opened else state
        changed[day.toordinal()] = _profile(said[day], state)
    return _changed(found, changed)


def _by_profile(times: Calendar, today: date) -> Days:
    """The hours as they are, then the days that closures and confirmation change."""
    found = _of_hours(times.hours, today)
    first, last = today.toordinal(), horizon(today).toordinal()
    shut = _shut(times, first - 1, last)
    changed = dict.fromkeys(shut, CLOSED)
    for number in {number + 1 for number in shut} ^ shut:  # where a closure has an end
        changed[number] = _alone(times, date.fromordinal(number))
    changed |= dict.fromkeys(_unconfirmed(times, first, last), UNKNOWN)
    within = range(first, last + 1)
    changed = {number: one for number, one in changed.items() if number in within}
    return _changed(found, changed) if changed else found


def _shut(times: Calendar, first: int, last: int) -> set[int]:
    closures = ((one.toordinal(), other.toordinal()) for one, other in times.closures)
    return {n for a, b in closures for n in range(max(a, first), min(b, last) + 1)}


def _unconfirmed(times: Calendar, first: int, last: int) -> list[int]:
    begins, ends = times.confirmed_from, times.confirmed_until
    early = range(first, begins.toordinal() if begins else first)
    late = range(ends.toordinal() + 1 if ends else last + 1, last + 1)
    return [*early, *late]


@lru_cache(maxsize=HOURS_KEPT)
def _of_hours(hours: Hours | None, today: date) -> Days:
    """To be read only."""
    first, numbers = today.toordinal(), _numbers(0, today)
    found: Days = {}
    for (course, opens), days in alike(hours, today, horizon(today)).items():
        same = found.setdefault(_profile(course, opens), [])
        same += [numbers[day.toordinal() - first] for day in days]
    found.pop(CLOSED, None)
    return {profile: sorted(days) for profile, days in found.items()}


@lru_cache(maxsize=2 * PATTERNS)
def _numbers(pattern: int, today: date) -> tuple[int, ...]:
    """The days up to the horizon as a pattern has them. Offers share these numbers,
    which would take more memory than all the rest that is kept of their hours."""
    first = pattern * DAY_STEP + today.toordinal()
    return tuple(range(first, first + HORIZON_DAYS))


def _alone(times: Calendar, day: date) -> Profile:
    return _profile(courses(times, day, day)[day], times.state_on(day).status)


@lru_cache(maxsize=PROFILES_KEPT)
def _profile(course: Course, opens: State) -> Profile:
    states = [*(state_of(course, code) for code in range(OPENS)), opens]
    return Profile(*(_codes(states, wanted) for wanted in ("open", "unknown")))


def _codes(states: Sequence[State], wanted: State) -> tuple[int, ...]:
    found = tuple(code for code, state in enumerate(states) if state == wanted)
    return (WHOLE,) if len(found) == len(states) else found


def _changed(found: Days, changed: Mapping[int, Profile]) -> Days:
    """`found`, but for these days."""
    result: Days = {}
    for profile, numbers in found.items():
        if kept := [number for number in numbers if number not in changed]:
            result[profile] = kept
    for number, profile in changed.items():
        if profile != CLOSED:
            result.setdefault(profile, []).append(number)
    return result


def _terms(found: Days, today: date) -> Terms:
    """The commonest profiles are patterns, by their place."""
    first = today.toordinal()
    days: list[int] = []
    codes: tuple[list[int], list[int]] = ([], [])
    commonest = sorted(found.items(), key=lambda item: (-len(item[1]), min(item[1])))
    for pattern, (profile, numbers) in enumerate(commonest):
        heads = numbers
        if pattern < PATTERNS:
            heads, known = [pattern], _numbers(pattern, today)
            every = [pattern * DAY_STEP + EVERY]
            listed = [known[number - first] for number in numbers]
            days += every if len(numbers) == HORIZON_DAYS else listed
        for into, some in zip(codes, profile, strict=True):
            into += [head * CODE_STEP + code for head in heads for code in some]
    return Terms(days, *codes)
