"""Dates and times from elsewhere: ISO 8601 or nothing, never month/day guesses.

Local time is that of Europe/Paris.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from .refused import Refused

PARIS = ZoneInfo("Europe/Paris")
FOREVER = date(9999, 12, 31)  # how feeds write "without end"
_EARLIEST, _LATEST = 1900, 2200
_DAY = r"(\d{4}-\d{2}-\d{2})"
_CLOCK = r"(\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?"
_MOMENT = re.compile(rf"{_DAY}(?:[T ]{_CLOCK}(Z|[+-]\d{{2}}:?\d{{2}})?)?", re.ASCII)
_TIME = re.compile(_CLOCK, re.ASCII)


class Moment(NamedTuple):
    """A local day and time; `clock` None: not said. `found`: codes of repairs."""

    day: date
    clock: time | None = None
    found: tuple[str, ...] = ()


def day(value: object) -> date | None:
    """The date of "2026-05-04" or "2026-05-04T00:00:00"; None: without limit."""
    text = _text(value)
    matched = _MOMENT.fullmatch(text)
    if not matched:
        raise Refused("date", _("a date as 2026-05-04"))
    on = _existing(matched[1])
    if matched[3] and _EARLIEST <= on.year <= _LATEST:
        return moment(text).day
    return _in_use(on)


def moment(value: object) -> Moment:
    """The local day and time of an ISO text; an offset is converted."""
    matched = _MOMENT.fullmatch(_text(value))
    if not matched:
        raise Refused("date", _("a date as 2026-05-04T14:30"))
    on = _in_use(_existing(matched[1])) or _no_day()
    if not matched[2]:
        return Moment(on)
    clock = clock_time(matched[2])
    if matched[3]:
        there = _with_offset(on, clock, matched[3]).astimezone(PARIS)
        return Moment(there.date(), there.time())
    return local(on, clock)


def local(on: date, clock: time) -> Moment:
    """A time as the clocks show it, shifted where they skip it.

    Of a time that comes twice the first is meant.
    """
    there = datetime.combine(on, clock, PARIS)
    back = there.astimezone(UTC).astimezone(PARIS)
    if back.time() != clock:
        later = datetime.combine(on, clock) + timedelta(hours=1)
        return Moment(on, later.time(), ("time_skipped",))
    if there.utcoffset() != there.replace(fold=1).utcoffset():
        return Moment(on, clock, ("time_twice",))
    return Moment(on, clock)


def instant(value: object) -> datetime:
    """An aware instant, in UTC; without an offset it is local time."""
    matched = _MOMENT.fullmatch(_text(value))
    if not matched:
        raise Refused("date", _("an instant as 2026-05-04T14:30:00Z"))
    on = _in_use(_existing(matched[1])) or _no_day()
    clock = clock_time(matched[2] or "00:00")
    if matched[3]:
        return _with_offset(on, clock, matched[3])
    return datetime.combine(on, clock, PARIS).astimezone(UTC)


def clock_time(value: object) -> time:
    """The time of "14:30" or "14:30:00"; "24:00" is midnight."""
    text = _text(value)
    matched = _TIME.fullmatch(text)
    if text.startswith("24:00"):
        return time(0)
    try:
        return time.fromisoformat(matched[1]) if matched else _no_time()
    except ValueError:
        return _no_time()


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused("type", _("a date as text"), rejects=not isinstance(value, int))
    return value.strip()


def _no_day() -> date:
    raise Refused("date", _("a day after %(year)d") % {"year": _EARLIEST})


def _no_time() -> time:
    raise Refused("time", _("a time as 14:30"))


def _existing(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("date", _("a day that exists")) from error


def _in_use(found: date) -> date | None:
    if found == FOREVER or found.year < _EARLIEST:
        return None
    if found.year > _LATEST:
        raise Refused("date", _("a year before %(year)d") % {"year": _LATEST})
    return found


def _with_offset(on: date, clock: time, offset: str) -> datetime:
    try:
        aware = datetime.fromisoformat(f"{on}T{clock}{offset}")
        return aware.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Refused("date", _("an offset from UTC as +02:00")) from error
