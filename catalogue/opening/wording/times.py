"""Times of day in words."""

from catalogue.opening.grammar import DAY_MINUTES, Moment, TimeRange

from .base import Wording
from .phrases import NotWordedError, listed


def times_in_words(words: Wording, times: tuple[TimeRange, ...]) -> str:
    """ "de 9 h à 12 h et de 14 h à 18 h"."""
    return listed(words, [_range(words, span) for span in times])


def _range(words: Wording, span: TimeRange) -> str:
    if span.repeat:
        raise NotWordedError
    first = _moment(words, span.start)
    if span.end is None:
        return words.from_time.format(time=first)
    last = _end(words, span, span.end)
    template = words.time_range if span.on_the_clock else words.event_range
    text = template.format(first=first, last=last)
    return words.or_later.format(hours=text) if span.open_end else text


def _end(words: Wording, span: TimeRange, end: Moment) -> str:
    if span.end_minutes == DAY_MINUTES:
        return words.midnight
    text = _moment(words, end)
    return words.next_day.format(time=text) if span.passes_midnight else text


def _moment(words: Wording, moment: Moment) -> str:
    if moment.event:
        return _event(words, moment)
    if moment.minutes > 2 * DAY_MINUTES - 1:
        raise NotWordedError
    hours, minutes = divmod(moment.minutes % DAY_MINUTES, 60)
    return words.clock(hours, minutes)


def _event(words: Wording, moment: Moment) -> str:
    event = words.events[moment.event]
    if not moment.minutes:
        return event
    span = words.span(*divmod(abs(moment.minutes), 60))
    template = words.before_event if moment.minutes < 0 else words.after_event
    return template.format(span=span, event=event)
