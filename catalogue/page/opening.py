"""Opening hours in words, and the answer to “is it open on that day?”."""

from datetime import date

from django.utils.translation import gettext as _

from catalogue.document import Opening
from catalogue.opening import (
    Calendar,
    Closure,
    DayState,
    Hours,
    OpeningError,
    Span,
    parse,
)

from . import formats
from .shown import Shown
from .words import Text, text


class Answer(Shown, frozen=True):
    """Whether it is open on one day. `status`: open, closed or unknown."""

    status: str
    sentence: str
    comment: str = ""


class ClosedDays(Shown, frozen=True):
    days: str
    reason: Text


class OpeningPanel(Shown, frozen=True):
    """The section of hours. `stale`: a warning that they may have changed.

    `asked`: the answer to the reader's question, None where none was put.
    """

    sentences: list[str]
    note: Text
    stale: str
    closures: list[ClosedDays]
    today: Answer
    asked: Answer | None

    @property
    def known(self) -> bool:
        return bool(self.sentences or self.note)


def opening_panel(
    opening: Opening, language: str, day: date, asked: date | None = None
) -> OpeningPanel:
    """The hours as a reader of `day` sees them. `asked`: the day of the question."""
    times = calendar(opening)
    return OpeningPanel(
        sentences=opening.words.get(language, []),
        note=text(opening.note, language),
        stale=_stale(opening, language, day),
        closures=_closures(opening, language, day),
        today=answer(times, day, language),
        asked=answer(times, asked, language) if asked else None,
    )


def calendar(opening: Opening) -> Calendar:
    """The days of an offer; of a draft whose hours cannot be read, all unknown."""
    return Calendar(
        _hours(opening.expression),
        tuple(Closure(one.first_day, one.last_day) for one in opening.closures),
        opening.confirmed_from,
        opening.confirmed_until,
    )


def _hours(expression: str) -> Hours | None:
    try:
        return parse(expression) if expression else None
    except OpeningError:
        return None


def answer(times: Calendar, day: date, language: str) -> Answer:
    """What we can say of one day, as a sentence."""
    state = times.state_on(day)
    said = {"day": formats.long_day(day, language)}
    return Answer(state.status, _sentence(state, language, said), comment=state.comment)


def _sentence(state: DayState, language: str, said: dict[str, str]) -> str:
    if state.status == "closed":
        return _("Closed on %(day)s.") % said
    if state.status == "unknown":
        return _("We do not know for %(day)s: please call before you come.") % said
    if not state.spans:
        return _("Open on %(day)s.") % said
    spans = ", ".join(_span(span, language) for span in state.spans)
    return _("Open on %(day)s: %(times)s.") % {**said, "times": spans}


def _span(span: Span, language: str) -> str:
    start = formats.clock(span.start, language)
    if span.end is None:
        return _("from %(time)s") % {"time": start}
    if span.start == span.end:
        return _("day and night")
    return f"{start}–{formats.clock(span.end, language)}"


def _closures(opening: Opening, language: str, day: date) -> list[ClosedDays]:
    """Exceptional closures of today and later."""
    return [
        ClosedDays(
            formats.days(one.first_day, one.last_day, language),
            text(one.reason, language),
        )
        for one in opening.closures
        if one.last_day >= day
    ]


def _stale(opening: Opening, language: str, day: date) -> str:
    if opening.confirmed_until and opening.confirmed_until < day:
        year = opening.confirmed_until.year
        return _("Opening hours of %(year)s, to be confirmed") % {"year": year}
    if opening.confirmed_from and day < opening.confirmed_from:
        first = formats.short_day(opening.confirmed_from, language)
        return _("Confirmed from %(day)s only") % {"day": first}
    return ""
