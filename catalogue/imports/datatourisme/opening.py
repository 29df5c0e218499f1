"""When an offer is open: periods become one expression, words become a note."""

from datetime import date, time
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.imports.clean import paragraphs
from catalogue.imports.days import clock_time, day
from catalogue.imports.record import Texts
from catalogue.opening import OpeningError, Period, from_periods

from .node import Node
from .texts import NOTE, merged, texts_of

DAYS = {
    "Monday": 0,
    "Tuesday": 1,
    "Wednesday": 2,
    "Thursday": 3,
    "Friday": 4,
    "Saturday": 5,
    "Sunday": 6,
}
LONGEST = 4_000  # characters of an expression that the catalogue keeps
_SPECIFICATION = "schema:openingHoursSpecification"
_WORDS = ("TextOpeningHoursSpecification", "textOpeningHoursSpecification")


class Opening(NamedTuple):
    """`hours` "" : not known, never closed. `until` None: without limit or unknown."""

    hours: str = ""
    note: Texts = {}
    confirmed_from: date | None = None
    confirmed_until: date | None = None


def opening_of(root: Node) -> Opening:
    """Hours and words about them; where they contradict each other both are kept.

    One period that cannot be used, or is too many, makes all hours unknown: without
    it the others would say "closed" on its days.
    """
    place = root.first("isLocatedAt")
    if place is None:
        return Opening()
    before = len(root.problems)
    given = list(place.each(_SPECIFICATION))
    too_many = len(root.problems) > before
    note = _note(place, given)
    periods = [_period(specification) for specification in given]
    usable = [period for period in periods if period is not None]
    if not usable or len(usable) < len(periods) or too_many:
        return Opening(note=note)
    hours = _expression(root, usable)
    return Opening(hours, note, *_confirmed(usable)) if hours else Opening(note=note)


def _expression(root: Node, periods: list[Period]) -> str:
    """One expression; "" where it cannot be written, with the reason reported."""
    try:
        result = from_periods(periods)
    except OpeningError as error:
        root.warn("opening", f"{len(periods)} periods", str(error))
        return ""
    codes = {note.code for note in result.notes}
    for code in sorted(codes):
        root.warn(f"opening_{code.replace('-', '_')}", "")
    if len(result.expression) > LONGEST:
        root.warn("opening_too_long", result.expression, f"≤ {LONGEST}")
        return ""
    return "" if codes - {"hours-not-given"} else result.expression


def _note(place: Node, given: list[Node]) -> Texts:
    words = [texts_of(w, NOTE, paragraphs) for k in _WORDS for w in place.each(k)]
    more = [texts_of(g.child("additionalInformation"), NOTE, paragraphs) for g in given]
    details = [texts_of(g.child("openingDetails"), NOTE, paragraphs) for g in given]
    return merged((*words, *more, *details), NOTE)


def _period(node: Node) -> Period | None:
    """None: refused, and reported."""
    before = len(node.problems)
    first, last = _day(node, "validFrom"), _day(node, "validThrough")
    opens, closes = _time(node, "opens"), _time(node, "closes")
    days = tuple(sorted({_weekday(d) for d in node.each("schema:dayOfWeek")} - {None}))
    if len(node.problems) > before:
        return None
    if first and last and last < first:
        node.warn("order", f"{first} – {last}", _("an end after the beginning"))
        return None
    return Period(first, last, *_hours(node, opens, closes), days)


def _hours(node: Node, opens: time | None, closes: time | None):
    """An end without a beginning, and an end at the beginning, say no hours."""
    if closes is not None and (opens is None or opens == closes):
        node.warn("hours_unclear", f"{opens or ''} – {closes}")
        return None, None
    return opens, closes


def _day(node: Node, name: str) -> date | None:
    given = node.first(f"schema:{name}")
    return None if given is None else given.take(day)


def _time(node: Node, name: str) -> time | None:
    given = node.first(f"schema:{name}")
    return None if given is None else given.take(clock_time)


def _weekday(node: Node) -> int | None:
    found = DAYS.get(node.key_of())
    if found is None:
        node.warn("weekday", expected=", ".join(DAYS))
    return found


def _confirmed(periods: list[Period]) -> tuple[date | None, date | None]:
    """From the first dated day to the last; None on a side that is open."""
    firsts = [period.valid_from for period in periods]
    lasts = [period.valid_through for period in periods]
    return (
        None if None in firsts else min(firsts),
        None if None in lasts else max(lasts),
    )
