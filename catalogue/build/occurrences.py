"""The days of an event, with repetitions written out."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

from catalogue import document

AHEAD = timedelta(days=550)
MOST = 400


def occurrences(rows: Iterable, today: date) -> list[document.Occurrence]:
    """Every occurrence in order of its start; repetitions up to 550 days ahead."""
    found = [one for row in rows for one in _repeated(row, today)]
    return sorted(found, key=lambda one: (one.start_date, str(one.start_time or "")))


def next_end(found: Iterable[document.Occurrence], today: date) -> date | None:
    """The last day of the occurrence that ends next, today included."""
    return min((one.end_date for one in found if one.end_date >= today), default=None)


def _repeated(row, today: date) -> Iterator[document.Occurrence]:
    lasts = (row.end_date or row.start_date) - row.start_date
    for start in _starts(row, today):
        yield document.Occurrence(
            start_date=start,
            end_date=start + lasts,
            start_time=row.start_time,
            end_time=row.end_time,
            doors_time=row.doors_time,
            status=row.status,
            previous_date=row.previous_date,
            ticket_url=row.ticket_url,
        )


def _starts(row, today: date) -> list[date]:
    if not row.recurrence:
        return [row.start_date]
    first = datetime.combine(row.start_date, datetime.min.time())
    last = datetime.combine(today + AHEAD, datetime.min.time())
    rule = rrulestr(row.recurrence, dtstart=first)
    days = [day.date() for day in rule.between(first, last, inc=True)[:MOST]]
    return [day for day in days if day.isoformat() not in row.except_dates]
