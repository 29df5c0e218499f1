"""When an event takes place."""

from datetime import date, time, timedelta

from django.utils.translation import gettext as _

from catalogue.imports.days import Moment, clock_time, local, moment
from catalogue.imports.record import Occurrence

from .node import Node
from .opening import DAYS

MOST = 200  # dates of one event
_RULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def occurrences_of(root: Node) -> tuple[Occurrence, ...]:
    """The dates of the event: its periods, else the bare lists of days."""
    periods = list(root.each("takesPlaceAt", most=MOST))
    read = [_of_period(period) for period in periods] or _of_lists(root)
    found = {occurrence: None for occurrence in read if occurrence is not None}
    return tuple(sorted(found, key=lambda o: (o.start_date, o.start_time or time())))


def _of_period(period: Node) -> Occurrence | None:
    start = _moment(period.child("startDate"))
    if start is None:
        period.warn("date_missing", expected=_("a first day"))
        return None
    end = _moment(period.child("endDate")) if period.child("endDate") else start
    if end is None or end.day < start.day:
        if end is not None:
            period.warn("order", f"{start.day} – {end.day}")
        return None
    begins = _time(period, "startTime", start)
    ends = _time(
        period, "endTime", end if end is not start else end._replace(clock=None)
    )
    if begins == ends == time():
        begins = ends = None  # a whole day, written as from midnight to midnight
    days = {DAYS.get(day.key_of()) for day in period.each("appliesOnDay")} - {None}
    if days and end.day > start.day:
        return _weekly(start.day, end.day, begins, ends, sorted(days))
    last = end.day if end.day > start.day else None
    return Occurrence(start.day, last, begins, ends)


def _weekly(
    first: date, last: date, begins: time | None, ends: time | None, days: list[int]
) -> Occurrence | None:
    """The same weekdays in every week from `first` to `last`."""
    dates = (first + timedelta(days=step) for step in range((last - first).days + 1))
    start = next((day for day in dates if day.weekday() in days), None)
    if start is None:
        return None
    names = ",".join(_RULE_DAYS[day] for day in days)
    rule = f"FREQ=WEEKLY;BYDAY={names};UNTIL={last:%Y%m%d}"
    return Occurrence(start, None, begins, ends, recurrence=rule)


def _of_lists(root: Node) -> list[Occurrence | None]:
    """`schema:startDate` and `schema:endDate`, two lists that go together."""
    starts = list(root.each("schema:startDate", most=MOST))
    ends = list(root.each("schema:endDate", most=MOST))
    if ends and len(starts) != len(ends):
        ends[0].warn("dates_do_not_pair", f"{len(starts)} – {len(ends)}")
        ends = []
    return [
        _of_pair(start, ends[position] if ends else None)
        for position, start in enumerate(starts)
    ]


def _of_pair(start: Node, end: Node | None) -> Occurrence | None:
    first, last = _moment(start), _moment(end)
    if first is None or (end is not None and last is None):
        return None
    if last is not None and last.day < first.day:
        start.warn("order", f"{first.day} – {last.day}")
        return None
    until = last.day if last is not None and last.day > first.day else None
    return Occurrence(first.day, until, first.clock or None)


def _moment(node: Node | None) -> Moment | None:
    found = node.take(moment) if node is not None else None
    for code in found.found if found else ():
        node.warn(code)
    return found


def _time(period: Node, name: str, on: Moment) -> time | None:
    """The time of that name on that day, else the one that came with the day."""
    node = period.child(name)
    clock = node.take(clock_time) if node is not None else None
    if clock is None:
        return on.clock
    found = local(on.day, clock)
    for code in found.found:
        node.warn(code)
    return found.clock
