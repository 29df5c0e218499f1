"""When one may begin at an offer on a day, so that it is open as long as one stays."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from catalogue.opening.grammar import DAY_MINUTES
from experiences.document import Stop
from experiences.feasibility.clock import Clock
from experiences.feasibility.openings import Span, days_of
from experiences.feasibility.sun import daylight

from .brief import DINNER, LUNCH
from .candidate import NIGHT, OFFER, Candidate

Window = tuple[int, int]
"""From the first to the last minute of the clock at which one may begin."""

HOURS: Mapping[str, Window] = {
    OFFER: (0, DAY_MINUTES),
    LUNCH: (11 * 60 + 45, 13 * 60 + 30),
    DINNER: (18 * 60 + 45, 20 * 60 + 30),
    NIGHT: (16 * 60, DAY_MINUTES - 1),
}
"""When one begins each; meals within the hours in which French kitchens serve."""
EVERY = 5  # minutes: nobody meets at 10:07


def opened(one: Candidate, first: date, last: date) -> dict[date, list[Span]]:
    """What may be open on each day: what is known to be, else what is not known."""
    days = days_of(one.stop, first, last)
    count = (last - first).days + 1
    asked = [first + timedelta(days=number) for number in range(count)]
    return {day: _opened(one.stop, day, days[day]) for day in asked}


def windows(one: Candidate, spans: Sequence[Span], role: str) -> list[Window]:
    """In order. Of a night only the arrival counts."""
    stay = 1 if role == NIGHT else max(one.stay, 1)
    lasts = max(stay, one.stop.last_admission_minutes or 0)
    first, last = HOURS[role]
    found = ((max(s.start, first), min(s.end - lasts, last)) for s in spans)
    rounded = ((-(-low // EVERY) * EVERY, high) for low, high in found)
    return [(low, high) for low, high in rounded if low <= high]


def in_daylight(
    one: Candidate, found: Sequence[Window], day: date, clock: Clock
) -> list[Window]:
    """Of what takes place outdoors."""
    place = one.stop.place
    if not one.stop.outdoors or None in (place.latitude, place.longitude):
        return list(found)
    sun = daylight(day, place.latitude, place.longitude)
    if sun.rises is None or sun.sets is None:
        return list(found)
    zone = clock.moment(0).tzinfo
    rises, sets = (_minutes(at.astimezone(zone)) for at in (sun.rises, sun.sets))
    rises = -(-(rises + 1) // EVERY) * EVERY
    cut = ((max(low, rises), min(high, sets - one.stay)) for low, high in found)
    return [(low, high) for low, high in cut if low <= high]


def _minutes(at) -> int:
    return at.hour * 60 + at.minute


def _opened(stop: Stop, day: date, spans: Sequence[Span]) -> list[Span]:
    """A closure for once goes before its usual hours."""
    if any(one.first_day <= day <= one.last_day for one in stop.opening.closures):
        return []
    known = [one for one in spans if one.state == "open"]
    return known or list(_joined(spans))


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    yield from (one for one in spans if one.state == "unknown")
