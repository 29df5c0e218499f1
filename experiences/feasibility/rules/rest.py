"""Nobody is on the move for a whole day without a rest, and nights are long enough.

Driver and guide rest too: nine hours are the least that Regulation (EC) 561/2006,
article 4 (g), leaves the driver of a coach. Pauses: our own proposal, every four and
a half hours as for that driver (article 7), every three with children under 10 or
with a wheelchair.
"""

from collections.abc import Iterator

from experiences.feasibility.course import Course, Placed
from experiences.feasibility.days import by_day
from experiences.feasibility.finding import Finding, warning
from experiences.feasibility.group import Group

NIGHT_MINUTES = 9 * 60
PAUSE_MINUTES = 30
STRETCH_MINUTES, SHORT_STRETCH_MINUTES = 270, 180
YOUNG = 10  # years
LONG_DAY = 11 * 60
RESTING = frozenset({"meal", "free", "night"})


def check(course: Course) -> Iterator[Finding]:
    days = list(by_day(course))
    most = _stretch(course.group)
    for _number, placed in days:
        yield from _without_pause(placed, most)
        yield from _long(placed)
    for (_, before), (_, after) in zip(days, days[1:], strict=False):
        yield from _night(before, after)


def _stretch(group: Group) -> int:
    young = any(age < YOUNG for age in group.children)
    return SHORT_STRETCH_MINUTES if young or group.wheelchair_users else STRETCH_MINUTES


def _without_pause(placed: list[Placed], most: int) -> Iterator[Finding]:
    """The first stretch of a day that is too long, at the step that makes it so."""
    begun = placed[0].start
    before = placed[0]
    for one in placed:
        if one.setting_out - before.end >= PAUSE_MINUTES:
            begun = one.setting_out
        if one.step.kind in RESTING and one.end - one.start >= PAUSE_MINUTES:
            begun = one.end
        elif one.end - begun > most:
            yield warning("no_pause", one.id, given=one.end - begun, needed=most)
            return
        before = one


def _long(placed: list[Placed]) -> Iterator[Finding]:
    lasts = placed[-1].end - placed[0].start
    if lasts > LONG_DAY:
        yield warning("long_day", placed[-1].id, given=lasts, needed=LONG_DAY)


def _night(before: list[Placed], after: list[Placed]) -> Iterator[Finding]:
    """From the end of one day to setting out on the next one."""
    rest = after[0].setting_out - before[-1].end
    if rest < NIGHT_MINUTES:
        yield warning("short_night", after[0].id, given=rest, needed=NIGHT_MINUTES)
