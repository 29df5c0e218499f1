"""The dates of an event: those to come, and apart those that are past."""

from datetime import date

from django.utils.translation import gettext as _

from catalogue.document import Occurrence
from catalogue.models.occurrence import Occurrence as Model

from . import formats
from .links import web_link
from .shown import Shown

SHOWN = 24


class EventDate(Shown, frozen=True):
    """`status`: in words where it is not simply taking place, else ""."""

    code: str
    days: str
    times: str
    status: str
    tickets: str


class EventDates(Shown, frozen=True):
    """`more`: how many dates come after those that are listed."""

    coming: list[EventDate]
    past: list[EventDate]
    more: int


def event_dates(found: list[Occurrence], language: str, day: date) -> EventDates:
    """The next dates in their order, the past ones from the latest back."""
    coming = [one for one in found if one.end_date >= day]
    past = [one for one in reversed(found) if one.end_date < day]
    return EventDates(
        [_date(one, language) for one in coming[:SHOWN]],
        [_date(one, language) for one in past[:SHOWN]],
        max(len(coming) - SHOWN, 0),
    )


def _date(one: Occurrence, language: str) -> EventDate:
    return EventDate(
        code=one.status,
        days=formats.days(one.start_date, one.end_date, language),
        times=_times(one, language),
        status=_status(one, language),
        tickets=web_link(one.ticket_url),
    )


def _times(one: Occurrence, language: str) -> str:
    parts = []
    if one.doors_time:
        doors = formats.clock(one.doors_time, language)
        parts.append(_("doors at %(time)s") % {"time": doors})
    if one.start_time:
        start = formats.clock(one.start_time, language)
        end = f"–{formats.clock(one.end_time, language)}" if one.end_time else ""
        parts.append(start + end)
    return ", ".join(parts)


def _status(one: Occurrence, language: str) -> str:
    if one.status == Model.Status.SCHEDULED or one.status not in Model.Status.values:
        return ""
    words = str(Model.Status(one.status).label)
    if one.previous_date is None:
        return words
    before = formats.short_day(one.previous_date, language)
    return _("%(status)s (first planned on %(day)s)") % {"status": words, "day": before}
