"""Numbers from elsewhere: exact, finite, in range, in ASCII digits."""

import math
import re
from decimal import Decimal

from django.utils.translation import gettext as _

from .refused import Refused

LARGEST_INTEGER = 2**31 - 1  # of a database column
_DECIMAL = re.compile(r"[+-]?\d{1,20}(\.\d{1,20})?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,30}(\.0+)?", re.ASCII)
_DEGREES = re.compile("[°'\"′″NSEWO]")


def whole(value: object, most: int = LARGEST_INTEGER) -> int:
    """A whole number from 0 to `most`, of an int or of its digits.

    A negative number is refused; one beyond `most` rejects the record.
    """
    if isinstance(value, bool):
        raise Refused("type", _("a whole number"), rejects=True)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str):
        if not _WHOLE.fullmatch(value.strip()):
            raise Refused("number", _("a whole number"))
        value = int(Decimal(value.strip()))
    if not isinstance(value, int):
        raise Refused("type", _("a whole number"), rejects=True)
    if not 0 <= value <= most:
        raise Refused(
            "range", _("0 to %(most)d") % {"most": most}, rejects=value > most
        )
    return value


def decimal(value: object, places: int = 2, most: int = 10_000_000) -> Decimal:
    """A decimal from 0 to below `most`, of a number or of its digits, never by float.

    More than `places` digits behind the point are refused: "12.345" may mean 12345.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Refused("type", _("a number"), rejects=True)
    digits = value.strip() if isinstance(value, str) else repr(value)
    if isinstance(value, float) and "e" in digits:
        digits = format(Decimal(digits), "f")
    if not _DECIMAL.fullmatch(digits):
        raise Refused("number", _("a number as 12.50"))
    exact = Decimal(digits)
    if exact >= most:
        raise Refused("range", _("less than %(most)d") % {"most": most}, rejects=True)
    if exact < 0:
        raise Refused("range", _("0 or more"))
    if exact != (rounded := round(exact, places)):
        places_said = _("at most %(places)d decimal places") % {"places": places}
        raise Refused("number", places_said)
    return rounded


def degrees(value: object, most: int) -> float | None:
    """Decimal degrees from -`most` to `most`; None for an empty text.

    Anything else rejects the record: a point elsewhere is worse than none.
    """
    if isinstance(value, str):
        digits = value.strip()
        if not digits:
            return None
        if _DEGREES.search(digits):
            raise Refused("crs", _("decimal degrees (WGS 84)"), rejects=True)
        if not _DECIMAL.fullmatch(digits):
            raise Refused("number", _("decimal degrees, with a point"), rejects=True)
        value = float(digits)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused("type", _("decimal degrees"), rejects=True)
    if not math.isfinite(value) or abs(value) > most:
        # thousands are metres of a projection, as Lambert-93, not degrees
        code = "crs" if abs(value) > 1_000 else "range"
        expected = _("-%(most)d to %(most)d degrees") % {"most": most}
        raise Refused(code, expected, rejects=True)
    return float(value)
