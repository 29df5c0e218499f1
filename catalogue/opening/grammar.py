"""The parts of an opening hours expression, as values.

The library decides what an expression means but gives no tree. This module reads
the library's own canonical text, of which it knows the shape, into ``Rule``
objects, for wording and for what the library does not tell. A selector it cannot
read is ``None`` in the rule and keeps its text: nothing is lost or guessed.
"""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from .selectors import Selectors, parse_selectors

State: TypeAlias = Literal["open", "closed", "unknown"]
Separator: TypeAlias = Literal["", "; ", ", ", " || "]

DAY_MINUTES = 24 * 60
_QUOTED_OR_SEPARATOR = re.compile(r'"[^"]*"|; |, | \|\| ')
_SUN = "sunrise|sunset|dawn|dusk"
_TAIL = re.compile(r'(.*?)\s*(?:\b(closed|unknown))?\s*(?:"([^"]*)")?', re.DOTALL)
_CLOCK = r"\d\d:\d\d"
_MOMENT = rf"{_CLOCK}|{_SUN}|\((?:{_SUN})[+-]{_CLOCK}\)"
_TIME = re.compile(rf"^({_MOMENT})(?:-({_MOMENT}))?(\+)?(/[\d:]+)?$")
_LOOKS_LIKE_TIMES = re.compile(rf"^\(?(?:{_CLOCK}|{_SUN})")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day. ``minutes`` counts from midnight, or from ``event`` if set."""

    minutes: int
    event: str = ""  # sunrise, sunset, dawn or dusk


@dataclass(frozen=True, slots=True)
class TimeRange:
    """One range of times of a rule; ``end`` None: nobody said when it ends."""

    text: str
    start: Moment
    end: Moment | None
    open_end: bool = False  # "or later"
    repeat: str = ""  # "/30": every thirty minutes

    @property
    def on_the_clock(self) -> bool:
        return not self.start.event and not (self.end and self.end.event)

    @property
    def end_minutes(self) -> int | None:
        """Minutes from the midnight before ``start``; above 1440 past midnight."""
        if not self.on_the_clock or self.end is None:
            return None
        late = self.end.minutes <= self.start.minutes
        return self.end.minutes + (DAY_MINUTES if late else 0)

    @property
    def passes_midnight(self) -> bool:
        return (self.end_minutes or 0) > DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``selectors`` is None where ``when`` is beyond us."""

    separator: Separator
    text: str
    when: str
    selectors: Selectors | None
    times: tuple[TimeRange, ...]
    state: State
    comment: str


def parse_rules(canonical: str) -> tuple[Rule, ...]:
    """The rules of ``canonical``, which must be the library's ``str()``."""
    return tuple(_rule(separator, text) for separator, text in _split(canonical))


def _split(canonical: str) -> list[tuple[Separator, str]]:
    found: list[tuple[Separator, str]] = []
    separator: Separator = ""
    begin = 0
    for match in _QUOTED_OR_SEPARATOR.finditer(canonical):
        if not match[0].startswith('"'):
            found.append((separator, canonical[begin : match.start()]))
            separator, begin = match[0], match.end()  # type: ignore[assignment]
    return [*found, (separator, canonical[begin:])]


def _rule(separator: Separator, text: str) -> Rule:
    head, state, comment = _TAIL.fullmatch(text).groups()  # type: ignore[union-attr]
    when, times = _times(head)
    return Rule(
        separator,
        text,
        when,
        parse_selectors(when),
        times,
        cast(State, state or "open"),
        comment or "",
    )


def _times(head: str) -> tuple[str, tuple[TimeRange, ...]]:
    when, _, last = head.rpartition(" ")
    if not _LOOKS_LIKE_TIMES.match(last):
        return head, ()
    return when, tuple(_time_range(text) for text in last.split(","))


def _time_range(text: str) -> TimeRange:
    match = _TIME.match(text)
    if match is None:
        raise ValueError(f"not a time range of the library: {text}")
    start, end, plus, repeat = match.groups()
    return TimeRange(
        text, _moment(start), _moment(end) if end else None, bool(plus), repeat or ""
    )


def _moment(text: str) -> Moment:
    event = re.search(_SUN, text)
    clock = re.search(rf"([+-]?)({_CLOCK})", text)
    minutes = 0
    if clock:
        hours, rest = clock[2].split(":")
        minutes = (int(hours) * 60 + int(rest)) * (-1 if clock[1] == "-" else 1)
    return Moment(minutes, event[0] if event else "")
