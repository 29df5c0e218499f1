"""What the library lets pass and we do not: days that do not exist, school holidays."""

import re
from calendar import monthrange
from datetime import date

from django.utils.translation import gettext as _

from .errors import OpeningError
from .selectors import MONTHS

MAX_LENGTH = 20_000  # a concert hall with 1,000 single dates fits
LEAP_YEAR = 2000  # a date without a year may be 29 February

_QUOTED = re.compile(r'"[^"]*"')
_MONTH = rf"({'|'.join(MONTHS)})[a-z]*"
_DAY = re.compile(rf"(?:\b(\d{{4}})\s*)?\b{_MONTH}\s+(\d+)(?![\d:h])", re.I)
_DAY_OF_SAME_MONTH = re.compile(r"\s*-\s*(\d{1,2})(?![\d:h])", re.I)
_PERIOD = re.compile(
    rf"\b(\d{{4}})\s*{_MONTH}\s+(\d+)\s*-\s*(\d{{4}})\s*{_MONTH}\s+(\d+)", re.I
)
_SCHOOL = re.compile(r"\bSH\b", re.I)
_COMMENT_ALONE = re.compile(r'([^;|"\s]*)(\s*)("[^"]*")')
_SAYS_WHEN = re.compile(
    r":\d\d|sunrise|sunset|dawn|dusk|24/7|open|closed|off|unknown", re.I
)


def without_comments(text: str) -> str:
    """``text`` with each comment blanked, so that offsets stay right."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def check_text(text: str) -> None:
    """Raises ``OpeningError`` for what no spelling can mend."""
    if not text.strip():
        raise OpeningError(
            _("There are no opening hours here: write for example Mo-Fr 09:00-18:00."),
            0,
        )
    if len(text) > MAX_LENGTH:
        raise OpeningError(
            _("Opening hours hold at most %(limit)d characters.")
            % {"limit": MAX_LENGTH},
            MAX_LENGTH,
        )
    bare = without_comments(text)
    _check_school_holidays(bare)
    _check_days_exist(bare)
    _check_periods(bare)


def state_bare_comments(text: str) -> str:
    """``text`` with "unknown" before each comment that no times or state precede."""
    return _COMMENT_ALONE.sub(_with_state, text)


def _with_state(match: re.Match[str]) -> str:
    before, space, comment = match.groups()
    if before and _SAYS_WHEN.search(before):
        return match[0]
    return f"{before}{space}unknown {comment}"


def _check_school_holidays(bare: str) -> None:
    if match := _SCHOOL.search(bare):
        raise OpeningError(
            _(
                "School holidays (SH) have no calendar here: write their dates, "
                "for example 2026 Oct 17-2026 Nov 2."
            ),
            match.start(),
        )


def _check_days_exist(bare: str) -> None:
    for match in _DAY.finditer(bare):
        year, month = int(match[1] or LEAP_YEAR), _month(match[2])
        days = [(match[3], match.start(3))]
        if same := _DAY_OF_SAME_MONTH.match(bare, match.end()):
            days.append((same[1], same.start(1)))
        for day, position in days:
            _check_day(year, month, int(day), position)


def _check_day(year: int, month: int, day: int, position: int) -> None:
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise OpeningError(
            _("There is no %(month)s %(day)d: the last day is %(month)s %(last)d.")
            % {"day": day, "month": MONTHS[month - 1], "last": last},
            position,
        )


def _check_periods(bare: str) -> None:
    for match in _PERIOD.finditer(bare):
        first, last = _date(*match.groups()[:3]), _date(*match.groups()[3:])
        if last < first:
            raise OpeningError(
                _("This period ends before it begins: swap the two dates."),
                match.start(4),
            )


def _date(year: str, month: str, day: str) -> date:
    return date(int(year), _month(month), int(day))


def _month(name: str) -> int:
    return MONTHS.index(name[:3].title()) + 1
