"""What opening hours say, read back to the editor who types them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalogue.opening import (
    Calendar,
    OpeningError,
    advice,
    in_words,
    parse,
    week_grid,
)


@dataclass(frozen=True, slots=True)
class ReadDay:
    """One day of the week grid. `status`: open, closed or unknown."""

    date: date
    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Words and a week; or an error, with the line and a caret below its place.

    `advice`: what to look at although it is valid. `place`: number of the wrong
    character, from 1. All empty: nothing was typed.
    """

    words: tuple[str, ...] = ()
    week: tuple[ReadDay, ...] = ()
    monday: date | None = None
    advice: tuple[str, ...] = ()
    error: str = ""
    pointed: str = ""
    place: int = 0
    suggestion: str = ""


def read(expression: str, today: date | None = None) -> Reading:
    """What `expression` says, in the reader's language; of the week of `today`."""
    text = expression.strip()
    if not text:
        return Reading()
    try:
        hours = parse(text)
    except OpeningError as error:
        return _wrong(text, error)
    today = today or localdate()
    monday = today - timedelta(days=today.weekday())
    states = week_grid(Calendar(hours), monday)
    week = tuple(_day(monday + timedelta(n), state) for n, state in enumerate(states))
    words = tuple(in_words(hours, (get_language() or "fr")[:2]))
    return Reading(words, week, monday, advice=tuple(advice(hours)))


def _wrong(text: str, error: OpeningError) -> Reading:
    return Reading(
        error=error.message,
        pointed=point_at(text, error.position),
        place=error.position + 1,
        suggestion=error.suggestion,
    )


def point_at(text: str, position: int, width: int = 60) -> str:
    """The line of `text` around `position`, and a caret below that character."""
    before, after = text[:position], text[position:]
    start = before.rfind("\n") + 1
    line = before[start:] + after.partition("\n")[0]
    column = position - start
    cut = max(0, column - width // 2)
    shown = ("…" if cut else "") + line[cut : cut + width]
    return f"{shown}\n{' ' * (column - cut + bool(cut))}^"


def _day(day: date, state) -> ReadDay:
    return ReadDay(day, state.status, _said(state))


def _said(state) -> str:
    spans = "\n".join(_span(span) for span in state.spans)
    status = {"open": _("open"), "closed": _("closed"), "unknown": _("not known")}
    said = spans or status[state.status]
    return f"{said}\n{state.comment}" if state.comment else said


def _span(span) -> str:
    end = f"{span.end:%H:%M}" if span.end else "…"
    return f"{span.start:%H:%M}–{end}"
