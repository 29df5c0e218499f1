"""Telephone numbers from elsewhere, to E.164."""

from functools import lru_cache

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from .refused import Refused

REGION = "FR"
_LONGEST = 30


@lru_cache(maxsize=50_000)
def e164(value: str) -> str:
    """The number as +33562420000; premium-rate numbers (089…) are refused."""
    try:
        number = phonenumbers.parse(value[: _LONGEST + 1], REGION)
    except NumberParseException as error:
        raise _refused() from error
    if len(value.strip()) > _LONGEST or _has_letters(value) or number.extension:
        raise _refused()
    if not phonenumbers.is_valid_number(number):
        raise _refused()
    if phonenumbers.number_type(number) == PhoneNumberType.PREMIUM_RATE:
        raise Refused("premium_number", _("a number without a surcharge"))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _has_letters(value: str) -> bool:
    return any(char.isalpha() for char in value)


def _refused() -> Refused:
    return Refused("phone", _("a telephone number as +33 5 62 42 77 40"))
