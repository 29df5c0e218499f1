"""A week of an offer, for the page and for the editor's grid."""

from datetime import date, timedelta

from .calendar import Calendar
from .states import DayState

DAYS = 7


def week_grid(calendar: Calendar, monday: date) -> tuple[DayState, ...]:
    """Seven states from ``monday`` on. Raises ``ValueError`` for another weekday."""
    if monday.weekday():
        raise ValueError(f"{monday} is not a Monday")
    return tuple(calendar.state_on(monday + timedelta(days=n)) for n in range(DAYS))
