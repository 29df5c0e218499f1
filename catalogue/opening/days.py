"""Is it open that day, and at that moment?"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import lru_cache

from .expression import HOURS_NOT_GIVEN, PARIS, Hours
from .grammar import DAY_MINUTES, State
from .pieces import Piece, pieces_by_day
from .ranges import ONE_DAY, each_day
from .states import CLOSED, UNKNOWN, DayState, Span

RANGES_KEPT = 512  # about 32 kB each for 500 days


def never(_day: date) -> bool:
    return False


def state_on(hours: Hours | None, day: date) -> DayState:
    """What is known of ``day``. No hours, or hours for other years: unknown."""
    if hours is None or not speaks_about(hours, day):
        return UNKNOWN
    pieces = pieces_by_day(hours, day, day).get(day, ())
    return UNKNOWN if hours.only_closes and not pieces else _state(hours, day, pieces)


def state_at(
    hours: Hours | None, moment: datetime, shut: Callable[[date], bool] = never
) -> State:
    """The state at ``moment``, which must be aware; it is read on Paris clocks.

    So in the night of October 2:30 counts twice, and in March never comes. Nothing
    begins on a day that is ``shut``; the night before it ends as it would.
    """
    local = local_time(moment)
    today = local.date()
    if hours is None or not speaks_about(hours, today):
        return "closed" if shut(today) else "unknown"
    yesterday = today - ONE_DAY
    minute = local.hour * 60 + local.minute
    days = pieces_by_day(hours, yesterday, today)
    states = [
        _state_now(hours, piece, at)
        for day, at in ((yesterday, minute + DAY_MINUTES), (today, minute))
        for piece in days.get(day, ())
        if piece.start <= at < piece.end and not shut(day)
    ]
    silent = hours.only_closes and not states and not shut(today)
    return "unknown" if silent else _strongest(states)


def open_days(hours: Hours | None, first: date, last: date) -> frozenset[date]:
    """The days from ``first`` to ``last``, both included, on which it opens."""
    return _days(hours, first, last)[0] if hours else frozenset()


def unknown_days(hours: Hours | None, first: date, last: date) -> frozenset[date]:
    """The days from ``first`` to ``last``, both included, of which we cannot say."""
    return _days(hours, first, last)[1] if hours else frozenset(each_day(first, last))


def speaks_about(hours: Hours, day: date) -> bool:
    """Whether ``hours`` are for the year of ``day``."""
    return hours.years is None or hours.years.first <= day.year <= hours.years.last


def local_time(moment: datetime) -> datetime:
    """``moment`` on a clock in Paris. Raises ``ValueError`` if it has no zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(PARIS)


@lru_cache(maxsize=RANGES_KEPT)
def _days(
    hours: Hours, first: date, last: date
) -> tuple[frozenset[date], frozenset[date]]:
    days = pieces_by_day(hours, first, last)
    found: dict[State, list[date]] = {"open": [], "unknown": [], "closed": []}
    for day in each_day(first, last):
        found[status(hours, day, days.get(day, ()))].append(day)
    return frozenset(found["open"]), frozenset(found["unknown"])


def status(hours: Hours, day: date, pieces: Sequence[Piece]) -> State:
    """Of a day with these pieces, as a whole."""
    if not speaks_about(hours, day) or (hours.only_closes and not pieces):
        return "unknown"
    if len(pieces) == 1:  # most days
        return pieces[0].state
    return _strongest([piece.state for piece in pieces])


def _strongest(states: Sequence[State]) -> State:
    """Open counts before unknown, and unknown before closed."""
    return min(states, key=("open", "unknown", "closed").index, default="closed")


def _state(hours: Hours, day: date, pieces: Sequence[Piece]) -> DayState:
    said = status(hours, day, pieces)
    told = [piece for piece in pieces if piece.state == said]
    comments = dict.fromkeys(piece.comment for piece in told if piece.comment)
    untold = comments.pop(HOURS_NOT_GIVEN, "told") is None
    comment = ", ".join(comments)
    if said == "closed":
        return DayState("closed", (), comment) if comment else CLOSED
    if hours.follows_the_sun and hours.place is None:
        return DayState(said, (), comment)
    spans = tuple(_span(piece) for piece in told if not _is_a_whole_doubt(piece))
    return DayState(said, spans, comment, untold)


def _is_a_whole_doubt(piece: Piece) -> bool:
    whole = (piece.start, piece.end) == (0, DAY_MINUTES)
    return piece.state == "unknown" and whole


def _span(piece: Piece) -> Span:
    if piece.open_end:
        return Span(_time(piece.start), None)
    end = min(piece.end, piece.start + DAY_MINUTES)  # a span tells a day at most
    return Span(_time(piece.start), _time(end))


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes % DAY_MINUTES, 60)
    return time(hour, minute)


def _state_now(hours: Hours, piece: Piece, minute: int) -> State:
    """The state that ``piece`` gives ``minute``; unknown where its end is not told."""
    untold = hours.follows_the_sun and hours.place is None
    late = piece.open_end and minute > piece.start
    return "unknown" if piece.state == "open" and (untold or late) else piece.state
