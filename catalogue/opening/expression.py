"""One OSM opening hours expression: read, checked, and put in its normal form.

Public holidays are those of France, times are wall clock times of Europe/Paris.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, ParserError

from .checks import check_text, state_bare_comments
from .coverage import years_covered
from .errors import OpeningError
from .grammar import Rule, parse_rules
from .mistakes import explain, suggest
from .selectors import YearRange

HOURS_NOT_GIVEN = "hours not given"  # a comment of ours that each language words
COUNTRY = "FR"
PARIS = ZoneInfo("Europe/Paris")
PARSED_KEPT = 20_000
_PLUS_OF_HOLIDAY = re.compile(r"\bPH (?=\d+ days?)")
_ALWAYS_IN_STATE = re.compile(r"\b24/7 (?=closed|unknown)")

Place = tuple[float, float]  # latitude, longitude, in degrees


@dataclass(frozen=True)  # without slots, so that what follows from it is kept
class Hours:
    """A valid expression.

    ``text`` is what was written, ``normalised`` the same in the library's spelling.
    ``years`` are the years it speaks about (None: all). ``place`` serves sunrise and
    sunset; without it their times are not told. Two are equal if they mean the same
    in the same spelling.
    """

    text: str = field(compare=False)
    normalised: str
    rules: tuple[Rule, ...] = field(compare=False)
    years: YearRange | None = field(compare=False, default=None)
    place: Place | None = None

    @cached_property
    def follows_the_sun(self) -> bool:
        return any(not span.on_the_clock for rule in self.rules for span in rule.times)

    @cached_property
    def only_closes(self) -> bool:
        """Whether it tells when it is closed and never when it is open."""
        return all(rule.state == "closed" for rule in self.rules)

    def __str__(self) -> str:
        return self.normalised


@lru_cache(maxsize=PARSED_KEPT)
def parse(text: str, place: Place | None = None) -> Hours:
    """Read ``text``. Raises ``OpeningError``; nothing is repaired by guessing.

    A comment without times ("sur rendez-vous") is a condition, hence unknown: the
    library alone would read it as open day and night.
    """
    check_text(text)
    try:
        read(text)
    except ParserError as error:
        message, position = explain(text, str(error))
        raise OpeningError(message, position, suggest(text, _accepted)) from error
    normalised = spelling(read(state_bare_comments(text)))
    rules = parse_rules(normalised)
    return Hours(text, normalised, rules, years_covered(rules), place)


def read(text: str, place: Place | None = None) -> OpeningHours:
    """The library's object: naive local times, or Paris times if it has a place."""
    return OpeningHours(
        text,
        timezone=PARIS if place else None,
        country=COUNTRY,
        coords=place,
        auto_country=False,
        auto_timezone=place is not None,  # without it a place moves no sunrise
    )


def spelling(hours: OpeningHours) -> str:
    """The library's spelling, made valid ("PH +1 days") and shorter ("closed")."""
    return _ALWAYS_IN_STATE.sub("", _PLUS_OF_HOLIDAY.sub("PH +", str(hours)))


def _accepted(candidate: str) -> str | None:
    try:
        check_text(candidate)
        return spelling(read(state_bare_comments(candidate)))
    except (OpeningError, ParserError):
        return None
