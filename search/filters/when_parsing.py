"""The parameters that say when; what contradicts another is named and left out."""

import re
from datetime import date, datetime, time, timedelta

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from search.asking.parameters import Parameters, a_day
from search.asking.problems import not_a_choice
from search.asking.when import WEEK, WEEKDAYS, When
from search.entries.days import horizon
from search.entries.hours import QUARTER

NOW = "now"
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
NAMES = ("open", "at", "from", "to", "evening", "weekday")
Stay = tuple[date | None, date | None]


def parse(parameters: Parameters) -> When | None:
    moment = _one_day(parameters)
    stay = _stay(parameters)
    if moment and any(stay):
        told = _("A day and a stay were given: the day counts.")
        parameters.problems.add("from", str(stay[0]), told)
    now = moment if isinstance(moment, datetime) else None
    day = now.date() if now else moment
    at = _hour(parameters) or (now.time() if now else None)
    first, last = (day, day) if day else stay
    when = When(first, last, _weekdays(parameters, first, last), at)
    return _with_evening(parameters, when) or None


def to_params(when: When) -> list[tuple[str, str]]:
    found = []
    if when.is_one_day:
        found.append(("open", when.first.isoformat()))
    if when.at is not None:
        found.append(("at", f"{when.at:%H:%M}"))
    if when.first and not when.is_one_day:
        found += [("from", when.first.isoformat()), ("to", when.last.isoformat())]
    if when.evening:
        found.append(("evening", "1"))
    return found + [("weekday", WEEKDAYS[number]) for number in when.weekdays]


def _one_day(parameters: Parameters) -> date | None:
    """A day, or this moment: the next quarter hour, at which one may be there."""
    expected = _("“%(value)s” is not a day: write it as 2027-05-31.")
    found = parameters.read("open", _day_or_now, expected)
    return found if isinstance(found, datetime) else _known(parameters, "open", found)


def _stay(parameters: Parameters) -> Stay:
    """From a day to another; where only one is given, a week, or from today on."""
    first, last = (_a_day(parameters, name) for name in ("from", "to"))
    today = localdate()
    if first and last and last < first:
        told = _("“%(value)s” is before the first day of the stay.")
        parameters.problems.add("to", str(last), told)
        last = None
    last = _known(parameters, "to", last)
    if first and not (last and first < today):  # a stay may have begun
        first = _known(parameters, "from", first)
    if first and not last:
        last = min(first + timedelta(days=WEEK - 1), horizon(today))
    return (max(first or today, today), last) if last else (None, None)


def _a_day(parameters: Parameters, name: str) -> date | None:
    expected = _("“%(value)s” is not a day: write it as 2027-05-31.")
    return parameters.read(name, a_day, expected)


def _known(parameters: Parameters, name: str, day: date | None) -> date | None:
    """A day of which the index can say something."""
    if day is None:
        return None
    today = localdate()
    if day < today:
        parameters.problems.add(name, str(day), _("%(value)s is in the past."))
        return None
    if day > horizon(today):
        told = _("We know opening days until %(last)s only.")
        parameters.problems.add(name, str(day), told, last=horizon(today))
        return None
    return day


def _hour(parameters: Parameters) -> time | None:
    """A moment of the day; the quarter hour that it is in, which is said."""
    asked = parameters.read(
        "at", _clock, _("“%(value)s” is not an hour: write it as 14:30.")
    )
    if asked is None:
        return None
    found = asked.replace(minute=asked.minute // QUARTER * QUARTER)
    if found != asked:
        told = _("We know opening hours by the quarter hour: we look at %(time)s.")
        parameters.problems.add("at", f"{asked:%H:%M}", told, time=f"{found:%H:%M}")
    return found


def _weekdays(
    parameters: Parameters, first: date | None, last: date | None
) -> tuple[int, ...]:
    """Days of the week that the stay has; beside a single day they say nothing."""
    given = parameters.several("weekday")
    for value in sorted(given - set(WEEKDAYS)):
        parameters.problems.add("weekday", value, not_a_choice())
    asked = tuple(n for n, code in enumerate(WEEKDAYS) if code in given)
    if asked and not When(first, last, asked).days(localdate()):
        told = _("The stay has no such day: “%(value)s” was left out.")
        parameters.problems.add("weekday", ", ".join(sorted(given)), told)
        return ()
    if asked and first and first == last:
        told = _("Beside a day, “%(value)s” says nothing.")
        parameters.problems.add("weekday", ", ".join(sorted(given)), told)
    return asked


def _with_evening(parameters: Parameters, when: When) -> When:
    evening = parameters.flag("evening")
    if evening and when.at is not None:
        told = _("Beside an hour, “%(parameter)s” says nothing.")
        parameters.problems.add("evening", "1", told)
    return When(when.first, when.last, when.weekdays, when.at, evening)


def _day_or_now(value: str) -> date | None:
    return _next_quarter(localtime()) if value == NOW else a_day(value)


def _next_quarter(moment: datetime) -> datetime:
    """The beginning of the next quarter hour, or of this one at its first minute."""
    begun = moment.replace(tzinfo=None, second=0, microsecond=0)
    return begun + timedelta(minutes=-begun.minute % QUARTER)


def _clock(value: str) -> time | None:
    return time.fromisoformat(value) if CLOCK.fullmatch(value) else None
