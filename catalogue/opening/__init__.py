"""Opening hours: one OSM expression per offer. Pure: callers pass the dates."""

from .advice import advice
from .calendar import Calendar, Closure
from .days import open_days, state_at, state_on, unknown_days
from .errors import OpeningError
from .expression import HOURS_NOT_GIVEN, Hours, parse
from .notes import Note
from .periods import Period, Result, from_periods
from .states import DayState, Span
from .week import week_grid
from .words import in_words

__all__ = [
    "HOURS_NOT_GIVEN",
    "Calendar",
    "Closure",
    "DayState",
    "Hours",
    "Note",
    "OpeningError",
    "Period",
    "Result",
    "Span",
    "advice",
    "from_periods",
    "in_words",
    "open_days",
    "parse",
    "state_at",
    "state_on",
    "unknown_days",
    "week_grid",
]
